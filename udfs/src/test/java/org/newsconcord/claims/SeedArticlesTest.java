package org.newsconcord.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the five articles that the project began with must give; skipped where they are absent. */
class SeedArticlesTest {
  private static final Path SEEDS = Path.of("../../shared/seeds");

  private static List<List<Claim>> claims() throws IOException {
    List<List<Claim>> claims = new ArrayList<>();
    for (String body : bodies()) {
      claims.add(ClaimExtractor.standard().extract(ArticleText.of(body)));
    }
    return claims;
  }

  private static List<String> bodies() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(SEEDS), "The seed articles are not here");
    List<String> bodies = new ArrayList<>();
    try (Stream<Path> files = Files.list(SEEDS)) {
      for (Path file : files.sorted().toList()) {
        bodies.add(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return bodies;
  }

  private static long articlesWith(Predicate<Claim> wanted) throws IOException {
    return claims().stream().filter(claims -> claims.stream().anyMatch(wanted)).count();
  }

  private static Predicate<Claim> fighters(double low, double high) {
    return c ->
        c.type() == ClaimType.QUANTITY
            && Set.of("troop", "soldier").contains(String.valueOf(c.quantity().unit()))
            && c.quantity().low() == low
            && c.quantity().high() == high;
  }

  @Test
  void troopCountsAreFound() throws IOException {
    assertEquals(3, articlesWith(fighters(9_000, 11_000)));
    assertEquals(1, articlesWith(fighters(7_200, 8_800)));
    assertEquals(1, articlesWith(fighters(3_000, 9_999)));
  }

  @Test
  void secretariesGeneralAreFound() throws IOException {
    assertEquals(1, articlesWith(holder("jens stoltenberg")));
    assertEquals(2, articlesWith(holder("mark rutte")));
  }

  private static Predicate<Claim> holder(String key) {
    return c ->
        c.type() == ClaimType.OFFICE
            && key.equals(c.subjectKey())
            && c.objectText().startsWith("NATO Secretary");
  }

  @Test
  void thirdArticleNamesFivePersonsWithAnOffice() throws IOException {
    Set<String> persons =
        claims().get(2).stream()
            .filter(c -> c.type() == ClaimType.OFFICE)
            .map(Claim::subjectKey)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of(
            "emily carter",
            "linda martinez",
            "moon jae in",
            "oleksandr petrenko",
            "sarah thompson"),
        persons);
  }

  @Test
  void restrictionsHaveDifferentConditions() throws IOException {
    List<Claim> conditions =
        claims().stream()
            .flatMap(List::stream)
            .filter(c -> c.type() == ClaimType.CONDITION && c.polarity() < 0)
            .toList();
    assertTrue(
        conditions.stream().anyMatch(c -> "new".equals(c.conditionText())), conditions.toString());
    assertTrue(
        conditions.stream()
            .anyMatch(c -> String.valueOf(c.conditionText()).startsWith("If North Korean troops")),
        conditions.toString());
  }

  @Test
  void everySpeakerIsNamed() throws IOException {
    List<Set<String>> expected =
        List.of(
            Set.of("jens stoltenberg", "sabrina singh"),
            Set.of("mark rutte", "nato"),
            Set.of(
                "linda martinez",
                "moon jae in",
                "oleksandr petrenko",
                "sarah thompson",
                "kremlin spokesperson"),
            Set.of("critics", "intelligence reports"),
            Set.of("mark rutte", "sabrina singh", "analysts", "us"));
    List<List<Claim>> claims = claims();
    for (int i = 0; i < expected.size(); i++) {
      Set<String> speakers =
          claims.get(i).stream()
              .filter(c -> c.type() == ClaimType.STATEMENT)
              .map(c -> String.valueOf(c.attribution().sourceKey()))
              .collect(Collectors.toCollection(TreeSet::new));
      assertTrue(speakers.containsAll(expected.get(i)), "Article " + i + ": " + speakers);
    }
  }

  @Test
  void pageBoilerplateGivesNoClaim() throws IOException {
    Pattern boilerplate =
        Pattern.compile("(?im)^(?:.*min read.*|also read.*|share:.*|[\\d\\s,.]+)$");
    int lines = 0;
    List<List<Claim>> claims = claims();
    List<String> bodies = bodies();
    for (int i = 0; i < bodies.size(); i++) {
      Matcher line = boilerplate.matcher(bodies.get(i));
      while (line.find()) {
        lines++;
        int begin = line.start();
        int end = line.end();
        assertTrue(
            claims.get(i).stream().noneMatch(c -> c.begin() < end && begin < c.end()),
            "Article " + i + ": " + line.group());
      }
    }
    assertTrue(lines >= 3, "The articles hold lines of boilerplate");
  }
}
