package org.newsconcord.compare.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Quantity;
import org.newsconcord.compare.OfficeComparison;
import org.newsconcord.compare.OfficeTitle;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.kernel.Bearer;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.Interval;
import org.newsconcord.compare.kernel.PersonName;
import org.newsconcord.compare.kernel.WordGroups;
import org.newsconcord.compare.kernel.WordSet;
import org.newsconcord.compare.kernel.WordStem;
import org.newsconcord.compare.kernel.Words;

/**
 * What a claim is compared by, prepared once for many comparisons: words around it weighted by
 * nearness and by how rare they are in its article, counted thing, happenings, names. Immutable.
 */
public final class QuestionClaim {
  private static final double REACH = 6;
  private static final int NEAR = 4;
  private static final int ACT_REACH = 5;
  private static final int SIGN_REACH = 8;
  private static final int SEX_REACH = 3;
  private static final int PHRASE = 8;

  final ArticleClaims article;
  final SlotCandidate candidate;
  final String block;
  final WeightedWords context;
  final WeightedWords sentence;
  final WeightedWords near;
  final WeightedWords before;
  final WeightedWords after;
  final List<String> previousWords;
  final List<String> nextWords;
  final List<String> backwards;
  final List<String> forwards;
  final WeightedWords subject;
  final WeightedWords object;
  final WeightedWords measured;
  final WeightedWords phrase;
  final String head;
  final PersonName bearer;
  final PersonName holder;
  final OfficeTitle title;
  final ComparisonPhrases.Sign sex;
  final ComparisonPhrases.Sign role;
  final WeightedWords names;
  final WeightedWords nearNames;
  final WordSet numbers;
  final WordSet years;
  final WordSet source;
  final Happenings happenings;
  final String verb;
  final Set<ComparisonPhrases.Sign> signs;
  final long[] inOrder;
  final Interval interval;

  private final ComparisonWords language;
  private int position;

  QuestionClaim(
      ArticleClaims owner, SlotCandidate candidate, SentenceWords words, ArticleWords article) {
    ComparisonPhrases phrases = owner.phrases();
    this.article = owner;
    this.language = owner.comparator().words();
    WordGroups groups = language.groups();
    this.candidate = candidate;
    Claim claim = candidate.claim();
    this.block = blockOf(claim);
    this.context = context(words, article, claim.type() != ClaimType.QUANTITY);
    this.sentence = article.weighted(words.keys());
    this.previousWords = words.near(words.backwards(), NEAR);
    this.nextWords = words.near(words.forwards(), NEAR);
    this.backwards = FrameFeatures.near(words.backwards());
    this.forwards = FrameFeatures.near(words.forwards());
    this.before = article.weighted(previousWords);
    this.after = article.weighted(nextWords);
    this.near = article.weighted(both(previousWords, nextWords));
    this.subject = article.weighted(keys(claim.subjectText()));
    this.object = article.weighted(keys(claim.objectPhrase()));
    this.measured = article.weighted(keys(claim.measuredThing()));
    this.phrase = article.weighted(contentKeys(words.phraseAfter(PHRASE)));
    this.head = head(claim);
    String named = claim.quantity() == null ? null : Bearer.of(words.before(), words.after());
    OfficeComparison offices = owner.comparator().offices();
    boolean office = claim.type() == ClaimType.OFFICE;
    this.holder = office ? offices.personOf(claim) : null;
    this.title = office ? offices.titleOf(claim) : null;
    this.bearer = named == null ? null : language.persons().of(named);
    this.names = article.facts(words).names();
    this.nearNames = article.weightedNames(nearNames(words));
    this.numbers = WordSet.of(words.otherNumbers());
    this.years = article.facts(words).years();
    this.source = WordSet.of(language.content(claim.attribution().sourceText()));
    String unit = claim.quantity() == null ? null : claim.quantity().unit();
    Set<String> things = union(groups.thingsOf(claim.objectPhrase()), groups.thingsOf(unit));
    Set<String> own =
        union(groups.happeningsOf(claim.predicate()), groups.happeningsOf(claim.objectPhrase()));
    String around = String.join(" ", around(words, ACT_REACH));
    this.happenings = Happenings.of(things, own, union(own, groups.happeningsOf(around)), groups);
    this.verb = claim.predicate() == null ? null : WordStem.of(claim.predicate());
    this.signs = phrases.in(around(words, SIGN_REACH));
    this.sex = phrases.nearest(backwards, forwards, SEX_REACH, ComparisonPhrases.SEXES);
    this.role = phrases.nearest(backwards, forwards, SIGN_REACH, ComparisonPhrases.ROLES);
    this.inOrder = words.inOrder();
    this.interval = claim.quantity() == null ? null : interval(claim.quantity());
  }

