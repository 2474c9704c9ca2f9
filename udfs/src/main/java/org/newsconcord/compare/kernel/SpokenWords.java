package org.newsconcord.compare.kernel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.newsconcord.claims.Claim;
import org.newsconcord.text.LowerCase;

/**
 * What a statement says and who says it, parsed once for many comparisons. Immutable and
 * thread-safe.
 */
public final class SpokenWords {
  /** As many words in a row make two quotes one. */
  static final int QUOTE_WORDS = 6;

  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"”]*)[\"”]?");
  private static final int SHORTEST_QUOTE = 8;

  private final String speakerKey;
  private final PersonName speaker;
  private final WordSet speakerWords;
  private final WordSet matter;
  private final boolean inMarks;
  private final List<String> quote;
  private final int[] runs;

  private SpokenWords(Claim claim, ComparisonWords words) {
    this.speakerKey = speakerKey(claim);
    this.speaker = words.persons().of(speakerKey);
    this.speakerWords = WordSet.of(words.content(speakerKey));
    this.matter = WordSet.of(words.content(claim.objectText()));
    String content = claim.objectText() == null ? "" : claim.objectText();
    Optional<String> quoted =
        QUOTED
            .matcher(content)
            .results()
            .map(marks -> marks.group(1))
            .filter(text -> text.length() >= SHORTEST_QUOTE)
            .findFirst();
    this.inMarks = quoted.isPresent();
    this.quote = Words.of(quoted.orElse(content));
    this.runs = runs(quote);
  }

  public static SpokenWords of(Claim claim, ComparisonWords words) {
    return new SpokenWords(claim, words);
  }

  /** Words of the quote where there is one, else of the whole content, in order. */
  public List<String> quote() {
    return quote;
  }

  /** Whether the words stand in quotation marks. */
  public boolean isInMarks() {
    return inMarks;
  }

  public boolean isByAPerson() {
    return speaker.length() >= 2;
  }

  /** Whether both name one speaker, in whatever wording. */
  public boolean hasSpeakerOf(SpokenWords other) {
    if (speakerKey.isEmpty() || other.speakerKey.isEmpty()) {
      return false;
    }
    return speakerKey.equals(other.speakerKey)
        || speaker.matches(other.speaker)
        || speakerWords.equals(other.speakerWords);
  }

  /** Share of content words that both have. */
  public double likeness(SpokenWords other) {
    return matter.likeness(other.matter);
  }

  /** Whether both quotes have {@value #QUOTE_WORDS} words in a row in common. */
  public boolean sharesQuoteWith(SpokenWords other) {
    return hasRunOf(other)
        && Similarity.longestRun(Similarity.commonSubsequence(quote, other.quote)) >= QUOTE_WORDS;
  }

  /** Whether both may have as many words in a row in common, by their hashes. */
  private boolean hasRunOf(SpokenWords other) {
    int i = 0;
    int j = 0;
    while (i < runs.length && j < other.runs.length) {
      if (runs[i] == other.runs[j]) {
        return true;
      }
      if (runs[i] < other.runs[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  /** Hashes of the runs of {@value #QUOTE_WORDS} words, ascending. */
  private static int[] runs(List<String> words) {
    return IntStream.rangeClosed(0, words.size() - QUOTE_WORDS)
        .map(i -> words.subList(i, i + QUOTE_WORDS).hashCode())
        .sorted()
        .toArray();
  }

  private static String speakerKey(Claim claim) {
    String key = claim.attribution().sourceKey();
    String text = claim.attribution().sourceText();
    return LowerCase.of(key != null ? key : text == null ? "" : text);
  }
}
