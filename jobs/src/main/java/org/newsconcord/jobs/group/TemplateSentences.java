package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
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
import org.newsconcord.jobs.template.Hashes;
import org.newsconcord.jobs.template.TemplateText;
import org.newsconcord.similarity.LongSet;
import org.newsconcord.similarity.TemplateRule;

/**
 * The sentences of each text that are template text: those that texts up to its moment repeat long
 * after the first text that has them. Whether one is hangs on the texts that have it up to that
 * moment, not on later ones; a run that adds to another judges anew only the sentences of texts
 * that came or went.
 */
final class TemplateSentences {
  static final String SKIPPED = "skipped";

  /** Texts that came or went up to which their sentences fit every executor, some 1 kB each. */
  private static final long MOST_CHANGED = 20_000;

  private static final String ARTICLE = ArticlesTable.ARTICLE_ID;
  private static final String STATE = "skipped";
  private static final String TEXTS = "texts";
  private static final String SENTENCES = "sentences";
  private static final String FOUND = "found";

  /** Where a text was printed, its article, and hashes of its sentences, sorted. */
  static final StructType PRINTS =
      TemplateText.PRINTED
          .add(ARTICLE, DataTypes.StringType)
          .add(SENTENCES, DataTypes.createArrayType(DataTypes.LongType, false));

  private static final int AT_DAY = TemplateText.PRINTED.fieldIndex(StoryVector.DAY);
  private static final int AT_SENTENCES = TemplateText.PRINTED.size() + 1;

  /** Buckets for each core: sentences are few beside word grams. */
  private static final int BUCKETS_PER_CORE = 2;

  private static final String MOMENTS = "moments";

  /** The day from which on days are moments, and the last day. */
  private static final StructType MOMENTS_SCHEMA =
      new StructType().add("begin", DataTypes.LongType).add("last", DataTypes.LongType);

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
        base.filter(this::hasSameMoments)
            .flatMap(b -> changed(b, prints, texts))
            .orElseGet(() -> found(prints));
    StageState state = run.state(StoryTerms.STAGE);
    Row moments = RowFactory.create(segments.secondBegins(), segments.lastDay());
    state.keep(
        MOMENTS,
        prints.sparkSession().createDataFrame(List.of(moments), MOMENTS_SCHEMA).coalesce(1));
    state.keep(TEXTS, texts);
    return state.keep(STATE, skipped);
  }

  /** Whether all days that the base had are the moments that they were. */
  private boolean hasSameMoments(RunFolder from) {
    Dataset<Row> before = from.state(StoryTerms.STAGE).read(MOMENTS, MOMENTS_SCHEMA);
    Row moments = run.describe("read moments of the base", before::head);
    long begin = Math.min(segments.secondBegins(), moments.getLong(0));
    return moments.getLong(0) == segments.secondBegins() || moments.getLong(1) < begin;
  }

  private Dataset<Row> found(Dataset<Row> prints) {
    int cores = prints.sparkSession().sparkContext().defaultParallelism();
    Dataset<Row> found =
        TemplateText.of(
            prints, new InMoments(segments), BUCKETS_PER_CORE * cores, options.templateRule());
    return prints
        .select(TemplateText.KEY, ARTICLE)
        .join(found, new String[] {TemplateText.KEY})
        .select(ARTICLE, TemplateText.GRAMS)
        .map(
            (MapFunction<Row, Row>)
                text -> RowFactory.create(text.get(0), Hashes.toLongs(text.<byte[]>getAs(1))),
            Encoders.row(SKIPS));
  }

  /** The sentences of a text, and its moment. */
  private record InMoments(Segments segments) implements TemplateText.Parts {
    @Override
    public long[] of(Row text) {
      // Spark hands a row on as it was made where no step lies between.
      if (text.get(AT_SENTENCES) instanceof long[] made) {
        return made;
      }
      return text.<Long>getList(AT_SENTENCES).stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public int moment(Row text) {
      int day = text.getInt(AT_DAY);
      Long dated = day == TemplateRule.UNDATED ? null : Long.valueOf(day);
      long moment = segments.moment(dated);
      return moment == Segments.FIRST ? Integer.MIN_VALUE : Math.toIntExact(moment);
    }
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
    Dataset<Row> having =
        run.materialise(
            "group-judged",
            prints.flatMap(
                (FlatMapFunction<Row, Row>) text -> some(text, judged.value()),
                Encoders.row(PRINTS)));
    Dataset<Row> again = found(having);
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
    long[] some =
        text.<Long>getList(AT_SENTENCES).stream()
            .mapToLong(Long::longValue)
            .filter(judged::contains)
            .toArray();
    Object[] values = new Object[PRINTS.size()];
    for (int i = 0; i < AT_SENTENCES; i++) {
      values[i] = text.get(i);
    }
    values[AT_SENTENCES] = some;
    return some.length == 0
        ? Collections.emptyIterator()
        : List.of(RowFactory.create(values)).iterator();
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
