package org.newsconcord.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;
import org.newsconcord.text.Vocabulary;

/** A user's lists reach extraction, whatever kind of list it is. */
class LexiconTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/newsconcord");
  private static final Path PAGE = Path.of("../jobs/docs/lexicons.md");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hedges.add.tsv | give or take>APPROX>before | Give or take 40 houses burned. | QUANTITY | hedge=APPROX
          hedges.tsv | zonk>APPROX>before | Zonk 40 houses burned. | QUANTITY | hedge=APPROX
          units.add.tsv | zorkmids>zorkmid>money>1 | The new bridge cost the town 40 zorkmids. | QUANTITY | zorkmid
          roles.add.tsv | zorkmaster>SINGLE | Zorkmaster Anna Holt resigned. | OFFICE | Anna Holt
          reporting-verbs.add.tsv | carve>NEUTRAL>900 | Holt carved that 40 houses burned. | QUANTITY | sourceText=Holt
          speech-verbs.tsv | fear>TELL | Governor Anna Holt said on Monday that the harbour would be closed to all boats until June. | STATEMENT | -
          attribution-words.add.tsv | zorkletter>PRESS | Holt told the Arden Zorkletter about it. | CITATION | arden zorkletter
          verbs.add.tsv | said>zork | Holt said that talks failed. | STATEMENT | -
          actions.add.tsv | paint>ATTACK | The bridge was painted on Monday. | DATE | predicateClass=ATTACK
          outlets.add.tsv | zork gazette>zork.example | Holt told the Zork Gazette about it. | CITATION | zork.example
          policies.add.tsv | zorking>zorking | There will be no zorking of imports. | CONDITION | zorking
          places.add.tsv | R>ru>Zorkia | Five people died in Zorkia. | PLACE | ru/zorkia
          places.tsv | R>ru>Kursk | Five people died in Russia. | PLACE | placeKey=null
          towns.add.tsv | ru/zorkia>Zorkia>Zorkville:500 | Five people died in Zorkville. | PLACE | ru/zorkia/zorkville
          metonyms.add.tsv | zork>ru | The Zork said that talks failed. | STATEMENT | sourceKey=ru
          time-words.add.tsv | zorkday>weekday>3 | The court ruled on Zorkday. | DATE | Zorkday
          word-class-corrections.add.tsv | attacked>ADV:1000 | Rebels attacked the capital on Monday. | DATE | -
          number-words.add.tsv | zork>unit>11 | They saw zork houses. | QUANTITY | low=11.0
          boilerplate.add.tsv | brought by zork>start | Brought by Zork, 40 people were killed in the blast. | QUANTITY | -
          """)
  void listsAreReplacedAndExtended(
      String file, String entry, String text, String type, String expected) {
    Lexicon own = Lexicon.bundled().with(Map.of(file, entry.replace('>', '\t')));
    List<String> before = claims(Lexicon.bundled(), text, type);
    List<String> after = claims(own, text, type);
    assertNotEquals(before, after);
    if (!expected.equals("-")) {
      assertTrue(after.stream().anyMatch(claim -> claim.contains(expected)), after::toString);
    }
  }

  private static List<String> claims(Lexicon lexicon, String text, String type) {
    return ClaimExtractor.of(LanguagePack.english(lexicon)).extract(ArticleText.of(text)).stream()
        .filter(claim -> claim.type().name().equals(type))
        .map(Claim::toString)
        .toList();
  }

  @Test
  void replacedBoilerplateMarksNothingElse() {
    String text = "Also Read\n\nFive people killed in blast\n\n";
    Lexicon own = Lexicon.bundled().with(Map.of("boilerplate.tsv", "zork\tline"));
    assertEquals(0, claims(Lexicon.bundled(), text, "QUANTITY").size());
    assertEquals(1, claims(own, text, "QUANTITY").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abbreviations.add.tsv | zrk>joins | Zrk. Holt left. | 2 | 1
          abbreviations.tsv | zrk>joins | Gen. Lee left. | 1 | 2
          sentence-openers.add.tsv | zork | They came to the U.S. Zork stayed there. | 1 | 2
          sentence-openers.tsv | zork | They came to the U.S. The rest stayed. | 2 | 1
          """)
  void listsOfSentencesReachTheTextLayer(
      String file, String entry, String text, int before, int after) {
    assertEquals(before, TextLayer.annotate(text).sentences());
    assertEquals(after, read(file, entry, text).sentences());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          domains.add.tsv | zork | See halden.zork today. | 6 | 4
          domains.tsv | zork | See halden.com today. | 4 | 6
          """)
  void listOfDomainsReachesTheTextLayer(
      String file, String entry, String text, int before, int after) {
    assertEquals(before, TextLayer.annotate(text).tokens());
    assertEquals(after, read(file, entry, text).tokens());
  }

  private static AnnotatedText read(String file, String entry, String text) {
    Lexicon own = Lexicon.bundled().with(Map.of(file, entry.replace('>', '\t')));
    return TextLayer.of(own::lines, new Vocabulary()).read(text);
  }

  @Test
  void filesThatFitNoListAreRefused() {
    Map<String, String> files = Map.of("hedge.tsv", "about\tAPPROX");
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> Lexicon.bundled().with(files));
    assertTrue(refused.getMessage().contains("hedge.tsv"));
  }

  static List<Path> lists() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.getParent().endsWith("lexicon")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyListExplainsItselfAndStandsOnThePage(Path list) throws IOException {
    String name = list.getFileName().toString();
    List<String> lines = Files.readAllLines(list, StandardCharsets.UTF_8);
    List<String> header = lines.stream().takeWhile(line -> line.startsWith("#")).toList();
    assertTrue(header.stream().anyMatch(line -> line.matches("# (What|Columns):.*")), name);
    assertTrue(header.stream().anyMatch(line -> line.matches("# (Source|Facts):.*")), name);
    assertTrue(header.stream().anyMatch(line -> line.contains("put " + name)), name);
    String row = "| `" + name + "` | " + header.get(0).substring(2) + " |\n";
    assertTrue(Files.readString(PAGE, StandardCharsets.UTF_8).contains(row), row);
    assertEquals(List.of(), Lexicon.bundled().with(Map.of(name, "")).lines(name));
  }

  @Test
  void thePageNamesNoOtherList() throws IOException {
    long rows =
        Files.readAllLines(PAGE, StandardCharsets.UTF_8).stream()
            .filter(line -> line.startsWith("| `"))
            .count();
    assertEquals(lists().size(), rows);
  }
}
