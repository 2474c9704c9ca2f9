package org.newsconcord.jobs.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.jobs.ingest.article.ArticleBuilder;
import org.newsconcord.jobs.ingest.article.DateOrder;
import org.newsconcord.jobs.ingest.article.PublicationDateParser;
import org.newsconcord.jobs.page.PageReader;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.outlets.CanonicalLink;
import org.newsconcord.outlets.OriginMention;
import org.newsconcord.outlets.OutletName;
import org.newsconcord.outlets.PublicationNames;
import org.newsconcord.outlets.RegistrableDomain;
import org.newsconcord.outlets.SelfCitation;
import org.newsconcord.outlets.WireCredit;
import org.newsconcord.similarity.MinHash;
import org.newsconcord.similarity.StoryText;
import org.newsconcord.slots.SlotFrame;
import org.newsconcord.slots.SlotLabels;
import org.newsconcord.text.TextLayer;

/**
 * Time and memory of every entry point grow with a text by an exponent of at most 1.3, whatever the
 * text repeats. With {@code -Dnewsconcord.growth=full} at 100, 200 and 400 thousand characters,
 * else at less.
 */
class GrowthTest {
  private static final Instant PUBLISHED = Instant.parse("2024-05-06T00:00:00Z");

  /** A web page costs more of a character than a text; a whole text of this length is no head. */
  private static final int[] PAGE_SIZES = {10_000, 40_000};

  static Stream<Arguments> entryPoints() {
    return Stream.of(
        entry("extraction of a body", GrowthTest::extractBody),
        entry(
            "extraction of a headline",
            text -> ClaimExtractor.standard().extract(new ArticleText(text, "x", PUBLISHED))),
        entry("sentences and tokens", TextLayer::annotate),
        entry("grams and their hashes", GrowthTest::grams),
        entry("wire credit", text -> WireCredit.of(text, text, text)),
        entry("mention of the origin", GrowthTest::origin),
        entry("address", text -> RegistrableDomain.of("http://" + text)),
        entry("address without scheme", RegistrableDomain::of),
        entry("canonical link", text -> CanonicalLink.leadsTo(text, text, text, text, text)),
        entry("name of an outlet", text -> OutletName.of(text, null)),
        entry("name of a publication", PublicationNames::key),
        entry("citation of itself", text -> SelfCitation.is(text, text, text)),
        entry("fields of a record", GrowthTest::build),
        entry("label and value of a slot", GrowthTest::label));
  }

  private static Arguments entry(String name, Consumer<String> work) {
    return Arguments.of(name, work);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("entryPoints")
  void growsNoFasterThanTheText(String name, Consumer<String> work) {
    assertEquals(List.of(), Growth.tooFast(name, work, Growth.sizes()));
  }

  @Test
  void aPageGrowsNoFasterThanItsText() {
    assertEquals(List.of(), Growth.tooFast("page", GrowthTest::page, PAGE_SIZES));
  }

  @Test
  void thereAreSixtyPatterns() {
    assertTrue(HostilePatterns.all().size() >= 60);
  }

  @Test
  void workThatGrowsWithTheSquareIsFound() {
    List<String> faults =
        Growth.tooFast(
            "copies",
            text -> {
              String copy = "";
              for (int i = 0; i < text.length(); i += 50) {
                copy += text.substring(i, Math.min(text.length(), i + 50));
              }
            },
            100_000,
            200_000);
    assertTrue(faults.size() >= 60, faults.toString());
  }

  private static void extractBody(String text) {
    ClaimExtractor.standard().extract(new ArticleText(null, text, PUBLISHED));
  }

  private static void grams(String text) {
    new MinHash(64, 2).bandKeys(StoryText.of(text).set());
  }

  private static void origin(String text) {
    OriginMention.of(text);
    OriginMention.names(text, text, text);
  }

  private static void build(String text) {
    new ArticleBuilder(null, new PublicationDateParser(ZoneOffset.UTC, DateOrder.MDY), null)
        .build(
            Map.of(
                "body",
                text,
                "headline",
                text,
                "byline",
                text,
                "url",
                text,
                "outlet",
                text,
                "date",
                text,
                "language",
                text),
            null);
  }

  /** A claim table may hold claims of any length. */
  private static void label(String text) {
    for (ClaimType type : List.of(ClaimType.STATEMENT, ClaimType.OFFICE, ClaimType.PLACE)) {
      Claim claim =
          Claim.at(type, "x.y", 0)
              .span(0, text.length())
              .sentence(0, text.length())
              .subject(text, text)
              .object(text, null)
              .build();
      SlotLabels.of(LanguagePack.english()).of(claim, text);
      SlotFrame.of(claim);
      ClaimComparator.standard().valueOf(claim);
    }
  }

  private static void page(String text) {
    String html = "<html><body><h1>" + text + "</h1><p>" + text + "</body></html>";
    PageReader.shipped().read(html.getBytes(StandardCharsets.UTF_8), null, text);
  }
}
