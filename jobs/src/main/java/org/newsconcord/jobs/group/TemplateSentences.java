package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.run.JobDescription;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.similarity.LongSet;

/**
 * The sentences of each text that are template text: those that texts of its segment repeat long
 * after the first text that has them. Whether one is hangs on the texts that have it up to the end
 * of the segment, not on later ones; a run that adds to another judges anew only the sentences of
 * texts that came or went.
 */
final class TemplateSentences {
  static final String SKIPPED = "skipped";

  /** Texts that came or went up to which their sentences fit every executor, some 1 kB each. */
  private static final long MOST_CHANGED = 20_000;

  private static final String ARTICLE = ArticlesTable.ARTICLE_ID;
  private static final String STATE = "skipped";
  private static final String TEXTS = "texts";
  private static final String TITLE = "title";
  private static final String SENTENCES = "sentences";
  private static final String SENTENCE = "sentence";
  private static final String FOUND = "found";
  private static final String TITLES = "titles";
  private static final String FIRST_DAY = "first_day";
  private static final String LAST_DAY = "last_day";
  private static final String IN_SEGMENTS = "in_segments";
  private static final String IN = "in_segment";

  /** Where a text was printed, and hashes of its sentences. */
  static final StructType PRINTS =
      new StructType()
          .add(ARTICLE, DataTypes.StringType)
          .add(StoryVector.DAY, DataTypes.LongType)
          .add(TITLE, DataTypes.LongType)
          .add(SENTENCES, DataTypes.createArrayType(DataTypes.LongType, false));

  private static final String SEGMENTS = "segments";
  private static final StructType SEGMENTS_SCHEMA =
      new StructType()
          .add("stretch", DataTypes.LongType)
          .add(StoryVector.SEGMENT, DataTypes.IntegerType);
  private static final StructType SKIPS =
      new StructType()
          .add(ARTICLE, DataTypes.StringType)
          .add(SKIPPED, DataTypes.createArrayType(DataTypes.LongType));

  private final RunFolder run;
  private final Optional<RunFolder> base;
  private final GroupOptions options;
  private final Segments segments;

  TemplateSentences(
      RunFolder run, Optional<RunFolder> base, GroupOptions options, Segments segments) {
    this.segments = segments;
    this.run = run;
    this.base = base.filter(b -> b.state(StoryTerms.STAGE).has(STATE));
    this.options = options;
  }

  /**
   * The texts that have template sentences, with these, sorted.
   *
   * @param prints columns of {@link #PRINTS}
   * @param texts the ids of their articles
   */
  Dataset<Row> in(Dataset<Row> prints, Dataset<Row> texts) {
    if (!run.keepsState()) {
      return found(prints);
    }
    Dataset<Row> skipped =
        base.filter(this::hasSameSegments)
            .flatMap(b -> changed(b, prints, texts))
            .orElseGet(() -> found(prints));
    StageState state = run.state(StoryTerms.STAGE);
    state.keep(
        SEGMENTS,
        prints.sparkSession().createDataFrame(rows(segments), SEGMENTS_SCHEMA).coalesce(1));
    state.keep(TEXTS, texts);
    return state.keep(STATE, skipped);
  }

  private static List<Row> rows(Segments segments) {
    List<Row> rows = new ArrayList<>();
    segments
        .byStretch()
        .forEach((stretch, segment) -> rows.add(RowFactory.create(stretch, segment)));
    return rows;
  }

  /** Whether all stretches of time that the base had are in the segments where they were. */
  private boolean hasSameSegments(RunFolder from) {
    Map<Long, Integer> now = segments.byStretch();
    Dataset<Row> before = from.state(StoryTerms.STAGE).read(SEGMENTS, SEGMENTS_SCHEMA);
    return run.describe("collect segments of the base", before::collectAsList).stream()
        .allMatch(row -> Objects.equals(now.get(row.getLong(0)), row.getInt(1)));
  }

  private Dataset<Row> found(Dataset<Row> prints) {
    Dataset<Row> sentences =
        inSegments(prints)
            .select(
                col(ARTICLE),
                col(StoryVector.SEGMENT),
                col(StoryVector.DAY),
                col(TITLE),
                explode(col(SENTENCES)).as(SENTENCE));
    return sentences
        .join(templates(sentences), new String[] {SENTENCE, StoryVector.SEGMENT})
        .groupBy(ARTICLE)
        .agg(sort_array(collect_set(SENTENCE)).as(SKIPPED));
  }

