package org.newsconcord.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.question.ClaimJudge;
import org.newsconcord.slots.SlotAligner;

/** The five texts that the project was created from, from raw text to relations. */
class SeedTextsTest {
  private static final List<SlotCandidate> CLAIMS = new ArrayList<>();
  private static SlotAligner aligner;
  private static int[] slots;

  @BeforeAll
  static void read() throws IOException {
    Path folder =
        Stream.of("../../shared/seeds", "../shared/seeds")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(null);
    assumeTrue(folder != null, "The five seed texts are not here: ../shared/seeds.");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        String text = Files.readString(file);
        for (Claim claim : ClaimExtractor.standard().extract(ArticleText.of(text))) {
          String sentence =
              claim.sentenceIndex() < 0
                  ? ""
                  : text.substring(claim.sentenceBegin(), claim.sentenceEnd());
          CLAIMS.add(
              new SlotCandidate(claim, file.getFileName().toString().substring(0, 3), sentence));
        }
      }
    }
    CLAIMS.removeIf(c -> c.claim().type() == ClaimType.CITATION);
    aligner = SlotAligner.of(CLAIMS, ClaimComparator.standard());
    slots = aligner.slots();
  }

  @Test
  void troopCountsFromFourTexts() {
    Map<String, Relation> found = relations(ClaimType.QUANTITY);
    assertEquals(Relation.CONFLICT, found.get("10000~approx 8000~approx"));
    assertEquals(Relation.MORE_SPECIFIC, found.get("3000..9999~vague 8000~approx"));
    assertEquals(Relation.COMPATIBLE, found.get("10000~approx 3000..9999~vague"));
    assertEquals(Relation.AGREE, found.get("10000~approx 10000~approx"));
  }

  @Test
  void oneOfficeTwoHolders() {
    Map<String, Relation> found = relations(ClaimType.OFFICE);
    assertEquals(Relation.CONFLICT, found.get("jens stoltenberg mark rutte"));
    assertEquals(Relation.AGREE, found.get("mark rutte mark rutte"));
  }

  @Test
  void restrictionsUnderDifferentConditions() {
    assertEquals(
        Set.of(Relation.SCOPE_DIFFERS), new TreeSet<>(relations(ClaimType.CONDITION).values()));
  }

  @Test
  void peopleNamedByTheThirdTextOnly() {
    Set<String> alone = new TreeSet<>();
    SlotAligner.groups(slots)
        .values()
        .forEach(
            group -> {
              Claim first = CLAIMS.get(group.get(0)).claim();
              long texts = group.stream().map(i -> CLAIMS.get(i).articleId()).distinct().count();
              if (first.type() == ClaimType.OFFICE
                  && texts == 1
                  && CLAIMS.get(group.get(0)).articleId().equals("002")) {
                alone.add(ClaimComparator.standard().valueOf(first).key());
              }
            });
    assertTrue(
        alone.containsAll(
            Set.of(
                "sarah thompson",
                "moon jae in",
                "emily carter",
                "oleksandr petrenko",
                "linda martinez")),
        alone.toString());
  }

  private static Map<String, Relation> relations(ClaimType type) {
    Map<String, Relation> found = new TreeMap<>();
    for (int i = 0; i < slots.length; i++) {
      for (int j = 0; j < slots.length; j++) {
        SlotCandidate a = CLAIMS.get(i);
        SlotCandidate b = CLAIMS.get(j);
        if (slots[i] == slots[j]
            && !a.articleId().equals(b.articleId())
            && a.claim().type() == type) {
          String key = value(a.claim()) + " " + value(b.claim());
          found.put(key, ClaimJudge.standard().of(aligner.view(i, j)).verdict().relation());
        }
      }
    }
    return found;
  }

  /** The key of the value, with the hedge as written. */
  private static String value(Claim claim) {
    String key = ClaimComparator.standard().valueOf(claim).key();
    return claim.quantity() == null
        ? key
        : key.replaceFirst("~.*", "~" + claim.quantity().hedge().name().toLowerCase(Locale.ROOT));
  }
}