  /** The claim with its article. */
  public SlotCandidate candidate() {
    return candidate;
  }

  /** Claims of one block may answer one question: of one type and, if numbers, one unit family. */
  public String block() {
    return block;
  }

  /** The article with all its claims. */
  public ArticleClaims article() {
    return article;
  }

  Claim claim() {
    return candidate.claim();
  }

  int position() {
    return position;
  }

  void placeAt(int index) {
    position = index;
  }

  private String blockOf(Claim claim) {
    return claim.type() == ClaimType.QUANTITY
        ? claim.type().name() + " " + family()
        : claim.type().name();
  }

  /** Family of the unit; empty for a claim without a number. */
  String family() {
    Quantity quantity = claim().quantity();
    return quantity == null ? "" : language.units().familyOf(quantity.unit());
  }

  /** What comparison knows of the language. */
  ComparisonWords words() {
    return language;
  }

  /** The number in the measure of its family. */
  private Interval interval(Quantity quantity) {
    return Interval.of(quantity, language.units().factor(quantity.unit(), null));
  }

  private WeightedWords context(SentenceWords words, ArticleWords article, boolean told) {
    SortedMap<Long, Double> weights = new TreeMap<>();
    addAll(words, words.backwards(), article, weights);
    addAll(words, words.forwards(), article, weights);
    if (told) {
      words.inside().forEach(word -> add(words, word, 1, article, weights));
    }
    return WeightedWords.of(weights);
  }

  private void addAll(
      SentenceWords words, List<String> side, ArticleWords article, SortedMap<Long, Double> to) {
    for (int i = 0; i < side.size(); i++) {
      add(words, side.get(i), i + 1, article, to);
    }
  }

  private void add(
      SentenceWords words,
      String word,
      int distance,
      ArticleWords article,
      SortedMap<Long, Double> to) {
    if (words.isContent(word)) {
      String key = language.groups().keyOf(word);
      double weight = article.rarity(key) / (1 + distance / REACH);
      to.merge(WeightedWords.hash(key), weight, Math::max);
    }
  }

  private Set<String> keys(String text) {
    return contentKeys(Words.of(text));
  }

  private Set<String> contentKeys(List<String> words) {
    Set<String> keys = new TreeSet<>();
    for (String word : words) {
      if (!language.isFunctionWord(word)) {
        keys.add(language.groups().keyOf(word));
      }
    }
    return keys;
  }

  /** The last word of what is counted, or of the object; null without one. */
  private String head(Claim claim) {
    List<String> unit =
        Words.of(claim.quantity() == null ? claim.objectPhrase() : claim.quantity().unit());
    List<String> words = unit.isEmpty() ? Words.of(claim.objectPhrase()) : unit;
    return words.isEmpty() ? null : language.groups().keyOf(words.get(words.size() - 1));
  }

  private static List<String> around(SentenceWords words, int reach) {
    List<String> left =
        new ArrayList<>(words.backwards().subList(0, Math.min(reach, words.backwards().size())));
    Collections.reverse(left);
    left.addAll(words.forwards().subList(0, Math.min(reach, words.forwards().size())));
    return left;
  }

  /** Names right before and after the claim: whose age it is, or where. */
  private static Set<String> nearNames(SentenceWords words) {
    String left = words.before();
    String right = words.after();
    int from = Math.max(0, left.length() - ACT_REACH * ACT_REACH);
    int to = Math.min(right.length(), ACT_REACH * ACT_REACH);
    return union(
        SentenceWords.names(" " + left.substring(from)),
        SentenceWords.names(" " + right.substring(0, to)));
  }

  private static Set<String> union(Collection<String> a, Collection<String> b) {
    Set<String> all = new TreeSet<>(a);
    all.addAll(b);
    return all;
  }

  private static List<String> both(List<String> a, List<String> b) {
    List<String> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  /** Key of the source as it is named. */
  String sourceKey() {
    return Objects.toString(
            claim().attribution().sourceKey(),
            Objects.toString(claim().attribution().sourceText(), ""))
        .toLowerCase(Locale.ROOT);
  }
}
