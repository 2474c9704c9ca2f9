package org.newsconcord.jobs.evaluate.claims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Evidence;
import org.newsconcord.claims.attribution.Attribution;
import org.newsconcord.claims.attribution.AttributionPart;
import org.newsconcord.claims.grammar.TaggedText;

/**
 * The parts of one attribution as spans [begin, end) of a text. Immutable.
 *
 * @param spans spans of each part; a part without spans may be missing
 */
record AttributionSpans(Map<AttributionPart, List<int[]>> spans) {

  /** The name of a part in labelled files. */
  static String key(AttributionPart part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  /** An attribution in characters of its text. */
  static AttributionSpans of(TaggedText words, Attribution attribution) {
    Map<AttributionPart, List<int[]>> spans = new EnumMap<>(AttributionPart.class);
    for (AttributionPart part : AttributionPart.values()) {
      spans.put(
          part,
          attribution.spans(part).stream()
              .map(span -> new int[] {words.begin(span[0]), words.end(span[1] - 1)})
              .toList());
    }
    return new AttributionSpans(spans);
  }

  /** The attributions among claims, from the evidence of STATEMENT claims of the body. */
  static List<AttributionSpans> of(List<Claim> claims) {
    List<AttributionSpans> all = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim.type() == ClaimType.STATEMENT && claim.sentenceIndex() != Claim.HEADLINE) {
        Map<AttributionPart, List<int[]>> spans = new EnumMap<>(AttributionPart.class);
        for (Evidence evidence : claim.evidence()) {
          AttributionPart part = AttributionPart.valueOf(evidence.field().toUpperCase(Locale.ROOT));
          spans
              .computeIfAbsent(part, p -> new ArrayList<>())
              .add(new int[] {evidence.begin(), evidence.end()});
        }
        all.add(new AttributionSpans(spans));
      }
    }
    return all;
  }

  List<int[]> of(AttributionPart part) {
    return spans.getOrDefault(part, List.of());
  }

  /** Whether the cue of another attribution stands inside the content of this one. */
  boolean holds(AttributionSpans other) {
    for (int[] cue : other.of(AttributionPart.CUE)) {
      for (int[] content : of(AttributionPart.CONTENT)) {
        if (content[0] <= cue[0] && cue[1] <= content[1]) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether some span of a part overlaps some span of the same part of another. */
  boolean overlaps(AttributionSpans other, AttributionPart part) {
    for (int[] a : of(part)) {
      for (int[] b : other.of(part)) {
        if (a[0] < b[1] && b[0] < a[1]) {
          return true;
        }
      }
    }
    return false;
  }

  private int contentLength() {
    return of(AttributionPart.CONTENT).stream().mapToInt(span -> span[1] - span[0]).sum();
  }

  /** Attributions that are not reported inside the content of a wider one. */
  static List<AttributionSpans> outermost(List<AttributionSpans> all) {
    return all.stream()
        .filter(
            inner ->
                all.stream()
                    .noneMatch(
                        outer ->
                            outer != inner
                                && outer.holds(inner)
                                && !(inner.holds(outer)
                                    && inner.contentLength() >= outer.contentLength())))
        .toList();
  }
}
