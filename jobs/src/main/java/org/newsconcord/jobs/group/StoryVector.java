package org.newsconcord.jobs.group;

import java.nio.ByteBuffer;
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
  static final String VECTOR = "vector";
  static final String PROPOSING = "proposing";
  static final String RARE = "rare";
  static final String WORDS = "words";
  static final StructType SCHEMA =
      new StructType()
          .add(STORY, DataTypes.StringType, false)
          .add(DAY, DataTypes.LongType, true)
          .add(VECTOR, DataTypes.BinaryType, false)
          .add(PROPOSING, DataTypes.createArrayType(DataTypes.LongType, false), false)
          .add(RARE, DataTypes.createArrayType(DataTypes.LongType, false), false)
          .add(WORDS, DataTypes.createArrayType(DataTypes.StringType, false), false);

  /** Strongest terms that propose pairs. */
  private static final int PROPOSED_BY = 30;

  private static final int LENGTH = 200;
  private static final int FIELDS = 3;
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

  /**
   * The row of a story. Its vector holds the ids of its terms in ascending order, then their
   * weights, then the bonus of those that are rare, each of eight bytes.
   */
  static Row row(String story, Long day, List<Weighted> terms) {
    List<Weighted> kept = terms.stream().sorted(STRONGEST).limit(LENGTH).toList();
    return RowFactory.create(
        story,
        day,
        vector(kept),
        kept.stream().limit(PROPOSED_BY).map(Weighted::id).toArray(),
        kept.stream().filter(Weighted::rare).map(Weighted::id).toArray(),
        kept.stream().limit(LABEL_WORDS).map(Weighted::surface).toArray());
  }

  private static byte[] vector(List<Weighted> kept) {
    double norm = Math.sqrt(kept.stream().mapToDouble(w -> w.weight * w.weight).sum());
    double scale = 1 / Math.max(norm, SHORTEST);
    List<Weighted> byId = kept.stream().sorted(Comparator.comparingLong(Weighted::id)).toList();
    ByteBuffer vector = ByteBuffer.allocate(FIELDS * Long.BYTES * kept.size());
    byId.forEach(term -> vector.putLong(term.id));
    byId.forEach(term -> vector.putDouble(term.weight * scale));
    byId.forEach(term -> vector.putDouble(term.rare ? RARE_BONUS * term.inverseFrequency : 0));
    return vector.array();
  }

  /** Similarity of two vectors, 0 to 1: damped cosine, plus a bonus for each shared rare term. */
  static double similarity(byte[] a, byte[] b) {
    ByteBuffer one = ByteBuffer.wrap(a);
    ByteBuffer other = ByteBuffer.wrap(b);
    int sizeA = a.length / (FIELDS * Long.BYTES);
    int sizeB = b.length / (FIELDS * Long.BYTES);
    double product = 0;
    double bonus = 0;
    int i = 0;
    int j = 0;
    while (i < sizeA && j < sizeB) {
      int order = Long.compare(one.getLong(i * Long.BYTES), other.getLong(j * Long.BYTES));
      if (order == 0) {
        product +=
            one.getDouble((sizeA + i) * Long.BYTES) * other.getDouble((sizeB + j) * Long.BYTES);
        bonus += one.getDouble((2 * sizeA + i) * Long.BYTES);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return Math.min(1, product + bonus);
  }

  /** What remains of the similarity of stories of these days; undated ones keep it all. */
  static double fading(Long dayA, Long dayB, int windowDays) {
    if (dayA == null || dayB == null) {
      return 1;
    }
    double gap = Math.abs(dayA - dayB) / (double) windowDays;
    return Math.max(LATE_SHARE, 1 - (1 - LATE_SHARE) * gap);
  }
}
