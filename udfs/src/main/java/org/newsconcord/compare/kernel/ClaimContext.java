package org.newsconcord.compare.kernel;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.text.StableHash;

/**
 * What a claim is compared by, prepared once for many comparisons: words around it by nearness,
 * counted thing, happenings, words of its subject, object and statement. Immutable.
 */
public final class ClaimContext {
  private static final WordGroups GROUPS = WordGroups.standard();
  private static final double REACH = 6;
  private static final int NEAR = 5;
  private static final int COMPLEMENT = 3;
  private static final Set<String> DIRECTIONS = Set.of("from", "to", "into", "toward", "towards");
  private static final Pattern BACKGROUND =
      Pattern.compile(
          "\\b(?:previous|(?:last|past|previous) (?:years?|months?|decade|spring|summer|fall|autumn"
              + "|winter)|(?:years?|months?) (?:ago|earlier)|(?:since|in) (?:19|20)\\d\\d)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PASSIVE =
      Pattern.compile("^[^.;:]{0,80}?\\b(?:(?:have|has|had) been|was|were) (\\p{Ll}+)\\b");

  /** Kinds of claims that are aligned by the words around them. */
  private static final Set<ClaimType> BY_SENTENCE =
      Set.of(ClaimType.QUANTITY, ClaimType.DATE, ClaimType.PLACE);

  /** Kinds that are aligned by who speaks or who is named, not by what is told. */
  private static final Set<ClaimType> BY_NAME =
      Set.of(ClaimType.STATEMENT, ClaimType.OFFICE, ClaimType.CITATION);

  private final SlotCandidate candidate;
  private final String family;
  private final WordSet subject;
  private final WordSet object;
  private final Set<String> things;
  private final WordSet nouns;
  private final Set<String> ownHappenings;
  private final Set<String> happenings;
  private final SpokenWords spoken;
  private final long[] words;
  private final double[] nearness;
  private final double norm;
  private final boolean background;
  private final boolean ofNoPersons;
  private final String complement;
  private final String direction;

  public ClaimContext(SlotCandidate candidate) {
    this.candidate = candidate;
    Claim claim = candidate.claim();
    String unit = claim.quantity() == null ? null : claim.quantity().unit();
    this.family = claim.quantity() == null ? "" : MeasureUnits.familyOf(unit);
    boolean told = !BY_NAME.contains(claim.type());
    Set<String> objectWords = told ? Words.content(claim.objectText()) : Set.of();
    this.subject = WordSet.of(told ? Words.content(claim.subjectText()) : Set.of());
    this.object = WordSet.of(objectWords);
    this.nouns = WordSet.of(unit == null ? objectWords : union(objectWords, Words.content(unit)));
    this.things =
        told ? union(GROUPS.thingsOf(claim.objectText()), GROUPS.thingsOf(unit)) : Set.of();
    this.ownHappenings =
        told
            ? union(GROUPS.happeningsOf(verb()), GROUPS.happeningsOf(claim.objectText()))
            : Set.of();
    this.spoken = claim.type() == ClaimType.STATEMENT ? SpokenWords.of(claim) : null;
    SortedMap<Long, Double> around = new TreeMap<>();
    this.happenings =
        BY_SENTENCE.contains(claim.type())
            ? union(ownHappenings, readSentence(around))
            : ownHappenings;
    this.words = around.keySet().stream().mapToLong(w -> w).toArray();
    this.nearness = around.values().stream().mapToDouble(w -> w).toArray();
    this.background =
        claim.type() == ClaimType.QUANTITY && BACKGROUND.matcher(candidate.sentence()).find();
    this.ofNoPersons = !things.isEmpty() && things.stream().noneMatch(GROUPS::isOfPersons);
    this.complement = isMeasure() ? readComplement() : "";
    this.direction = claim.type() == ClaimType.PLACE ? readDirection() : "";
    this.norm = Math.sqrt(Arrays.stream(nearness).map(w -> w * w).sum());
  }

  public Claim claim() {
    return candidate.claim();
  }

  public SlotCandidate candidate() {
    return candidate;
  }

  public Set<String> things() {
    return things;
  }

  public WordSet nouns() {
    return nouns;
  }

  public Set<String> happenings() {
    return happenings;
  }

  public Set<String> ownHappenings() {
    return ownHappenings;
  }

  /** Stems of the words of the claim's subject. */
  public WordSet subject() {
    return subject;
  }

  /** Stems of the words of the claim's object. */
  public WordSet object() {
    return object;
  }

  /** The words and speaker of a statement. */
  public SpokenWords spoken() {
    return spoken;
  }

  /** Whether the sentence tells of something that lies months or years back. */
  public boolean isBackground() {
    return background;
  }

  /** Whether what is counted are no persons, such as countries and homes. */
  public boolean isOfNoPersons() {
    return ofNoPersons;
  }

  /** The words that follow a measure, such as {@code east of oban}; empty for other claims. */
  public String complement() {
    return complement;
  }

  /**
   * Where a movement goes or comes from, {@code to} or {@code from}; empty for a place in which.
   */
  public String direction() {
    return direction;
  }

  /** Family of the unit of a quantity; empty for other claims. */
  public String family() {
    return family;
  }

  /** Cosine of the words around both claims, near words weighing more; 0 to 1. */
  public double likeness(ClaimContext other) {
    if (norm == 0 || other.norm == 0) {
      return 0;
    }
    double product = 0;
    int i = 0;
    int j = 0;
    while (i < words.length && j < other.words.length) {
      int order = Long.compare(words[i], other.words[j]);
      if (order == 0) {
        product += nearness[i] * other.nearness[j];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return product / (norm * other.norm);
  }

  /** The verb; where none is known, that of a passive after the number: "2,000 homes were lost". */
  private String verb() {
    if (claim().predicate() != null || claim().type() != ClaimType.QUANTITY) {
      return claim().predicate();
    }
    Matcher passive = PASSIVE.matcher(sentenceFrom(claim().end()));
    return passive.find() ? passive.group(1) : null;
  }

  private boolean isMeasure() {
    return claim().type() == ClaimType.QUANTITY && !family.equals("count");
  }

  private String readComplement() {
    List<String> after = Words.of(sentenceFrom(claim().end()));
    int unit = Words.of(claim().quantity().unit()).size();
    return after.size() < unit + COMPLEMENT
        ? ""
        : String.join(" ", after.subList(unit, unit + COMPLEMENT));
  }

  private String readDirection() {
    String before = candidate.sentence().substring(0, offset(claim().begin())).stripTrailing();
    String word = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return DIRECTIONS.contains(word) ? word : "";
  }

  /** Fills in the words around the claim; returns the happenings that stand near. */
  private Set<String> readSentence(Map<Long, Double> around) {
    List<String> before = Words.of(candidate.sentence().substring(0, offset(claim().begin())));
    List<String> after = Words.of(sentenceFrom(claim().end()));
    Set<String> near = new TreeSet<>();
    for (int i = 0; i < before.size(); i++) {
      add(before.get(i), before.size() - i, around, near);
    }
    for (int i = 0; i < after.size(); i++) {
      add(after.get(i), i + 1, around, near);
    }
    return GROUPS.happeningsOf(String.join(" ", near));
  }

  private static void add(String word, int distance, Map<Long, Double> around, Set<String> near) {
    if (distance <= NEAR) {
      near.add(word);
    }
    if (word.length() > 1 && !Words.isFunctionWord(word) && !Words.isNumber(word)) {
      around.merge(StableHash.of(GROUPS.keyOf(word)), 1 / (1 + distance / REACH), Math::max);
    }
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    return all;
  }

  private String sentenceFrom(int position) {
    return candidate.sentence().substring(offset(position));
  }

  /** Offset in the sentence of a position in the article. */
  private int offset(int position) {
    int offset = position - claim().sentenceBegin();
    return Math.max(0, Math.min(candidate.sentence().length(), offset));
  }
}
