package org.newsconcord.jobs.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.jobs.ContentId;
import org.newsconcord.outlets.PublicationNames;
import org.newsconcord.text.LowerCase;

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
      String name = name(member.claim());
      if (name != null) {
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

  /** The source that a citation names, or the publication that a statement is from; or null. */
  private static String name(Claim claim) {
    if (claim.type() == ClaimType.STATEMENT) {
      return PublicationNames.key(claim.attribution().sourceText());
    }
    if (claim.type() != ClaimType.CITATION
        || claim.objectText() == null
        || !NAMED.matcher(claim.objectText()).find()) {
      return null;
    }
    String lower = LowerCase.of(claim.objectText());
    return ARTICLE_WORD.matcher(lower).replaceFirst("");
  }

  private static String origin(String eventId, String name) {
    return ContentId.ofText(String.join("|", "wire", eventId, name));
  }
}