  /** Sentences with the segments in which they are template text by then. */
  private Dataset<Row> templates(Dataset<Row> sentences) {
    Dataset<Row> inSegment =
        sentences
            .groupBy(SENTENCE, StoryVector.SEGMENT)
            .agg(
                min(StoryVector.DAY).as(FIRST_DAY),
                max(StoryVector.DAY).as(LAST_DAY),
                countDistinct(TITLE).as(TITLES));
    return inSegment
        .groupBy(SENTENCE)
        .agg(
            min(FIRST_DAY).as(FIRST_DAY),
            max(TITLES).as(TITLES),
            collect_list(struct(col(StoryVector.SEGMENT), col(LAST_DAY))).as(IN_SEGMENTS))
        .select(col(SENTENCE), col(FIRST_DAY), col(TITLES), explode(col(IN_SEGMENTS)).as(IN))
        .where(
            col(IN)
                .getField(LAST_DAY)
                .minus(col(FIRST_DAY))
                .gt(options.templateDays())
                .or(col(TITLES).geq(options.templateTitles())))
        .select(col(SENTENCE), col(IN).getField(StoryVector.SEGMENT).as(StoryVector.SEGMENT));
  }

  private Dataset<Row> inSegments(Dataset<Row> prints) {
    int window = options.windowDays();
    Segments all = segments;
    return prints.map(
        (MapFunction<Row, Row>)
            text ->
                RowFactory.create(
                    text.get(0),
                    text.get(1),
                    text.get(2),
                    text.get(3),
                    all.of(Segments.stretch(text.<Long>getAs(1), window))),
        Encoders.row(PRINTS.add(StoryVector.SEGMENT, DataTypes.IntegerType)));
  }

  /** What the base knows, with the sentences judged anew of texts that came or went. */
  private Optional<Dataset<Row>> changed(RunFolder from, Dataset<Row> prints, Dataset<Row> texts) {
    StageState state = from.state(StoryTerms.STAGE);
    Dataset<Row> before = state.read(TEXTS, texts.schema());
    String[] by = {ARTICLE};
    Dataset<Row> gone = before.join(texts, by, "left_anti");
    Dataset<Row> came = texts.join(before, by, "left_anti");
    if (run.describe("count texts that came or went", () -> gone.count() + came.count())
        > MOST_CHANGED) {
      return Optional.empty();
    }
    Dataset<Row> printsBefore = state.read(SENTENCES, PRINTS);
    Broadcast<LongSet> judged =
        JavaSparkContext.fromSparkContext(prints.sparkSession().sparkContext())
            .broadcast(
                sentences(
                    printsBefore
                        .join(StageState.few(gone), by, "left_semi")
                        .union(prints.join(StageState.few(came), by, "left_semi"))));
    Dataset<Row> again =
        found(
            prints.flatMap(
                (FlatMapFunction<Row, Row>) text -> some(text, judged.value()),
                Encoders.row(PRINTS)));
    return Optional.of(
        state
            .read(STATE, SKIPS)
            .join(texts, by, "left_semi")
            .join(again.withColumnRenamed(SKIPPED, FOUND), by, "full")
            .select(ARTICLE, SKIPPED, FOUND)
            .map(
                (MapFunction<Row, Row>) text -> together(text, judged.value()), Encoders.row(SKIPS))
            .where(size(col(SKIPPED)).gt(0)));
  }

  private static LongSet sentences(Dataset<Row> prints) {
    Dataset<Long> all = prints.select(explode(col(SENTENCES))).as(Encoders.LONG());
    return new LongSet(
        JobDescription.during(all, "collect sentences that came or went", all::collectAsList)
            .stream()
            .mapToLong(Long::longValue)
            .toArray());
  }

  /** The text with those of its sentences that are judged. */
  private static Iterator<Row> some(Row text, LongSet judged) {
    long[] sentences =
        text.<Long>getList(3).stream()
            .mapToLong(Long::longValue)
            .filter(judged::contains)
            .toArray();
    return sentences.length == 0
        ? Collections.emptyIterator()
        : List.of(RowFactory.create(text.get(0), text.get(1), text.get(2), sentences)).iterator();
  }

  /** What was known of sentences that are not judged anew, and what was found of the others. */
  private static Row together(Row text, LongSet judged) {
    List<Long> was = text.isNullAt(1) ? new ArrayList<>() : text.getList(1);
    List<Long> found = text.isNullAt(2) ? new ArrayList<>() : text.getList(2);
    long[] skipped =
        LongStream.concat(
                was.stream().mapToLong(Long::longValue).filter(s -> !judged.contains(s)),
                found.stream().mapToLong(Long::longValue))
            .sorted()
            .toArray();
    return RowFactory.create(text.get(0), skipped);
  }
}
