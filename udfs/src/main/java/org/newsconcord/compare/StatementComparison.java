package org.newsconcord.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsconcord.claims.AttributionKind;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.CueClass;
import org.newsconcord.compare.Verdict.Side;
import org.newsconcord.compare.kernel.PersonName;
import org.newsconcord.compare.kernel.Similarity;
import org.newsconcord.compare.kernel.SpokenWords;
import org.newsconcord.compare.kernel.Words;
import org.newsconcord.language.Gazetteer;

/** Who said what: quotes altered, given to another speaker, or denied. */
final class StatementComparison {
  /**
   * Share of the shorter quote's words that the other must repeat in order to be the same quote.
   */
  static final double SAME_WORDS = 0.8;

  private static final double SAME_MATTER = 0.2;

  /** As many words in a row are a quote, with or without marks. */
  private static final int VERBATIM_RUN = 7;

  private static final double OPPOSED_MATTER = 0.6;
  private static final int OPPOSED_WORDS = 4;
  private static final int FEW_CHANGES = 2;
  private static final int SHORTEST_QUOTE = 4;
  private static final Pattern NAME =
      Pattern.compile("\\b(?!The )\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}'’.-]*)+");
  private static final Pattern BODY =
      Pattern.compile(
          "(?i)^the\\b|\\b(?:agency|news|court|department|committee|ministry|party|commission|house|office"
              + "|administration|company|times|post|university|police|association|group|council"
              + "|board|bureau|institute|embassy|network|union|nations|states|journal|press"
              + "|sunday|monday|tuesday|wednesday|thursday|friday|saturday)\\b|(?-i:['’]s [\\p{Ll} ]+$)");
  private static final Pattern BY_ROLE = Pattern.compile("^(?:[Aa]n?|[Tt]he) \\p{Ll}");
  private static final Pattern CUT_OR_CITED =
      Pattern.compile("…|\\.\\s?\\.\\s?\\.|[—–]|‘|\\s'\\p{L}");
  private static final Pattern SILENCE = Pattern.compile("(?i)^(?:declin|refus|resist)");
  private static final Set<String> NEGATORS =
      Set.of("not", "no", "never", "none", "nothing", "neither", "without", "cannot");

  private StatementComparison() {}

  static Verdict compare(Observation first, Observation second) {
    Claim a = first.claim();
    Claim b = second.claim();
    SpokenWords spokenA = SpokenWords.of(a);
    SpokenWords spokenB = SpokenWords.of(b);
    List<String> wordsA = spokenA.quote();
    List<String> wordsB = spokenB.quote();
    List<int[]> shared = Similarity.commonSubsequence(wordsA, wordsB);
    int common = shared.size();
    int shorter = Math.min(wordsA.size(), wordsB.size());
    int longer = Math.max(wordsA.size(), wordsB.size());
    boolean verbatim = Similarity.longestRun(shared) >= VERBATIM_RUN;
    boolean sameWords = verbatim || (shorter >= SHORTEST_QUOTE && common >= SAME_WORDS * shorter);
    String values = speaker(a) + " and " + speaker(b);
    if (!spokenA.hasSpeakerOf(spokenB)) {
      boolean cited = verbatim && (spokenA.isInMarks() || spokenB.isInMarks());
      return otherSpeaker(first, second, sameWords, cited, values);
    }
    if (isDenied(a) != isDenied(b) && !spokenA.sharesQuoteWith(spokenB) && isOpposedMatter(a, b)) {
      return Verdict.of(
          Reason.STATEMENT_OPPOSED, "One says that " + speaker(a) + " affirms it, one denies.");
    }
    if (!sameWords) {
      return haveSameMatter(a, b)
          ? Verdict.of(Reason.STATEMENT_REPHRASED, values + " on the same matter.")
          : Verdict.of(Reason.STATEMENT_OTHER_WORDS, values + " on other matters.");
    }
    return sameWords(a, b, changesInside(wordsA, wordsB, shared), common == longer);
  }

  private static Verdict sameWords(Claim a, Claim b, List<Change> changes, boolean identical) {
    if (identical) {
      return Verdict.of(Reason.STATEMENT_SAME, speaker(a) + " with the same words.");
    }
    String changed =
        changes.stream().flatMap(c -> c.words().stream()).collect(Collectors.joining(", "));
    String detail = speaker(a) + "; words that differ: " + changed + ".";
    if (!isQuoted(a) || !isQuoted(b) || changes.isEmpty()) {
      return Verdict.of(Reason.STATEMENT_PART, speaker(a) + ", one with more of the words.");
    }
    boolean turned =
        changes.size() == 1 && changes.get(0).turnsMeaning() && isWhole(a) && isWhole(b);
    return Verdict.of(turned ? Reason.STATEMENT_REVERSED : Reason.STATEMENT_ALTERED, detail);
  }

