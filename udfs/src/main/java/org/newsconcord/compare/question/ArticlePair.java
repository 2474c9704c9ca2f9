package org.newsconcord.compare.question;

import java.time.Duration;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two articles whose claims are compared: which claims are most alike by the words around them, and
 * how alike the articles are as a whole. Not thread-safe.
 */
public final class ArticlePair {
  /** Cosine of the words around below which two claims are no candidates. */
  private static final double ALIKE = 0.08;

  /** The same for claims that give one value. */
  private static final double LEAST_LIKE = 0.01;

  private final ArticleClaims a;
  private final ArticleClaims b;
  private final Map<String, LikenessTable> tables = new HashMap<>();
  private final Map<QuestionClaim, KnownWords> knownOfFirst = new IdentityHashMap<>();
  private final Map<QuestionClaim, KnownWords> knownOfSecond = new IdentityHashMap<>();
  private final Map<QuestionClaim, OwnValues> ownValues = new IdentityHashMap<>();
  private final double leads;
  private final double articles;
  private final double names;
  private final double days;

  private ArticlePair(ArticleClaims a, ArticleClaims b) {
    this.a = a;
    this.b = b;
    this.leads = a.lead().jaccard(b.lead());
    this.articles = a.words().cosine(b.words());
    this.names = a.names().overlap(b.names());
    this.days =
        a.publishedAt() == null || b.publishedAt() == null
            ? Double.NaN
            : Duration.between(a.publishedAt(), b.publishedAt()).abs().toHours() / 24;
  }

  /** The pair of two articles; one article may be compared with itself. */
  public static ArticlePair of(ArticleClaims a, ArticleClaims b) {
    return new ArticlePair(a, b);
  }

  ArticleClaims firstArticle() {
    return a;
  }

  ArticleClaims secondArticle() {
    return b;
  }

  KnownWords knownOfFirst(QuestionClaim claim) {
    return knownOfFirst.computeIfAbsent(claim, c -> KnownWords.of(c, b));
  }

  KnownWords knownOfSecond(QuestionClaim claim) {
    return knownOfSecond.computeIfAbsent(claim, c -> KnownWords.of(c, a));
  }

  OwnValues ownValues(QuestionClaim claim) {
    return ownValues.computeIfAbsent(claim, OwnValues::of);
  }

  /** The claims of the first article in a block. */
  public List<QuestionClaim> first(String block) {
    return a.block(block);
  }

  /** The claims of the second article in a block. */
  public List<QuestionClaim> second(String block) {
    return b.block(block);
  }

  /** Cosine of the words around two claims, the first of the first article; 0 to 1. */
  public double likeness(QuestionClaim one, QuestionClaim other) {
    return table(one.block()).at(one.position(), other.position());
  }

  /**
   * Whether two claims may answer one question at all: their surroundings have words in common, or
   * they give the same value.
   */
  public boolean isCandidate(QuestionClaim one, QuestionClaim other) {
    boolean sameValue =
        one.interval != null && other.interval != null && one.interval.samePointAs(other.interval);
    return likeness(one, other) >= (sameValue ? LEAST_LIKE : ALIKE);
  }

  LikenessTable table(String block) {
    return tables.computeIfAbsent(block, key -> new LikenessTable(a.block(key), b.block(key)));
  }

  /**
   * The features of two claims of one block, the first of the first article, in the order of {@link
   * PairFeature}; NaN where one does not apply.
   */
  public double[] features(QuestionClaim one, QuestionClaim other) {
    FeatureVector vector = new FeatureVector();
    WordFeatures.add(one, other, vector);
    KnownFeatures.add(this, one, other, vector);
    if (one.interval != null && other.interval != null) {
      ValueFeatures.add(this, one, other, vector);
    }
    SettingFeatures.add(one, other, vector);
    addRanks(one, other, vector);
    addArticles(vector);
    return vector.values();
  }

  private void addRanks(QuestionClaim one, QuestionClaim other, FeatureVector vector) {
    LikenessTable table = table(one.block());
    int row = one.position();
    int column = other.position();
    double own = table.at(row, column);
    boolean itself = a == b;
    LikenessTable.Rivals inRow = table.rivalsInRow(row, column, itself);
    LikenessTable.Rivals inColumn = table.rivalsInColumn(row, column, itself);
    vector.set(PairFeature.CONTEXT, own);
    vector.setRange(PairFeature.RANK_MIN, PairFeature.RANK_MAX, inRow.better(), inColumn.better());
    vector.setRange(
        PairFeature.MARGIN_MIN, PairFeature.MARGIN_MAX, own - inRow.best(), own - inColumn.best());
    vector.setRange(
        PairFeature.PEERS_MIN,
        PairFeature.PEERS_MAX,
        a.block(one.block()).size(),
        b.block(one.block()).size());
  }

  private void addArticles(FeatureVector vector) {
    vector.set(PairFeature.LEADS, leads);
    vector.set(PairFeature.ARTICLES, articles);
    vector.set(PairFeature.ARTICLE_NAMES, names);
    vector.set(PairFeature.ARTICLE_LENGTH, Math.min(a.sentences(), b.sentences()));
    vector.set(PairFeature.DAYS, days);
  }
}
