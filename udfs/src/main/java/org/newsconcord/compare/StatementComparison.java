package org.newsconcord.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsconcord.claims.AttributionKind;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.CueClass;
import org.newsconcord.compare.Verdict.Side;
import org.newsconcord.compare.kernel.ComparisonParameters;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.PersonName;
import org.newsconcord.compare.kernel.Similarity;
import org.newsconcord.compare.kernel.SpokenWords;
import org.newsconcord.compare.kernel.Words;
import org.newsconcord.text.WordEdge;

/** Who said what: quotes altered, given to another speaker, or denied. */
final class StatementComparison {
  private static final ComparisonParameters PARAMETERS = ComparisonParameters.standard();

  /** As many words in a row are a quote, with or without marks. */
  private static final int VERBATIM_RUN = 7;

  private static final int OPPOSED_WORDS = 4;
  private static final int FEW_CHANGES = 2;
  private static final int SHORTEST_QUOTE = 4;
  private static final Pattern NAME =
      Pattern.compile(WordEdge.BEGIN + "(?!The )\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}'’.-]*)+");
  private static final Pattern BY_ROLE = Pattern.compile("^(?:[Aa]n?|[Tt]he) \\p{Ll}");
  private static final Pattern CUT_OR_CITED =
      Pattern.compile("…|\\.\\s?\\.\\s?\\.|[—–]|‘|\\s'\\p{L}");

  private final ComparisonWords words;
  private final Pattern body;
  private final Pattern silence;
  private final Pattern ordinalEnding;

  StatementComparison(ComparisonWords words) {
    this.words = words;
    this.body =
        Pattern.compile(
            "(?i)^the\\b|"
                + WordEdge.BEGIN
                + words.classes().anyOf("body")
                + "\\b|(?-i:['’]s [\\p{Ll} ]+$)");
    this.silence = Pattern.compile("(?i)^" + words.classes().anyOf("silence"));
    this.ordinalEnding = Pattern.compile(words.classes().anyOf("ordinal-ending") + "$");
  }

  Verdict compare(Observation first, Observation second) {
    Claim a = first.claim();
    Claim b = second.claim();
    SpokenWords spokenA = SpokenWords.of(a, words);
    SpokenWords spokenB = SpokenWords.of(b, words);
    List<String> wordsA = spokenA.quote();
    List<String> wordsB = spokenB.quote();
    List<int[]> shared = Similarity.commonSubsequence(wordsA, wordsB);
    int common = shared.size();
    int shorter = Math.min(wordsA.size(), wordsB.size());
    int longer = Math.max(wordsA.size(), wordsB.size());
    boolean verbatim = Similarity.longestRun(shared) >= VERBATIM_RUN;
    boolean sameWords =
        verbatim || (shorter >= SHORTEST_QUOTE && common >= PARAMETERS.sameWords() * shorter);
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

  private Verdict sameWords(Claim a, Claim b, List<Change> changes, boolean identical) {
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
        changes.size() == 1 && turnsMeaning(changes.get(0)) && isWhole(a) && isWhole(b);
    return Verdict.of(turned ? Reason.STATEMENT_REVERSED : Reason.STATEMENT_ALTERED, detail);
  }

  private Verdict otherSpeaker(
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
  }

  /** A word or two, of which one is a negation or another number. */
  private boolean turnsMeaning(Change change) {
    List<String> changed = change.words();
    long negations =
        changed.stream()
            .filter(
                w -> words.isNegator(w) || (w.startsWith("un") && changed.contains(w.substring(2))))
            .count();
    long numbers =
        changed.stream()
            .filter(w -> Character.isDigit(w.charAt(0)))
            .map(w -> ordinalEnding.matcher(w).replaceFirst(""))
            .distinct()
            .count();
    return Math.max(change.one().size(), change.other().size()) <= FEW_CHANGES
        && (negations % 2 == 1 || numbers > 1);
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

  private boolean haveSameMatter(Claim a, Claim b) {
    return Similarity.jaccard(words.content(a.objectText()), words.content(b.objectText()))
        >= PARAMETERS.sameMatter();
  }

  /** Both speak of hardly anything but the same, at some length. */
  private boolean isOpposedMatter(Claim a, Claim b) {
    Set<String> one = words.content(a.objectText());
    Set<String> other = words.content(b.objectText());
    return !isSilence(a)
        && !isSilence(b)
        && !isNegated(a)
        && !isNegated(b)
        && Math.min(one.size(), other.size()) >= OPPOSED_WORDS
        && Similarity.jaccard(one, other) >= PARAMETERS.opposedMatter();
  }

  /** Who declines to say it denies nothing. */
  private boolean isSilence(Claim claim) {
    String cue = Objects.toString(claim.attribution().cue(), "");
    String content = Objects.toString(claim.objectText(), "");
    return silence.matcher(cue).find() || content.startsWith("whether ");
  }

  private static boolean isDenied(Claim claim) {
    return claim.attribution().cueClass() == CueClass.DENY;
  }

  /** A denial of what is negated itself needs a reader to be understood. */
  private boolean isNegated(Claim claim) {
    return claim.polarity() < 0 && !isDenied(claim)
        || Words.of(claim.objectText()).stream().anyMatch(words::isNegator);
  }

  private static boolean isQuoted(Claim claim) {
    AttributionKind kind = claim.attribution().kind();
    return kind == AttributionKind.QUOTED || kind == AttributionKind.MIXED;
  }

  private boolean isPerson(Claim claim) {
    String text = claim.attribution().sourceText();
    return text != null
        && !BY_ROLE.matcher(text).find()
        && NAME.matcher(text).find()
        && !body.matcher(text).find()
        && SpokenWords.of(claim, words).isByAPerson();
  }

  /** Whether a word of one's name stands in the other's wording, or in the words it gives. */
  private boolean mayBeOneSpeaker(Claim a, Claim b) {
    Set<String> one = nameWords(a);
    Set<String> other = nameWords(b);
    return other.stream().anyMatch(one::contains)
        || Words.of(b.objectText()).stream().anyMatch(one::contains)
        || Words.of(a.objectText()).stream().anyMatch(other::contains);
  }

  private Set<String> nameWords(Claim claim) {
    Set<String> found = new TreeSet<>();
    Matcher names = NAME.matcher(Objects.toString(claim.attribution().sourceText(), ""));
    while (names.find()) {
      PersonName name = words.persons().of(names.group());
      found.addAll(List.of(name.key().split(" ", -1)));
    }
    found.removeIf(w -> w.isEmpty() || words.places().ofDemonym(w).isPresent());
    return found;
  }

  private static String speaker(Claim claim) {
    String text = claim.attribution().sourceText();
    return text == null ? "an unnamed source" : text;
  }
}
