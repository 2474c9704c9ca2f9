package org.newsconcord.jobs.align;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.jobs.ContentId;

/**
 * Gives what a sentence takes from a source that it names the origin of that source, so that all
 * articles of an event which cite one source are one voice in these sentences. Stateless.
 */
final class CitedOrigins {
  /** A name, not "the report" or "state media". */
  private static final Pattern NAMED = Pattern.compile("^(?:[Tt]he )?\\p{Lu}");

  private static final Pattern ARTICLE_WORD = Pattern.compile("^the ");

  private record Sentence(String articleId, int index) {
    static Sentence of(SlotClaim member) {
      return new Sentence(member.articleId(), member.claim().sentenceIndex());
    }
  }

  private CitedOrigins() {}

  /** The claims of an event, those of citing sentences with the origin of what they cite. */
  static List<SlotClaim> applied(String eventId, List<SlotClaim> claims) {
    Map<Sentence, String> cited = new HashMap<>();
    for (SlotClaim member : claims) {
      Claim claim = member.claim();
      if (claim.type() == ClaimType.CITATION
          && claim.objectText() != null
          && NAMED.matcher(claim.objectText()).find()) {
        String lower = claim.objectText().toLowerCase(Locale.ROOT);
        String name = ARTICLE_WORD.matcher(lower).replaceFirst("");
        cited.merge(Sentence.of(member), name, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    if (cited.isEmpty()) {
      return claims;
    }
    cited.replaceAll((sentence, name) -> origin(eventId, name));
    return claims.stream()
        .map(member -> member.from(cited.getOrDefault(Sentence.of(member), member.originId())))
        .toList();
  }

  private static String origin(String eventId, String name) {
    return ContentId.ofText(String.join("|", "wire", eventId, name));
  }
}
