package org.newsconcord.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims read through tags and typesetting as without them, and point into the body as it came. */
class ClaimsOfMarkedTextTest {
  private static final String PLAIN =
      "About 12,500 miners were sent to Oberstein, Holt's office said. The company spent $5.5 million on new lamps.";

  private static List<Claim> quantities(String body) {
    return ClaimExtractor.standard().extract(ArticleText.of(body)).stream()
        .filter(claim -> claim.type() == ClaimType.QUANTITY)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>About 12,500 miners were sent to Oberstein, Holt&#39;s office said. The company spent $5.5 million on new lamps.</p>",
        "<div>About <b>12,500</b> miners were sent to <a href=\"/o\">Oberstein</a>, Holt's office"
            + " said. The company spent $5.5&nbsp;million on new lamps.",
        "About 12,\u200b500 min\u00aders were sent to Ober\u00adstein, Holt's o\ufb03ce said. The company spent $5\u00b75 million on new lamps.",
        "\ufeffAbout \uff112,500 miners were sent to Oberstein, Holt's office said. The company spent &#36;5.5 million on new lamps.",
        "About 12,\n500 mi-\nners were sent to Oberstein, Holt's office said. The company spent $5.5 million on new lamps."
      })
  void claimsAreThoseOfThePlainText(String body) {
    List<Claim> expected = quantities(PLAIN);
    List<Claim> found = quantities(body);
    assertEquals(2, expected.size());
    assertEquals(expected.size(), found.size());
    for (int i = 0; i < found.size(); i++) {
      Claim claim = found.get(i);
      assertEquals(expected.get(i).quantity(), claim.quantity());
      assertEquals(expected.get(i).subjectText(), claim.subjectText());
      assertEquals(expected.get(i).objectText(), claim.objectText());
      assertEquals(expected.get(i).measuredThing(), claim.measuredThing());
      String span = body.substring(claim.begin(), claim.end());
      String words = i == 0 ? "About 12,500" : "$5.5 million";
      assertEquals(words, org.newsconcord.text.TextLayer.annotate(span).raw().strip());
    }
  }
}
