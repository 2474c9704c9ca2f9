package org.newsconcord.compare.question;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.kernel.WordSet;

/**
 * All claims of one article, prepared for comparison with those of others. Immutable and
 * thread-safe.
 */
public final class ArticleClaims {
  private static final int LEAD_SENTENCES = 4;

  private final ClaimComparator comparator;
  private final ComparisonPhrases phrases;
  private final String articleId;
  private final Instant publishedAt;
  private final int sentences;
  private final WeightedWords lead;
  private final WeightedWords words;
  private final WeightedWords names;
  private final WordSet values;
  private final List<QuestionClaim> claims = new ArrayList<>();
  private final Map<String, List<QuestionClaim>> blocks = new TreeMap<>();

  private ArticleClaims(List<SlotCandidate> candidates, ClaimComparator comparator) {
    this.comparator = comparator;
    this.phrases = ComparisonPhrases.of(comparator.pack());
    SlotCandidate first = candidates.get(0);
    this.articleId = first.articleId();
    this.publishedAt = first.publishedAt();
    Map<Integer, SentenceWords> firstOfSentence = new TreeMap<>();
    List<SentenceWords> read = new ArrayList<>();
    for (SlotCandidate candidate : candidates) {
      SentenceWords sentence = SentenceWords.of(candidate, comparator.words());
      read.add(sentence);
      firstOfSentence.putIfAbsent(candidate.claim().sentenceIndex(), sentence);
    }
    ArticleWords article = new ArticleWords();
    firstOfSentence.values().forEach(article::count);
    Set<String> opening = new TreeSet<>();
    firstOfSentence.forEach(
        (index, sentence) -> {
          if (index < LEAD_SENTENCES) {
            opening.addAll(sentence.keys());
          }
        });
    this.sentences = article.sentences();
    this.words = article.all();
    this.names = article.allNames();
    this.lead = article.weighted(opening);
    for (int i = 0; i < candidates.size(); i++) {
      SlotCandidate candidate = candidates.get(i);
      QuestionClaim claim = new QuestionClaim(this, candidate, read.get(i), article);
      List<QuestionClaim> block = blocks.computeIfAbsent(claim.block, k -> new ArrayList<>());
      claim.placeAt(block.size());
      block.add(claim);
      claims.add(claim);
    }
    this.values =
        WordSet.of(
            claims.stream()
                .filter(c -> c.interval != null && c.interval.point() != null)
                .map(c -> c.block + c.interval.point())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * The claims of one article; citations do not count.
   *
   * @param candidates claims with the article
   * @param comparator how claims of its language compare
   * @throws IllegalArgumentException for no claims
   */
  public static ArticleClaims of(List<SlotCandidate> candidates, ClaimComparator comparator) {
    List<SlotCandidate> compared =
        candidates.stream().filter(c -> c.claim().type() != ClaimType.CITATION).toList();
    if (compared.isEmpty()) {
      throw new IllegalArgumentException("An article without claims compares with nothing.");
    }
    return new ArticleClaims(compared, comparator);
  }

  /** The article's id. */
  public String articleId() {
    return articleId;
  }

  /** Whether both open alike, within some time of each other where both times are known. */
  public boolean tellsLike(ArticleClaims other, Duration within, double likeness) {
    boolean near =
        publishedAt == null
            || other.publishedAt == null
            || Duration.between(publishedAt, other.publishedAt).abs().compareTo(within) <= 0;
    return near && lead.jaccard(other.lead) >= likeness;
  }

  ClaimComparator comparator() {
    return comparator;
  }

  ComparisonPhrases phrases() {
    return phrases;
  }

  Instant publishedAt() {
    return publishedAt;
  }

  int sentences() {
    return sentences;
  }

  WeightedWords lead() {
    return lead;
  }

  WeightedWords words() {
    return words;
  }

  WeightedWords names() {
    return names;
  }

  /** The claims in the order in which they were given. */
  public List<QuestionClaim> claims() {
    return List.copyOf(claims);
  }

  /** What the article gives as numbers, each with the family of its unit, as hashes. */
  WordSet values() {
    return values;
  }

  List<QuestionClaim> block(String key) {
    return blocks.getOrDefault(key, List.of());
  }

  /**
   * Whether another claim of the block gives this number.
   *
   * @param beside whether only claims of the same sentence count
   */
  boolean gives(double number, QuestionClaim claim, boolean beside) {
    return block(claim.block).stream()
        .anyMatch(
            c ->
                c != claim
                    && c.interval != null
                    && c.interval.point() != null
                    && c.interval.point() == number
                    && (!beside || c.claim().sentenceIndex() == claim.claim().sentenceIndex()));
  }
}
