package org.newsconcord.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.Claim;
import org.newsconcord.compare.question.ArticleClaims;
import org.newsconcord.compare.question.ArticlePair;
import org.newsconcord.compare.question.QuestionClaim;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.Lexicon;

/** A user's lists reach comparison, as they reach extraction. */
class ComparisonLexiconTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          short-names.add.tsv      | zork>alfred               | Zork Miller, mayor         | Alfred Miller, mayor
          offices.add.tsv          | zorkmaster>1>zorkmaster   | Anna Miller, UN zorkmaster | Jon Stone, UN zorkmaster
          organisations.add.tsv    | un>zork assembly          | Anna Miller, head of UN    | Jon Stone, head of the Zork Assembly
          comparison-words.add.tsv | zork>former               | Anna Miller, UN head       | Jon Stone, zork UN head
          """)
  void listsReachComparisonOfOffices(String file, String entry, String first, String second) {
    assertNotEquals(
        reason(LanguagePack.english(), first, second),
        reason(with(file, entry.replace('>', '\t')), first, second));
  }

  private static Reason reason(LanguagePack pack, String first, String second) {
    return ClaimComparator.of(pack).compare(held(first), held(second)).reason();
  }

  private static Observation held(String nameAndRole) {
    String[] parts = nameAndRole.split(", ", -1);
    return new Observation(Samples.office(parts[0], parts[1]), parts[0], null);
  }

  @Test
  void wordGroupsReachTheFeaturesOfPairs() {
    Claim troops = Samples.counted("about 10000", "troop", "send");
    Claim zorks = Samples.counted("about 8000", "zork", "send");
    LanguagePack own = with("word-groups.add.tsv", "TROOP\tn\tzork|troop");
    assertNotEquals(features(LanguagePack.english(), troops, zorks), features(own, troops, zorks));
  }

  @Test
  void comparisonPhrasesReachTheFeaturesOfPairs() {
    Claim one = Samples.counted("about 10000", "troop", "send");
    LanguagePack own = with("comparison-phrases.add.tsv", "zork\tpart");
    assertNotEquals(features(LanguagePack.english(), one, one), features(own, one, one));
  }

  private static List<Double> features(LanguagePack pack, Claim a, Claim b) {
    ClaimComparator comparator = ClaimComparator.of(pack);
    ArticleClaims first =
        ArticleClaims.of(List.of(new SlotCandidate(a, "a", "Zork it is.")), comparator);
    ArticleClaims second =
        ArticleClaims.of(List.of(new SlotCandidate(b, "b", "Zork it is.")), comparator);
    QuestionClaim one = first.claims().get(0);
    QuestionClaim other = second.claims().get(0);
    return java.util.Arrays.stream(ArticlePair.of(first, second).features(one, other))
        .boxed()
        .toList();
  }

  @Test
  void aPackSentToAnotherMachineIsTheOnePackThere() throws Exception {
    LanguagePack own = with("short-names.add.tsv", "zork\talfred");
    LanguagePack first = sent(own);
    assertSame(first, sent(own));
    assertEquals(own.lexicon().fingerprint(), first.lexicon().fingerprint());
    assertSame(LanguagePack.english(), sent(LanguagePack.english()));
    assertSame(ClaimComparator.of(first), ClaimComparator.of(first));
  }

  private static LanguagePack sent(LanguagePack pack) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(pack);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (LanguagePack) in.readObject();
    }
  }

  private static LanguagePack with(String file, String entry) {
    return LanguagePack.english(Lexicon.bundled().with(Map.of(file, entry)));
  }
}