  private static Verdict otherSpeaker(
      Observation first, Observation second, boolean sameWords, boolean cited, String values) {
    Claim a = first.claim();
    Claim b = second.claim();
    if (!sameWords) {
      return Verdict.of(Reason.STATEMENT_OTHER_WORDS, values + " say different things.");
    }
    boolean personA = isPerson(a);
    boolean personB = isPerson(b);
    if (personA != personB) {
      return Verdict.favouring(
          personA ? Side.FIRST : Side.SECOND,
          Reason.STATEMENT_VAGUER_SPEAKER,
          values + " with the same words; one of them is named.");
    }
    boolean quoted = isQuoted(a) && isQuoted(b);
    boolean apart = !first.isSameOutletAs(second) && !mayBeOneSpeaker(a, b);
    return personA && apart && (cited || quoted)
        ? Verdict.of(Reason.STATEMENT_OTHER_SPEAKER, values + " are given the same words.")
        : Verdict.of(Reason.STATEMENT_BOTH_SAY, values + " may both have said it.");
  }

  /** Words by which two texts differ at one place inside of both. */
  private record Change(List<String> one, List<String> other) {
    boolean isEmpty() {
      return one.isEmpty() && other.isEmpty();
    }

    List<String> words() {
      List<String> words = new ArrayList<>(one);
      words.addAll(other);
      return words;
    }

    /** A word or two, of which one is a negation or another number. */
    boolean turnsMeaning() {
      List<String> words = words();
      long negations =
          words.stream()
              .filter(w -> isNegator(w) || (w.startsWith("un") && words.contains(w.substring(2))))
              .count();
      long numbers =
          words.stream()
              .filter(w -> Character.isDigit(w.charAt(0)))
              .map(w -> w.replaceFirst("(?:st|nd|rd|th)$", ""))
              .distinct()
              .count();
      return Math.max(one.size(), other.size()) <= FEW_CHANGES
          && (negations % 2 == 1 || numbers > 1);
    }
  }

  /** Where one text differs from the other, without what merely precedes or follows it. */
  private static List<Change> changesInside(List<String> a, List<String> b, List<int[]> shared) {
    List<Change> changes = new ArrayList<>();
    for (int k = 1; k < shared.size(); k++) {
      int[] from = shared.get(k - 1);
      int[] to = shared.get(k);
      changes.add(new Change(a.subList(from[0] + 1, to[0]), b.subList(from[1] + 1, to[1])));
    }
    changes.removeIf(Change::isEmpty);
    return changes;
  }

  /** What is cut out of a quote, or cited in it by the speaker, alters it without blame. */
  private static boolean isWhole(Claim claim) {
    return !CUT_OR_CITED.matcher(Objects.toString(claim.objectText(), "")).find();
  }

  private static boolean haveSameMatter(Claim a, Claim b) {
    return Similarity.jaccard(Words.content(a.objectText()), Words.content(b.objectText()))
        >= SAME_MATTER;
  }

  /** Both speak of hardly anything but the same, at some length. */
  private static boolean isOpposedMatter(Claim a, Claim b) {
    Set<String> one = Words.content(a.objectText());
    Set<String> other = Words.content(b.objectText());
    return !isSilence(a)
        && !isSilence(b)
        && !isNegated(a)
        && !isNegated(b)
        && Math.min(one.size(), other.size()) >= OPPOSED_WORDS
        && Similarity.jaccard(one, other) >= OPPOSED_MATTER;
  }

  /** Who declines to say it denies nothing. */
  private static boolean isSilence(Claim claim) {
    String cue = Objects.toString(claim.attribution().cue(), "");
    String content = Objects.toString(claim.objectText(), "");
    return SILENCE.matcher(cue).find() || content.startsWith("whether ");
  }

  private static boolean isDenied(Claim claim) {
    return claim.attribution().cueClass() == CueClass.DENY;
  }

  /** A denial of what is negated itself needs a reader to be understood. */
  private static boolean isNegated(Claim claim) {
    return claim.polarity() < 0 && !isDenied(claim)
        || Words.of(claim.objectText()).stream().anyMatch(StatementComparison::isNegator);
  }

  private static boolean isNegator(String word) {
    return NEGATORS.contains(word) || word.endsWith("n't");
  }

  private static boolean isQuoted(Claim claim) {
    AttributionKind kind = claim.attribution().kind();
    return kind == AttributionKind.QUOTED || kind == AttributionKind.MIXED;
  }

  private static boolean isPerson(Claim claim) {
    String text = claim.attribution().sourceText();
    return text != null
        && !BY_ROLE.matcher(text).find()
        && NAME.matcher(text).find()
        && !BODY.matcher(text).find()
        && SpokenWords.of(claim).isByAPerson();
  }

  /** Whether a word of one's name stands in the other's wording, or in the words it gives. */
  private static boolean mayBeOneSpeaker(Claim a, Claim b) {
    Set<String> one = nameWords(a);
    Set<String> other = nameWords(b);
    return other.stream().anyMatch(one::contains)
        || Words.of(b.objectText()).stream().anyMatch(one::contains)
        || Words.of(a.objectText()).stream().anyMatch(other::contains);
  }

  private static Set<String> nameWords(Claim claim) {
    Set<String> words = new TreeSet<>();
    var names = NAME.matcher(Objects.toString(claim.attribution().sourceText(), ""));
    while (names.find()) {
      PersonName name = PersonName.of(names.group());
      words.addAll(List.of(name.key().split(" ", -1)));
    }
    words.removeIf(w -> w.isEmpty() || Gazetteer.standard().ofDemonym(w).isPresent());
    return words;
  }

  private static String speaker(Claim claim) {
    String text = claim.attribution().sourceText();
    return text == null ? "an unnamed source" : text;
  }
}
