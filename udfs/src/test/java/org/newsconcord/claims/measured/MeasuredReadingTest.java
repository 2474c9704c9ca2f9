package org.newsconcord.claims.measured;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimCandidate;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.Quantity;

/** What the grammar reads of quantities, before the model says which of it a reader would sign. */
class MeasuredReadingTest {
  private static List<Claim> read(String text) {
    return ClaimExtractor.standard().quantities(ArticleText.of(text)).stream()
        .map(ClaimCandidate::claim)
        .toList();
  }

  private static String things(String text) {
    return read(text).stream()
        .map(claim -> Objects.toString(claim.measuredThing(), "-"))
        .collect(Collectors.joining(", "));
  }

  private static String interval(Claim claim) {
    Quantity q = claim.quantity();
    return Math.round(q.low()) + ".." + Math.round(q.high()) + " " + q.unit();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The city has 27 open inquiries into leaks of papers.|open inquiries into leaks of papers",
        "Over 1,200 answers to written questions were sent.|answers to written questions",
        "Brandt held two small bags containing suspected flour.|small bags containing suspected flour",
        "Holt is charged with three counts of fraud resulting in loss.|counts of fraud resulting in loss",
        "Some 30 drivers who own a truck complained.|drivers who own a truck",
        "About 60 percent of those who use the clinics wrote.|those who use the clinics",
        "She met two groups of voters from Utah and Ohio on Monday.|groups of voters from Utah and Ohio",
        "Duties apply to $200 billion of Danish imports on Monday.|Danish imports",
        "Five fires that began on Monday went out.|fires",
        "He spoke with two of Johnson's deputies.|Johnson's deputies",
        "She left after a 90-day review of the plan.|review of the plan",
        "Ministers fear for their 30-seat lead.|lead",
        "They found two 17-year-old males in the car.|17-year-old males in the car, males",
        "The firm spent $5 million lobbying the council.|lobbying the council",
        "They spoke in favor of $5 million for tankers.|tankers",
        "He negotiates with the bank for a bailout worth $12 million.|bailout",
        "Farmers had six times the wealth of miners.|wealth of miners",
        "The plan would cost taxpayers $5 million.|plan",
        "Holt raised an eye-popping $4 million.|-",
        "Holt scored 44 percent.|-",
        "She has two months to go.|-",
        "In 1970, 90 percent of 30-year-olds worked.|30-year-olds",
      })
  void takesWhatRestrictsTheThing(String text, String things) {
    assertEquals(things, things(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "About 40 percent of farmers will not plant corn.|-, plant, -1, PLANNED",
        "Some 26 percent of Danes said he should resign.|-, say, 1, ASSERTED",
        "Six guards staged a walkout.|-, stage, 1, ASSERTED",
        "The harbour was closed when 50 ferries sank.|-, -, 1, ASSERTED",
        "Holt, who has been accused of fraud by 20 women, left.|-, -, 1, ASSERTED",
        "The survey showed Holt at 9 percent.|Holt, -, 1, ASSERTED",
        "Rescuers came in, bringing the total to 80 boats.|the total, -, 1, ASSERTED",
        "I'd covered 30 ministers before.|I, cover, 1, ASSERTED",
        "The city plans to hire 40 teachers.|-, hire, 1, PLANNED",
        "The network chose to air 18 films.|The network, -, 1, ASSERTED",
        "Unemployment would be 50 percent.|Unemployment, -, 1, CONDITIONAL",
        "Falk, who spent part of the week in Ghent, has sent $5 million.|Falk, send, 1, ASSERTED",
        "Police arrested Jan Falk, 35, on Sunday.|Jan Falk, -, 1, ASSERTED",
        "Officers without notice freed 850 men.|-, free, 1, ASSERTED",
        "The Dutch bought 400 cars.|The Dutch, buy, 1, ASSERTED",
        "The ministry confiscated 650 of these guns.|The ministry, confiscate, 1, ASSERTED",
      })
  void knowsOfWhomItIsTold(String text, String told) {
    Claim claim = read(text).get(0);
    String subject = Objects.toString(claim.subjectText(), "-");
    String predicate = Objects.toString(claim.predicate(), "-");
    assertEquals(
        told,
        String.join(
            ", ", subject, predicate, String.valueOf(claim.polarity()), claim.modality().name()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council voted 14-11 to close the pool.|14..14 vote, 11..11 vote",
        "The bill passed by a vote of 5 to 3.|5..5 vote, 3..3 vote",
        "The victims were 17 to 28 years old.|17..28 year old",
        "Guards from 17- to 28-years-old left.|17..28 year old",
        "The guild had anywhere from 60 to 180 members.|60..180 member",
        "Nine of the last 10 storms hit the coast.|9..9 storm, 10..10 storm",
        "The storm left 59 dead and hurt hundreds more.|59..59 person, 200..999 person",
        "The island's 300-odd residents left.|270..330 resident",
        "They serve for four years at least.|4..6 year",
        "All 100 percent of the funds are gone.|100..100 percent",
        "More than 95 percent of the funds are gone.|95..100 percent",
        "The crash hurt 12 people, nine of whom were children.|12..12 person, 9..9 person",
        "Brutus was born in 85 B.C.|''",
        "Guards found casings from 9 mm and 40 caliber guns.|''",
        "He saw the ground zero site.|''",
        "Dozens of existing ones remain.|''",
      })
  void readsTheNumber(String text, String expected) {
    assertEquals(
        expected,
        read(text).stream().map(MeasuredReadingTest::interval).collect(Collectors.joining(", ")));
  }
}
