package org.newsconcord.claims.measured;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimCandidate;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Quantity;

class QuantityClaimsTest {
  private static List<Claim> claims(String text) {
    return ClaimExtractor.standard().extract(ArticleText.of(text)).stream()
        .filter(c -> c.type() == ClaimType.QUANTITY)
        .toList();
  }

  /** What the grammar reads, before the model says which of it a reader would sign. */
  private static List<Claim> read(String text) {
    return ClaimExtractor.standard().quantities(ArticleText.of(text)).stream()
        .map(ClaimCandidate::claim)
        .toList();
  }

  private static String value(Claim claim) {
    Quantity q = claim.quantity();
    String number = q.point() != null ? plain(q.point()) : plain(q.low()) + ".." + plain(q.high());
    return (claim.polarity() < 0 ? "not " : "") + number + " " + q.unit();
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The convoy stopped two and one-half miles south of the border.|2.5 mile",
        "Nearly a quarter of a million voters stayed at home.|250000 voter",
        "The bridge will cost €20-30 million, the mayor said.|20000000..30000000 EUR",
        "About 25 000 homes lost power.|25000 home",
        "Profit fell $3.5 million to $12 million, from $15.5 million a year earlier.|3500000 USD, 12000000 USD, 15500000 USD",
        "Between 2 and 4k fans waited outside.|2000..4000 fan",
        "One in four pupils goes without breakfast.|25 percent",
        "Not only did troops detain 60 protesters, they wounded nine.|60 protester, 9 person",
        "The bill failed 44 to 52 in the upper house.|''",
        "The odds are 50-50.|''",
        "The court ended in a 4-4 tie and has a 50-50 chance.|''",
        "Miners ages 18 to 34 prefer shorter shifts.|18..34 year old",
        "Officers fired 15 shots, rather than 13 shots.|15 shot, not 13 shot",
        "Six or seven ships left the port.|6..7 ship",
        "The two men left the hall.|''",
        "How many of the 90 villages were evacuated?|''",
        "The suspect is 6 feet 2 inches tall.|6.166666666666667 foot",
        "Shares rose from 40 cents apiece to 55 cents.|0.4 USD, 0.55 USD",
        "More than 20 but fewer than 30 boats sank.|20..30 boat",
        "She praised a three-star general and a two-step plan.|''",
        "There are four ways out of the crisis.|''",
        "Trade grew in the second half of the century.|''",
        "The aide was 100 percent certain.|''",
        "Wages rose by 100 percent.|100 percent",
        "He spoke on 60 Minutes about the siege.|''",
        "Thirty-First Avenue was closed.|''",
        "Risk in the region 20% 30 40 50 60 by county|''",
        "Nine of the nation's 30 largest ports closed.|9 port, 30 port",
        "The fare was 5 kuai and the fine 40元.|5 CNY, 40 CNY",
        "The island charged 100,000 ரூ for the permit.|100000 LKR",
        "Some of the 2,300 US miners left.|2300 miner",
        "After its bruising 2016 primary and months of talks, the guild split.|''",
        "Section §1505 applies to boats only.|''",
        "Nobody under the age of 18 may enter.|''",
        "The guild met over the past three months.|''",
        "The strike lasted several days.|''",
        "The miners lost billions of dollars.|2000000000..9999999999 USD",
        "The post-9/11 series was a success.|''",
        "In his year and a half in office he built nothing.|''",
        "They debated the planned Blue Stream 2 pipeline project.|''",
        "Any billion-dollar brand has critics.|''",
        "Six of the eight tallest towers burned.|6 tower, 8 tower",
        "Call (555) 555-0142 for tickets.|''",
        "He lives in the 3500 block of Elm Street.|''",
        "Deputies found a .25 pistol.|''",
        "- Five miners were hurt.|5 miner",
        "Dispatchers took 911 calls about the flood.|''",
        "The guild asked several times for help.|''",
        "Their 401-k's fell.|''",
        "The storm began two days after the vote.|''",
        "Holt must serve seven years before he is free.|7 year",
        "The village was flooded in the 2015 election year.|''",
        "The shot is heard at the :44 mark.|''",
        "The crash split the bus in half.|''",
        "They will not name the driver who hit a boy, 15.|15 year old",
        "The town did not publish the names of the 12 guards.|12 guard",
        "The town did not hire 12 guards.|not 12 guard",
        "Utah 4 % Ohio 3 % Texas 2 % Iowa 5 % Maine 1 % Idaho 2 % Guam 3 % Peru 1 %|''",
      })
  void readsWhatTheTextCommitsTo(String text, String expected) {
    assertEquals(
        expected,
        read(text).stream().map(QuantityClaimsTest::value).collect(Collectors.joining(", ")));
  }

  /** The model decides which of the readings becomes a claim. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "For as little as $3, you can help us.|''",
        "“Two roads diverged in a yellow wood.”|''",
        "Three people were killed in the blast.|3 person",
        "The bridge will cost $5 billion.|5000000000 USD",
      })
  void leavesOutWhatNoReaderWouldSign(String text, String expected) {
    assertEquals(
        expected,
        claims(text).stream().map(QuantityClaimsTest::value).collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Some 62 percent of rural voters backed the plan.|rural voters",
        "The firm posted a 14% drop in sales.|drop in sales",
        "The unemployment rate rose to 7.2 percent.|unemployment rate",
        "The group holds a 30% stake in the mine.|stake in the mine",
        "The port lost 45 cranes in the storm.|cranes in the storm",
        "The council announced a loss of $5 million.|loss",
        "Miners pay a bit more than 25% of their wages.|wages",
        "The town spent $5 million on the bridge.|bridge",
        "He wants tariffs of 25 percent on steel.|tariffs",
        "He wants 25 percent on steel and 10 percent on brass.|steel",
        "They hold five seats in the 150-seat council.|seats",
        "Rural voters (26 percent) blamed the mayor.|Rural voters",
        "About half of the public agreed.|public",
      })
  void saysWhatAQuantityMeasures(String text, String thing) {
    assertEquals(thing, read(text).get(0).measuredThing());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The miller closed lower, with its shares down 11.9%.|shares",
        "The flats, which range from $800,000 to $1.3 million, sold fast.|flats",
        "The farmers filed claims ranging from $200 to $4 million on Monday.|claims",
        "They sold tickets priced at $50 a seat.|tickets",
        "Holt wins 46 percent of rural voters and 44 percent of miners.|rural voters, miners",
        "The S&P 500 gained 2 percent.|S&P 500",
        "Its price has dropped since May from $75 to $46.|price, price",
        "The car with 938 horsepower won.|car",
        "A reward of up to 5,000 euros is offered.|reward",
        "Trade grew more than sixfold to $4 billion.|''",
        "The guild raised $5 million.|''",
        "The bridge cost $5 million.|bridge",
        "The guild doubled its revenue from $1 million to $2 million.|revenue, revenue",
        "Among farmers, 60 percent back the plan.|farmers",
        "The island has a population of only 55,000.|population",
      })
  void namesWhatIsMeasured(String text, String things) {
    assertEquals(
        things,
        read(text).stream()
            .map(c -> c.measuredThing() == null ? "" : c.measuredThing())
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The miners built a wall with 87 lamps.|''",
        "The goal of the guild is to win 28 seats.|''",
        "If the mayor stays out, 228 guards will leave.|''",
        "Wages fell -- the firm cut 40 posts.|firm",
        "Miners disliked the plan (36% said so), 35% did not.|''",
        "The guild wanted the mayor to close 12 mines.|''",
        "Holt has led the guild for 22 years.|Holt",
        "Holt, 64, led the guild.|Holt",
        "John Holt III, 64, led the guild.|John Holt III",
        "The flood hurt an 8-year-old girl.|girl",
        "The mayor said she was 31 years old.|she",
        "Guards said a 9-year-old hurt in the flood was safe.|''",
        "It was hit by storms in May that together killed 230 people.|''",
        "The port grew compared with 29 percent of its rivals.|''",
        "Their debts, too, are 28 percent higher.|Their debts",
        "The flood hit the port, killing 12 people.|The flood",
        "The mayor said 12 men and women were held.|''",
        "Guards say there were 12 children inside.|''",
        "He began a three-day visit.|''",
        "Phones were held by 12 guards.|''",
        "Rescuers flew the 5-year-old to a clinic.|''",
      })
  void leavesTheSubjectOutWhereItIsNotSure(String text, String subject) {
    String found = read(text).get(0).subjectText();
    assertEquals(subject, found == null ? "" : found.replace("the ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge will cost $5 billion over 10 years.|EXACT, EXACT",
        "Over 10 years the bridge cost $5 billion.|EXACT, EXACT",
        "He has led the guild for over 10 years.|MORE_THAN",
        "The panel asked about five laws.|EXACT",
        "Miners raised questions about five laws.|EXACT",
        "Over six pages, it lists 90 faults.|EXACT, EXACT",
        "Over 60 miners died.|MORE_THAN",
        "It was a dispute over two islands.|EXACT",
        "The death toll is now up to 42 people.|EXACT",
        "That brought the number of dead up to 42 people.|EXACT",
        "The ferry holds up to 42 people.|AT_MOST",
        "They want some three-week deal.|EXACT",
      })
  void tellsPrepositionsFromHedges(String text, String hedges) {
    assertEquals(
        hedges,
        read(text).stream()
            .map(c -> c.quantity().hedge().name())
            .collect(Collectors.joining(", ")));
  }
}
