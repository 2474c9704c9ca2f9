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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the five articles that the project began with must give; skipped where they are absent. */
class SeedArticlesTest {
  private static final Path SEEDS = Path.of("../../shared/seeds");

  private static List<List<Claim>> claims() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(SEEDS), "The seed articles are not here");
    List<List<Claim>> claims = new ArrayList<>();
    try (Stream<Path> files = Files.list(SEEDS)) {
      for (Path file : files.sorted().toList()) {
        String body = Files.readString(file, StandardCharsets.UTF_8);
        claims.add(ClaimExtractor.standard().extract(ArticleText.of(body)));
      }
    }
    return claims;
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
}
