package org.newsconcord.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsconcord.claims.Claim;

/**
 * What a statement says and who says it, parsed once for many comparisons. Immutable and
 * thread-safe.
 */
final class SpokenWords {
  /** As many words in a row make two quotes one. */
  static final int QUOTE_WORDS = 6;

  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"”]{8,})[\"”]?");

  private final String speakerKey;
  private final PersonName speaker;
  private final Set<String> speakerWords;
  private final Set<String> matter;
  private final List<String> quote;
  private final Set<Integer> runs;

  private SpokenWords(Claim claim) {
    this.speakerKey = speakerKey(claim);
    this.speaker = PersonName.of(speakerKey);
    this.speakerWords = Words.content(speakerKey);
    this.matter = Set.copyOf(Words.content(claim.objectText()));
    this.quote = Words.of(quoteOf(claim));
    this.runs = runs(quote);
  }

  static SpokenWords of(Claim claim) {
    return new SpokenWords(claim);
  }

  /** Words of the quote where there is one, else of the whole content, in order. */
  List<String> quote() {
    return quote;
  }

  boolean isByAPerson() {
    return speaker.length() >= 2;
  }

  /** Whether both name one speaker, in whatever wording. */
  boolean hasSpeakerOf(SpokenWords other) {
    if (speakerKey.isEmpty() || other.speakerKey.isEmpty()) {
      return false;
    }
    return speakerKey.equals(other.speakerKey)
        || speaker.matches(other.speaker)
        || speakerWords.equals(other.speakerWords);
  }

  /** Share of content words that both have. */
  double likeness(SpokenWords other) {
    return Similarity.jaccard(matter, other.matter);
  }

  /** Whether both quotes have {@value #QUOTE_WORDS} words in a row in common. */
  boolean sharesQuoteWith(SpokenWords other) {
    Set<Integer> fewer = runs.size() <= other.runs.size() ? runs : other.runs;
    Set<Integer> more = fewer == runs ? other.runs : runs;
    for (Integer run : fewer) {
      if (more.contains(run)) {
        List<int[]> shared = Similarity.commonSubsequence(quote, other.quote);
        return Similarity.longestRun(shared) >= QUOTE_WORDS;
      }
    }
    return false;
  }

  private static Set<Integer> runs(List<String> words) {
    Set<Integer> runs = new HashSet<>();
    for (int i = 0; i + QUOTE_WORDS <= words.size(); i++) {
      runs.add(words.subList(i, i + QUOTE_WORDS).hashCode());
    }
    return runs;
  }

  private static String quoteOf(Claim claim) {
    String content = claim.objectText() == null ? "" : claim.objectText();
    var quoted = QUOTED.matcher(content);
    return quoted.find() ? quoted.group(1) : content;
  }

  private static String speakerKey(Claim claim) {
    String key = claim.attribution().sourceKey();
    String text = claim.attribution().sourceText();
    return (key != null ? key : text == null ? "" : text).toLowerCase(Locale.ROOT);
  }
}
