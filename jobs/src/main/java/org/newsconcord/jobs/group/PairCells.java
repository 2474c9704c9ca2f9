package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.run.JobDescription;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.text.StableHash;

/**
 * Pairs of stories laid into cells, so that each cell gets the profiles of its stories once, and no
 * profile travels with every pair. Stories are cut into blocks of neighbouring days; a cell has the
 * pairs of two blocks. Since most pairs are near in time, a profile is sent to few cells, however
 * many stories there are.
 */
final class PairCells {
  private static final String BLOCK = "block";
  private static final String CELL = "cell";
  private static final String CELLS = "group-cells";
  private static final String BLOCK_A = "block_a";
  private static final String BLOCK_B = "block_b";
  private static final StructType BLOCKS =
      new StructType().add(StoryVector.STORY, DataTypes.StringType).add(BLOCK, DataTypes.LongType);

  private PairCells() {}

  /**
   * Which block a story is in. Days that follow each other share a block as long as they fit; a day
   * that does not fit into one is cut by the hashes of its stories.
   */
  static final class Blocks implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long UNDATED = Long.MAX_VALUE;

    /** By day the first of its blocks and how many it has. */
    private final TreeMap<Long, long[]> ofDay = new TreeMap<>();

    private final long count;

    /**
     * Blocks of so many stories.
     *
     * @param stories number of stories by day; null stands for no day
     */
    Blocks(Map<Long, Long> stories, long most) {
      TreeMap<Long, Long> sorted = new TreeMap<>();
      stories.forEach((day, number) -> sorted.put(day == null ? UNDATED : day, number));
      long block = 0;
      long held = 0;
      for (Map.Entry<Long, Long> day : sorted.entrySet()) {
        if (held > 0 && held + day.getValue() > most) {
          block++;
          held = 0;
        }
        long parts = (day.getValue() + most - 1) / most;
        ofDay.put(day.getKey(), new long[] {block, parts});
        block += parts - 1;
        held = parts > 1 ? most : held + day.getValue();
      }
      count = block + 1;
    }

    long of(Long day, String story) {
      long[] place = ofDay.get(day == null ? UNDATED : day);
      return place[1] == 1 ? place[0] : place[0] + Math.floorMod(StableHash.of(story), place[1]);
    }

    long count() {
      return count;
    }
  }

  /**
   * What is found of each pair.
   *
   * @param run where the cells are written
   * @param candidates columns first and second
   * @param vectors columns of {@link StoryVector}
   * @param most stories of a block; two blocks are in the memory of a task
   */
  static Dataset<Row> compared(
      RunFolder run,
      Dataset<Row> candidates,
      Dataset<Row> vectors,
      long most,
      ComparedPairs.Compared compared,
      StructType schema) {
    Dataset<Row> inCells = run.materialise(CELLS, inCells(candidates, blocks(vectors, most)));
    Dataset<Row> again = run.materialised(CELLS, inCells.schema());
    Dataset<Row> needed =
        again
            .select(col(CELL), col(StoryPairs.FIRST).as(StoryVector.STORY))
            .union(again.select(col(CELL), col(StoryPairs.SECOND).as(StoryVector.STORY)))
            .distinct();
    Dataset<Row> profiles =
        vectors
            .select(StoryVector.STORY, StoryVector.PROFILE)
            .join(needed, StoryVector.STORY)
            .select(CELL, StoryVector.STORY, StoryVector.PROFILE);
    return inCells
        .select(CELL, StoryPairs.FIRST, StoryPairs.SECOND)
        .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
        .cogroup(
            profiles.groupByKey(
                (MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING()),
            (CoGroupFunction<String, Row, Row, Row>)
                (cell, pairs, rows) -> inCell(pairs, rows, compared),
            Encoders.row(schema));
  }

  private static Dataset<Row> blocks(Dataset<Row> vectors, long most) {
    Map<Long, Long> stories = new HashMap<>();
    Dataset<Row> days = vectors.groupBy(StoryVector.DAY).count();
    List<Row> counts = JobDescription.during(days, "count stories by day", days::collectAsList);
    counts.forEach(row -> stories.put(row.isNullAt(0) ? null : row.getLong(0), row.getLong(1)));
    Blocks blocks = new Blocks(stories, most);
    return vectors
        .select(StoryVector.STORY, StoryVector.DAY)
        .map(
            (MapFunction<Row, Row>)
                row ->
                    RowFactory.create(
                        row.getString(0),
                        blocks.of(row.isNullAt(1) ? null : row.getLong(1), row.getString(0))),
            Encoders.row(BLOCKS));
  }

  private static Dataset<Row> inCells(Dataset<Row> candidates, Dataset<Row> blocks) {
    return candidates
        .join(blocks.toDF(StoryPairs.FIRST, BLOCK_A), StoryPairs.FIRST)
        .join(blocks.toDF(StoryPairs.SECOND, BLOCK_B), StoryPairs.SECOND)
        .select(
            concat_ws("-", least(col(BLOCK_A), col(BLOCK_B)), greatest(col(BLOCK_A), col(BLOCK_B)))
                .as(CELL),
            col(StoryPairs.FIRST),
            col(StoryPairs.SECOND));
  }

  private static Iterator<Row> inCell(
      Iterator<Row> pairs, Iterator<Row> rows, ComparedPairs.Compared compared) {
    Map<String, StoryProfile> profiles = new HashMap<>();
    rows.forEachRemaining(
        row -> profiles.put(row.getString(1), StoryProfile.of(row.<byte[]>getAs(2))));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return pairs.hasNext();
      }

      @Override
      public Row next() {
        Row pair = pairs.next();
        String first = pair.getString(1);
        String second = pair.getString(2);
        return compared.row(
            first, second, StoryLikeness.features(profiles.get(first), profiles.get(second)));
      }
    };
  }
}
