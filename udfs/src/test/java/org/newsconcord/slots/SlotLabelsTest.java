package org.newsconcord.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;
import org.newsconcord.compare.Samples;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.Lexicon;
import org.newsconcord.language.WordClasses;

class SlotLabelsTest {
  private static final VerbForms VERBS =
      new VerbForms(
          Lexicon.bundled().lines("verbs.tsv"),
          new WordClasses(Lexicon.bundled().rows("label-words.tsv")));
  private static final SlotLabels LABELS = SlotLabels.of(LanguagePack.english());

  @ParameterizedTest
  @CsvSource({
    "people, person, kill, number of people killed",
    "troops, troop, send, number of troops sent",
    "people, person, die, number of people who died",
    "arrests, arrest, arrest, number of arrests",
    "the seats, seat, have, number of seats",
    ", , wound, number wounded",
    ", person, injure, number of people injured",
    "men, man, miss, number of men missing",
    ", , vote, number of people who voted",
    "furnaces, furnace, shut, number of furnaces shut",
    ", USD, lose, amount lost (USD)",
    ", percent, spend, percentage spent",
    ", acre, burn, area burnt",
    ", foot, , distance",
    "member, member, , number of members",
  })
  void numbers(String object, String unit, String verb, String label) {
    Claim claim =
        Samples.claim(ClaimType.QUANTITY)
            .quantity(new Quantity(5.0, 5.0, 5.0, unit, Hedge.EXACT, null))
            .object(object, object)
            .predicate(verb, null)
            .build();
    assertEquals(label, LABELS.of(claim));
  }

  @ParameterizedTest
  @CsvSource({
    "DATE, The company, company, lose, when the company lost",
    "DATE, it, , say, time of saying",
    "DATE, he, jane doe, resign, when Jane Doe resigned",
    "DATE, , , sentence, time of sentencing",
    "PLACE, the train, train, break, where the train broke",
    "PLACE, , , , place",
    "PLACE, the conflict, conflict, conflict, place of the conflict",
    "DATE, the ferry, ferry, build, when the ferry was built",
    "DATE, it, ru, agree, when Russia agreed",
    "ACTION, the court, court, begin, whether the court began",
  })
  void acts(ClaimType type, String subject, String key, String verb, String label) {
    Claim claim = Samples.claim(type).subject(subject, key).predicate(verb, null).build();
    assertEquals(label, LABELS.of(claim));
  }

  @ParameterizedTest
  @CsvSource({
    "votes, vote, votes for passage, number of votes for passage",
    "member, member, board members, number of members",
    ", percent, registered voters, percentage: registered voters",
    ", percent, it, percentage",
    ", USD, the new harbour, amount: new harbour (USD)",
    ", decade, the district, length of time: district",
    ", year old, the suspect, age in years: suspect",
  })
  void whatIsMeasuredNamesTheQuestion(String object, String unit, String thing, String label) {
    Claim claim =
        Samples.claim(ClaimType.QUANTITY)
            .quantity(new Quantity(5.0, 5.0, 5.0, unit, Hedge.EXACT, null))
            .object(object, object)
            .measuredThing(thing)
            .build();
    assertEquals(label, LABELS.of(claim));
  }

  @ParameterizedTest
  @CsvSource({
    "3, decade, 3 decades",
    "1, week, 1 week",
    "60, foot, 60 feet",
    "35, year old, 35",
    "5, percent, 5",
    "7, USD, 7",
    "9, member, 9",
  })
  void valuesKeepTheirUnit(double number, String unit, String text) {
    assertEquals(text, LABELS.value(new Quantity(number, number, number, unit, Hedge.EXACT, null)));
  }

  @Test
  void theSentenceTellsWhoDidIt() {
    Claim claim =
        Samples.claim(ClaimType.DATE).subject("the law", "law").predicate("pass", null).build();
    assertEquals("when the law passed", LABELS.of(claim, "The law passed in May."));
    assertEquals("when the law was passed", LABELS.of(claim, "The law was finally passed in May."));
  }

  @Test
  void officesStatementsAndPolicies() {
    assertEquals(
        "Secretary General of NATO (holder)",
        LABELS.of(Samples.office("Mark Rutte", "the Secretary General of NATO")));
    assertEquals(
        "Jane Doe: we will not send troops",
        LABELS.of(Samples.quote("Jane Doe", "“we will not send troops,”")));
    assertEquals(
        "policy on new restrictions",
        LABELS.of(Samples.claim(ClaimType.CONDITION).object("no new restrictions", null).build()));
  }

  @ParameterizedTest
  @CsvSource({
    "send, sent, sent, sending",
    "begin, began, begun, beginning",
    "break, broke, broken, breaking",
    "run, ran, run, running",
    "deny, denied, denied, denying",
    "free, freed, freed, freeing",
    "die, died, died, dying",
    "take, took, taken, taking",
    "win, won, won, winning",
    "go, went, gone, going",
  })
  void formsOfVerbs(String verb, String past, String participle, String ing) {
    VerbForms verbs = VERBS;
    assertEquals(past, verbs.past(verb));
    assertEquals(participle, verbs.participle(verb));
    assertEquals(ing, verbs.ing(verb));
  }
}
