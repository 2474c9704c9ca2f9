package org.newsconcord.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsconcord.claims.AttributionKind;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.CueClass;
import org.newsconcord.compare.Verdict.Side;
import org.newsconcord.compare.kernel.ComparisonParameters;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.Similarity;
import org.newsconcord.compare.kernel.Words;
import org.newsconcord.text.LowerCase;
import org.newsconcord.text.WordEdge;

/** Who said what: quotes altered, given to another speaker, or denied. */
final class StatementComparison {
  private static final ComparisonParameters PARAMETERS = ComparisonParameters.standard();

  /** As many words in a row are a quote, with or without marks. */
  private static final int VERBATIM_RUN = 7;

  private static final int FEW_CHANGES = 2;
  private static final int SHORTEST_QUOTE = 4;

  /** A given name and a surname. */
  private static final int WORDS_OF_NAME = 2;

  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"”]{8,})[\"”]?");
  private static final Pattern NAME =
      Pattern.compile(WordEdge.BEGIN + "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}'’.-]*)+");

  private final ComparisonWords words;
  private final Pattern body;

  StatementComparison(ComparisonWords words) {
    this.words = words;
    this.body =
        Pattern.compile("(?i)^the\\b|" + WordEdge.BEGIN + words.classes().anyOf("body") + "\\b");
  }

  Verdict compare(Observation first, Observation second) {
    Claim a = first.claim();
    Claim b = second.claim();
    List<String> wordsA = quote(a);
    List<String> wordsB = quote(b);
    List<int[]> shared = Similarity.commonSubsequence(wordsA, wordsB);
    int shorter = Math.min(wordsA.size(), wordsB.size());
    boolean verbatim = Similarity.longestRun(shared) >= VERBATIM_RUN;
    boolean sameWords =
        verbatim
            || (shorter >= SHORTEST_QUOTE && shared.size() >= PARAMETERS.sameWords() * shorter);
    String values = speaker(a) + " and " + speaker(b);
    if (!haveOneSpeaker(a, b)) {
      return sameWords
          ? otherSpeaker(a, b, verbatim && !first.isSameOutletAs(second), values)
          : Verdict.of(Reason.STATEMENT_OTHER_WORDS, values + " say different things.");
    }
    double matter =
        Similarity.jaccard(words.content(a.objectText()), words.content(b.objectText()));
    if (isDenied(a) != isDenied(b) && matter >= PARAMETERS.opposedMatter()) {
      return Verdict.of(
          Reason.STATEMENT_OPPOSED, "One says that " + speaker(a) + " affirms it, one denies.");
    }
    if (sameWords) {
      boolean identical = shared.size() == Math.max(wordsA.size(), wordsB.size());
      return identical
          ? Verdict.of(Reason.STATEMENT_SAME, speaker(a) + " with the same words.")
          : altered(a, b, changedInside(wordsA, wordsB, shared));
    }
    return matter >= PARAMETERS.sameMatter()
        ? Verdict.of(Reason.STATEMENT_REPHRASED, values + " on the same matter.")
        : Verdict.of(Reason.STATEMENT_OTHER_WORDS, values + " on other matters.");
  }

  /** Words of the quote where there is one, else of the whole content, in order. */
  private static List<String> quote(Claim claim) {
    String content = Objects.toString(claim.objectText(), "");
    Matcher marks = QUOTED.matcher(content);
    return Words.of(marks.find() ? marks.group(1) : content);
  }

  /** Whether both name one speaker, in whatever wording. */
  private boolean haveOneSpeaker(Claim a, Claim b) {
    String one = speakerKey(a);
    String other = speakerKey(b);
    return !one.isEmpty()
        && !other.isEmpty()
        && (words.persons().of(one).matches(words.persons().of(other))
            || words.content(one).equals(words.content(other))
            || haveOneName(a, b));
  }

  /** Whether both end in the same two words of a name, whatever stands before it. */
  private static boolean haveOneName(Claim a, Claim b) {
    List<String> one = lastName(a);
    return one.size() == WORDS_OF_NAME && one.equals(lastName(b));
  }

  private static List<String> lastName(Claim claim) {
    Matcher names = NAME.matcher(Objects.toString(claim.attribution().sourceText(), ""));
    List<String> last = List.of();
    while (names.find()) {
      last = Words.of(names.group());
    }
    return last.subList(Math.max(0, last.size() - WORDS_OF_NAME), last.size());
  }

  private static String speakerKey(Claim claim) {
    String text = Objects.toString(claim.attribution().sourceText(), "");
    return LowerCase.of(Objects.toString(claim.attribution().sourceKey(), text));
  }

  private Verdict altered(Claim a, Claim b, List<String> changed) {
    return isQuoted(a) && isQuoted(b) && turnsMeaning(changed)
        ? Verdict.of(
            Reason.STATEMENT_REVERSED,
            speaker(a) + "; words that differ: " + String.join(", ", changed) + ".")
        : Verdict.of(Reason.STATEMENT_PART, speaker(a) + " with nearly the same words.");
  }

  private Verdict otherSpeaker(Claim a, Claim b, boolean verbatim, String values) {
    boolean personA = isPerson(a);
    if (personA != isPerson(b)) {
      return Verdict.favouring(
          personA ? Side.FIRST : Side.SECOND,
          Reason.STATEMENT_VAGUER_SPEAKER,
          values + " with the same words; one of them is named.");
    }
    return personA && verbatim && isQuoted(a) && isQuoted(b)
        ? Verdict.of(Reason.STATEMENT_OTHER_SPEAKER, values + " are given the same words.")
        : Verdict.of(Reason.STATEMENT_BOTH_SAY, values + " may both have said it.");
  }

  /** A word or two, of which one is a negation or another number. */
  private boolean turnsMeaning(List<String> changed) {
    long negations = changed.stream().filter(words::isNegator).count();
    long numbers = changed.stream().filter(w -> Character.isDigit(w.charAt(0))).count();
    return changed.size() <= FEW_CHANGES && (negations == 1 || numbers > 1);
  }

  /** The words by which two texts differ, without what merely precedes or follows one. */
  private static List<String> changedInside(List<String> a, List<String> b, List<int[]> shared) {
    List<String> changed = new ArrayList<>();
    for (int k = 1; k < shared.size(); k++) {
      int[] from = shared.get(k - 1);
      int[] to = shared.get(k);
      changed.addAll(a.subList(from[0] + 1, to[0]));
      changed.addAll(b.subList(from[1] + 1, to[1]));
    }
    return changed;
  }

  private static boolean isDenied(Claim claim) {
    return claim.attribution().cueClass() == CueClass.DENY;
  }

  private static boolean isQuoted(Claim claim) {
    AttributionKind kind = claim.attribution().kind();
    return kind == AttributionKind.QUOTED || kind == AttributionKind.MIXED;
  }

  /** Whether the speaker is a named person. */
  private boolean isPerson(Claim claim) {
    String text = claim.attribution().sourceText();
    return text != null && NAME.matcher(text).find() && !body.matcher(text).find();
  }

  private static String speaker(Claim claim) {
    String text = claim.attribution().sourceText();
    return text == null ? "an unnamed source" : text;
  }
}
