package org.newsconcord.jobs.cluster;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;
import static org.newsconcord.jobs.cluster.Fields.A;
import static org.newsconcord.jobs.cluster.Fields.B;
import static org.newsconcord.jobs.cluster.Fields.CELL;
import static org.newsconcord.jobs.cluster.Fields.KEY;
import static org.newsconcord.jobs.cluster.Fields.RANGES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.template.Hashes;
import org.newsconcord.similarity.CommonRun;
import org.newsconcord.similarity.Coverage;
import org.newsconcord.similarity.Overlap;
import org.newsconcord.similarity.StoryText;
import org.newsconcord.sql.lane.SparkLane;

/**
 * Compares candidate pairs exactly. Pairs are laid into cells by the smallest text that each side
 * is a candidate with, so that the texts of one story meet in one cell and are read once there; a
 * large cell is cut into tiles of texts.
 */
final class VerifiedLinks {
  private static final int TILE_TEXTS = 400;
  private static final String LEADER = "leader";
  private static final String LEADER_A = "leaderA";
  private static final String LEADER_B = "leaderB";

  static final StructType LINKS =
      Fields.schema(
          Fields.A, DataTypes.LongType,
          Fields.B, DataTypes.LongType,
          Fields.SHARED, DataTypes.IntegerType,
          Fields.SIZE_A, DataTypes.IntegerType,
          Fields.SIZE_B, DataTypes.IntegerType,
          Fields.BEGIN_A, DataTypes.IntegerType,
          Fields.END_A, DataTypes.IntegerType,
          Fields.BEGIN_B, DataTypes.IntegerType,
          Fields.END_B, DataTypes.IntegerType,
          Fields.COVER_A, DataTypes.LongType,
          Fields.COVER_B, DataTypes.LongType);

  private VerifiedLinks() {}

  /**
   * The pairs whose containment reaches the limit, with what they share.
   *
   * @param texts columns {@link Fields#KEY} and ranges
   * @param bodies columns {@link Fields#KEY} and body
   */
  static Dataset<Row> of(
      Dataset<Row> pairs, Dataset<Row> texts, Dataset<Row> bodies, ClusterOptions options) {
    Dataset<Row> inCells = inCells(pairs);
    Dataset<Row> needed =
        inCells
            .select(col(CELL), col(A).as(KEY))
            .union(inCells.select(col(CELL), col(B).as(KEY)))
            .distinct();
    Dataset<Row> textsInCells =
        texts
            .select(KEY, RANGES)
            .join(needed, SparkLane.seq(KEY))
            .join(bodies, SparkLane.seq(KEY))
            .select(CELL, KEY, ArticlesTable.BODY, RANGES);
    return inCells
        .select(CELL, A, B)
        .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
        .cogroup(
            textsInCells.groupByKey(
                (MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG()),
            new Verification(options.linkContainment),
            Encoders.row(LINKS));
  }

  private static Dataset<Row> inCells(Dataset<Row> pairs) {
    Dataset<Row> sides =
        pairs
            .select(col(A).as(KEY), col(B).as(LEADER))
            .union(pairs.select(col(B).as(KEY), col(A).as(LEADER)));
    Dataset<Row> leaders = sides.groupBy(KEY).agg(least(col(KEY), min(LEADER)).as(LEADER));
    Column followers = count(lit(1)).over(Window.partitionBy(LEADER));
    Column tile =
        pmod(abs(hash(col(KEY))), followers.divide(TILE_TEXTS).cast(DataTypes.IntegerType).plus(1));
    Dataset<Row> tiles = leaders.select(col(KEY), xxhash64(col(LEADER), tile));
    return pairs
        .join(tiles.toDF(A, LEADER_A), SparkLane.seq(A))
        .join(tiles.toDF(B, LEADER_B), SparkLane.seq(B))
        .select(
            xxhash64(least(col(LEADER_A), col(LEADER_B)), greatest(col(LEADER_A), col(LEADER_B)))
                .as(CELL),
            col(A),
            col(B));
  }

  /** Compares the pairs of one cell. */
  private record Verification(double linkContainment)
      implements CoGroupFunction<Long, Row, Row, Row> {
    @Override
    public Iterator<Row> call(Long cell, Iterator<Row> pairs, Iterator<Row> rows) {
      Map<Long, StoryText> texts = new HashMap<>();
      rows.forEachRemaining(
          row ->
              texts.put(
                  row.getLong(1),
                  StoryText.of(row.getString(2), Hashes.toInts(row.<byte[]>getAs(3)))));
      List<Row> links = new ArrayList<>();
      pairs.forEachRemaining(
          pair -> {
            Row link = link(pair.getLong(1), pair.getLong(2), texts);
            if (link != null) {
              links.add(link);
            }
          });
      return links.iterator();
    }

    private Row link(long a, long b, Map<Long, StoryText> texts) {
      StoryText textA = texts.get(a);
      StoryText textB = texts.get(b);
      Overlap overlap = Overlap.between(textA, textB);
      if (overlap.containment() < linkContainment) {
        return null;
      }
      CommonRun run = CommonRun.between(textA, textB);
      return RowFactory.create(
          a,
          b,
          overlap.shared(),
          overlap.sizeA(),
          overlap.sizeB(),
          run.beginA(),
          run.endA(),
          run.beginB(),
          run.endB(),
          Coverage.of(textA, textB),
          Coverage.of(textB, textA));
    }
  }
}
