package org.newsconcord.jobs.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The weighted terms of one story, strongest {@value #LENGTH} kept, and their similarity. */
final class StoryVector {
  static final String STORY = "story";
  static final String DAY = "day";
  static final String TERMS = "terms";
  static final String WEIGHTS = "weights";
  static final String BONUSES = "bonuses";
  static final String WORDS = "words";
  static final StructType SCHEMA =
      new StructType()
          .add(STORY, DataTypes.StringType, false)
          .add(DAY, DataTypes.LongType, true)
          .add(TERMS, DataTypes.createArrayType(DataTypes.LongType, false), false)
          .add(WEIGHTS, DataTypes.createArrayType(DataTypes.DoubleType, false), false)
          .add(BONUSES, DataTypes.createArrayType(DataTypes.DoubleType, false), false)
          .add(WORDS, DataTypes.createArrayType(DataTypes.StringType, false), false);

  private static final int LENGTH = 200;
  private static final int LABEL_WORDS = 8;

  /** Shorter vectors count as this long: a page that is nearly empty is like no other. */
  private static final double SHORTEST = 60;

  /** What one shared rare term adds, per unit of its inverse document frequency. */
  private static final double RARE_BONUS = 0.01;

  /** Follow-ups long after keep this share of their similarity. */
  private static final double LATE_SHARE = 0.5;

  /**
   * One weighted term.
   *
   * @param id hash of the term
   * @param weight strength times inverse document frequency
   * @param inverseFrequency logarithm of the inverse document frequency
   * @param rare whether few stories use it
   * @param surface how the story writes it
   */
  record Weighted(long id, double weight, double inverseFrequency, boolean rare, String surface) {}

  private static final Comparator<Weighted> STRONGEST =
      Comparator.comparingDouble((Weighted w) -> -w.weight).thenComparingLong(Weighted::id);

  private StoryVector() {}

  /** The row of a story: terms sorted by id; a rare term's bonus stands behind its weight. */
  static Row row(String story, Long day, List<Weighted> terms) {
    List<Weighted> kept = terms.stream().sorted(STRONGEST).limit(LENGTH).toList();
    double norm = Math.sqrt(kept.stream().mapToDouble(w -> w.weight * w.weight).sum());
    double scale = 1 / Math.max(norm, SHORTEST);
    List<String> words = kept.stream().limit(LABEL_WORDS).map(Weighted::surface).toList();
    List<Weighted> byId = kept.stream().sorted(Comparator.comparingLong(Weighted::id)).toList();
    List<Long> ids = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    List<Double> bonuses = new ArrayList<>();
    for (Weighted term : byId) {
      ids.add(term.id);
      weights.add(term.weight * scale);
      bonuses.add(term.rare ? RARE_BONUS * term.inverseFrequency : 0);
    }
    return RowFactory.create(
        story, day, ids.toArray(), weights.toArray(), bonuses.toArray(), words.toArray());
  }

  /** The strongest terms of a row, for proposing pairs. */
  static List<Integer> strongest(Row row, int limit) {
    List<Double> weights = row.getList(row.fieldIndex(WEIGHTS));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -weights.get(i)).thenComparing(i -> i));
    return order.subList(0, Math.min(limit, order.size()));
  }

  /**
   * Similarity of two stories, 0 to 1: damped cosine, plus a bonus for each shared rare term, faded
   * by the days between them.
   */
  static double similarity(Row a, Row b, int windowDays) {
    List<Long> idsA = a.getList(a.fieldIndex(TERMS));
    List<Long> idsB = b.getList(b.fieldIndex(TERMS));
    List<Double> weightsA = a.getList(a.fieldIndex(WEIGHTS));
    List<Double> weightsB = b.getList(b.fieldIndex(WEIGHTS));
    List<Double> bonuses = a.getList(a.fieldIndex(BONUSES));
    double product = 0;
    double bonus = 0;
    int i = 0;
    int j = 0;
    while (i < idsA.size() && j < idsB.size()) {
      int order = Long.compare(idsA.get(i), idsB.get(j));
      if (order == 0) {
        product += weightsA.get(i) * weightsB.get(j);
        bonus += bonuses.get(i);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    double alike = Math.min(1, product + bonus);
    return alike * fading(a, b, windowDays);
  }

  private static double fading(Row a, Row b, int windowDays) {
    Long dayA = a.getAs(DAY);
    Long dayB = b.getAs(DAY);
    if (dayA == null || dayB == null) {
      return 1;
    }
    double gap = Math.abs(dayA - dayB) / (double) windowDays;
    return Math.max(LATE_SHARE, 1 - (1 - LATE_SHARE) * gap);
  }
}
