package org.newsconcord.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.TimeSpan;

class OtherComparisonsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "new restrictions;;restrictions;if troops engage;-1;-1;CONDITION_DIFFERS",
        "restrictions;;restrictions;if troops engage;-1;-1;CONDITION_ADDED",
        "restrictions;if troops engage;restrictions;if troops engage;-1;-1;CONDITION_SAME",
        "restrictions;;restrictions;;-1;1;CONDITION_OPPOSED",
        "aid;until spring;aid;if parliament agrees;1;1;CONDITION_DIFFERS",
      })
  void conditions(String a, String ifA, String b, String ifB, int signA, int signB, Reason reason) {
    assertEquals(reason, Samples.compare(policy(a, ifA, signA), policy(b, ifB, signB)).reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "John Smith;we will not send any troops there;John Smith;we will not send any troops there;STATEMENT_SAME",
        "John Smith;we will not send any troops there now;John Smith;we will send any troops there now;STATEMENT_REVERSED",
        "John Smith;we did not have — did not have any troops there now;John Smith;we did not have any troops there now;STATEMENT_PART",
        "John Smith;I well don't know I was told that we have won;John Smith;I was told that we have won;STATEMENT_PART",
        "John Smith;I see no reason why it would be them at all;John Smith;I meant to say ‘I see no reason why it would not be them at all’;STATEMENT_PART",
        "John Smith;this is the worst storm we ever saw here;John Smith;this is the biggest storm we ever saw here;STATEMENT_PART",
        "John Smith;this is the worst storm we ever saw;John Smith;I think this is the worst storm we ever saw in the city;STATEMENT_PART",
        "John Smith;this is the worst storm we ever saw;Jane Doe;this is the worst storm we ever saw;STATEMENT_OTHER_SPEAKER",
        "Arden’s Minister of State John Smith;this is the worst storm we ever saw;John Smith,;this is the worst storm we ever saw;STATEMENT_SAME",
        "officials;this is the worst storm we ever saw;Jane Doe;this is the worst storm we ever saw;STATEMENT_VAGUER_SPEAKER",
        "John Smith;I am on the 26th floor of the building here now;John Smith;I am on the twenty sixth floor of the building here now;STATEMENT_PART",
        "John Smith;this is the worst storm we ever saw;The Sunday Journal;this is the worst storm we ever saw;STATEMENT_VAGUER_SPEAKER",
        "John Smith;taxes will rise in spring;Jane Doe;the bridge is closed for repairs;STATEMENT_OTHER_WORDS",
        "John Smith;the schools will open on Monday;John Smith;schools are to open Monday again;STATEMENT_REPHRASED",
      })
  void statements(String a, String wordsA, String b, String wordsB, Reason reason) {
    Claim one = Samples.quote(a, wordsA);
    Claim other = Samples.quote(b, wordsB);
    assertEquals(reason, Samples.compare(one, other).reason());
    assertEquals(reason, Samples.compare(other, one).reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "reject;law;1;ASSERTED;reject;law;1;ASSERTED;ACTION_SAME",
        "reject;law;1;ASSERTED;approve;law;1;ASSERTED;ACTION_OPPOSITE",
        "reject;law;1;ASSERTED;approve;law;-1;ASSERTED;ACTION_SAME",
        "sign;law;1;ASSERTED;sign;law;-1;ASSERTED;ACTION_DENIED",
        "sign;law;1;PLANNED;sign;law;1;ASSERTED;ACTION_FIRMER",
        "sign;law;1;POSSIBLE;sign;law;-1;ASSERTED;ACTION_FIRMER",
        "sign;law;1;ASSERTED;sign;tax law;1;ASSERTED;ACTION_SAME",
      })
  void acts(
      String a,
      String objectA,
      int signA,
      Modality modalityA,
      String b,
      String objectB,
      int signB,
      Modality modalityB,
      Reason reason) {
    Claim one = act(a, objectA, signA, modalityA);
    Claim other = act(b, objectB, signB, modalityB);
    assertEquals(reason, Samples.compare(one, other).reason());
    assertEquals(reason, Samples.compare(other, one).reason());
  }

  @Test
  void plannedBeforeAndDoneLaterIsAnUpdate() {
    Observation plan = Samples.by("a.com", "2018-01-01", act("sign", "law", 1, Modality.PLANNED));
    Observation done = Samples.by("b.com", "2018-01-03", act("sign", "law", 1, Modality.ASSERTED));
    assertEquals(Reason.ACTION_HAPPENED, ClaimComparator.standard().compare(plan, done).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "ru, ru/kursk, PLACE_WITHIN",
    "ru/kursk, ru/kursk, PLACE_EQUAL",
    "ru/kursk, ru/belgorod, PLACE_DISJOINT",
    "ru, ua, PLACE_DISJOINT",
  })
  void places(String a, String b, Reason reason) {
    assertEquals(reason, Samples.compare(place(a), place(b)).reason());
    assertEquals(reason, Samples.compare(place(b), place(a)).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "2016-12-01, 2017-01-01, 2016-12-25, 2016-12-26, DATE_WITHIN",
    "2016-12-25, 2016-12-26, 2016-12-25, 2016-12-26, DATE_EQUAL",
    "2016-12-24, 2016-12-25, 2016-12-25, 2016-12-26, DATE_DISJOINT",
    "2014-03-01, 2014-04-01, 2014-02-19, 2014-03-19, DATE_OVERLAP",
  })
  void dates(String a, String aEnd, String b, String bEnd, Reason reason) {
    assertEquals(reason, Samples.compare(date(a, aEnd), date(b, bEnd)).reason());
    assertEquals(reason, Samples.compare(date(b, bEnd), date(a, aEnd)).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "Monday, Monday night, DATE_OVERLAP",
    "today, today, DATE_OVERLAP",
    "Monday, Thursday, DATE_DISJOINT",
    "May 2016, May 2018, DATE_DISJOINT",
  })
  void theSameWordsMayBeOneTimeWhereverTheyAreCountedFrom(String a, String b, Reason reason) {
    Claim one = date(a, "2024-02-12", "2024-02-13");
    Claim other = date(b, "2024-02-19", "2024-02-20");
    assertEquals(reason, Samples.compare(one, other).reason());
    assertEquals(reason, Samples.compare(other, one).reason());
  }

  @ParameterizedTest
  @CsvSource({"PLANNED, PLANNED, ACTION_DENIED", "POSSIBLE, POSSIBLE, ACTION_FIRMER"})
  void plansExcludeEachOtherAsDeedsDo(Modality one, Modality other, Reason reason) {
    assertEquals(
        reason,
        Samples.compare(act("pay", "a fine", 1, one), act("pay", "a fine", -1, other)).reason());
  }

  @Test
  void relativeDatesStayOpen() {
    Claim open =
        Samples.claim(ClaimType.DATE).time(new TimeSpan("Tuesday", null, null, "DAY")).build();
    assertEquals(
        Reason.DATE_OPEN, Samples.compare(open, date("2016-12-25", "2016-12-26")).reason());
    assertEquals(Reason.DATE_EQUAL, Samples.compare(open, open).reason());
  }

  @Test
  void valuesAreKeysAndTexts() {
    assertEquals(
        new ClaimValue("10000~approx", "about 10,000"),
        ClaimComparator.standard().valueOf(Samples.counted("about 10000", "troop", "send")));
    assertEquals(
        new ClaimValue("3000..9999~vague", "3,000–9,999"),
        ClaimComparator.standard().valueOf(Samples.counted("3000..9999", "troop", "send")));
    assertEquals(
        new ClaimValue("mark rutte", "Mark Rutte"),
        ClaimComparator.standard().valueOf(Samples.office("Mark Rutte", "NATO chief")));
  }

  private static Claim policy(String object, String condition, int sign) {
    return Samples.claim(ClaimType.CONDITION)
        .object(object, null)
        .condition(condition)
        .polarity(sign)
        .build();
  }

  private static Claim act(String verb, String object, int sign, Modality modality) {
    return Samples.claim(ClaimType.ACTION)
        .predicate(verb, null)
        .object(object, null)
        .polarity(sign)
        .modality(modality)
        .build();
  }

  private static Claim place(String key) {
    return Samples.claim(ClaimType.PLACE).place(key, key).build();
  }

  private static Claim date(String from, String to) {
    return date(from, from, to);
  }

  private static Claim date(String text, String from, String to) {
    return Samples.claim(ClaimType.DATE)
        .time(
            new TimeSpan(
                text, Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z"), "DAY"))
        .build();
  }
}
