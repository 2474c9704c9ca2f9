package org.newsconcord.jobs.cluster;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.newsconcord.jobs.cluster.Fields.BANDS;
import static org.newsconcord.jobs.cluster.Fields.DAY;
import static org.newsconcord.jobs.cluster.Fields.GRAMS;
import static org.newsconcord.jobs.cluster.Fields.KEY;
import static org.newsconcord.jobs.cluster.Fields.PRINTS;

import java.util.Arrays;
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
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.template.Hashes;
import org.newsconcord.jobs.template.TemplateText;
import org.newsconcord.similarity.LongSet;
import org.newsconcord.similarity.SortedSets;
import org.newsconcord.similarity.StoryText;
import org.newsconcord.similarity.Words;
import org.newsconcord.sql.lane.SparkLane;

/**
 * What a run that adds to another makes of the texts, pairs and links that the other has kept. All
 * of it is exact: whether a gram is template text hangs on the texts that have it, so that only
 * grams of texts that came or went are judged again; the keys of a text hang on its template grams;
 * a pair's counts are sums over keys, of which only those of changed texts are counted anew; and a
 * link hangs on its two texts.
 */
final class KnownTexts {
  /** Texts that came or went up to which their grams fit every executor, some 10 kB each. */
  private static final long MOST_CHANGED = 5_000;

  /** Texts with their template grams, some kilobytes each, that are sent to every executor. */
  private static final long MOST_SENT = 10_000;

  static final String STAGE = "cluster";
  static final String TEXTS = "texts";
  static final String PAIRS = "pairs";
  static final String LINKS = "links";

  private static final StructType SOME_KEYS =
      Fields.schema(
          KEY, DataTypes.LongType,
          DAY, DataTypes.IntegerType,
          PRINTS, DataTypes.BinaryType,
          BANDS, DataTypes.BinaryType);
  private static final String GRAMS_BEFORE = "gramsBefore";

  private final RunFolder run;
  private final RunFolder base;
  private final StageState from;
  private final StageState to;
  private final int buckets;
  private final ClusterOptions options;
  private final JavaSparkContext context;
  private final Dataset<Row> known;

  /** The rows of texts that are gone or no longer so, and those that came instead. */
  private Dataset<Row> before;

  private Dataset<Row> now;

  private KnownTexts(
      JavaSparkContext context,
      RunFolder run,
      RunFolder base,
      int buckets,
      ClusterOptions options) {
    this.context = context;
    this.run = run;
    this.base = base;
    this.from = base.state(STAGE);
    this.to = run.state(STAGE);
    this.buckets = buckets;
    this.options = options;
    this.known = from.readReplaceable(TEXTS, KEY, TextKeys.SCHEMA);
  }

  /**
   * What the base knows of these texts; empty when it has kept nothing, or so many came or went
   * that it is cheaper to begin anew.
   *
   * @param units the units of now
   */
  static Optional<KnownTexts> of(
      JavaSparkContext context,
      RunFolder run,
      Optional<RunFolder> base,
      KnownUnits units,
      int buckets,
      ClusterOptions options) {
    return base.filter(b -> b.state(STAGE).has(TEXTS))
        .map(b -> new KnownTexts(context, run, b, buckets, options))
        .filter(known -> known.hasChanges(units));
  }

  /** Finds what changed; whether it is little. */
  private boolean hasChanges(KnownUnits units) {
    Dataset<Row> printed = ArticleUnits.printed(units.all());
    Dataset<Row> was =
        units.before().map(ArticleUnits::printed).orElse(known.select(TextKeys.columns()));
    Dataset<Row> is = units.now().map(ArticleUnits::printed).orElse(printed);
    String[] columns = TextKeys.PRINTED.fieldNames();
    Dataset<Row> gone = store("gone", was.join(is, SparkLane.seq(columns), "left_anti"));
    Dataset<Row> came = store("came", is.join(was, SparkLane.seq(columns), "left_anti"));
    long changed = run.describe("count texts that came or went", () -> gone.count() + came.count());
    long all = run.describe("count texts", printed::count);
    if (changed > MOST_CHANGED || changed * 2 > all) {
      return false;
    }
    now = store("now", changedTexts(printed, gone, came));
    before =
        store(
            "before",
            known.join(
                StageState.few(keys(gone).union(keys(now)).distinct()),
                SparkLane.seq(KEY),
                "left_semi"));
    return true;
  }

  private Dataset<Row> changedTexts(Dataset<Row> printed, Dataset<Row> gone, Dataset<Row> came) {
    Broadcast<LongSet> judged = context.broadcast(grams(gone, came));
    Dataset<Row> bodies = ArticleUnits.bodies(run.read(ArticlesTable.TABLE));
    Dataset<Row> some =
        bodies.flatMap(
            (FlatMapFunction<Row, Row>) body -> someGrams(body, judged.value()),
            Encoders.row(TemplateText.SOME_GRAMS));
    Dataset<Row> found =
        store(
            "found",
            TemplateText.of(
                printed.join(some, SparkLane.seq(KEY)).select(TextKeys.columns(GRAMS)),
                text -> Hashes.toLongs(text.<byte[]>getAs(TextKeys.PRINTED.size())),
                buckets,
                options.templateRule()));
    Dataset<Row> same =
        known
            .select(TextKeys.columns(GRAMS))
            .withColumnRenamed(GRAMS, GRAMS_BEFORE)
            .join(keys(gone), SparkLane.seq(KEY), "left_anti")
            .join(found, SparkLane.seq(KEY), "left")
            .where(col(GRAMS).isNotNull().or(length(col(GRAMS_BEFORE)).gt(0)))
            .select(TextKeys.columns(GRAMS, GRAMS_BEFORE))
            .flatMap(
                (FlatMapFunction<Row, Row>) text -> regrammed(text, judged.value()),
                Encoders.row(TextKeys.PRINTED.add(GRAMS, DataTypes.BinaryType)));
    Dataset<Row> fresh =
        came.join(found, SparkLane.seq(KEY), "left").select(TextKeys.columns(GRAMS));
    return TextKeys.of(
        bodies.join(
            StageState.few(store("marked", same.union(fresh)), MOST_SENT), SparkLane.seq(KEY)),
        options);
  }

  /** All grams of the texts that came or went. */
  private LongSet grams(Dataset<Row> gone, Dataset<Row> came) {
    Dataset<Row> texts = bodies(came);
    if (!run.describe("look for texts that went", gone::isEmpty)) {
      Dataset<Row> bodiesBefore = ArticleUnits.bodies(base.read(ArticlesTable.TABLE));
      texts =
          texts.union(bodiesBefore.join(broadcast(keys(gone)), SparkLane.seq(KEY), "left_semi"));
    }
    return hashes(
        "collect grams that came or went",
        texts.map(
            (MapFunction<Row, byte[]>) body -> bytes(StoryText.of(body.getString(1)).set()),
            Encoders.BINARY()));
  }

  private Dataset<Row> bodies(Dataset<Row> texts) {
    Dataset<Row> keys = StageState.few(keys(texts));
    return run.holding(ArticlesTable.TABLE, ArticleUnits::bodies, keys)
        .join(keys, SparkLane.seq(KEY), "left_semi");
  }

  private static Iterator<Row> someGrams(Row body, LongSet judged) {
    long[] grams = judged.of(Words.of(body.getString(1)).grams(StoryText.GRAM_WORDS));
    return grams.length == 0
        ? Collections.emptyIterator()
        : List.of(RowFactory.create(body.getLong(0), bytes(SortedSets.distinct(grams)))).iterator();
  }

  /** The text with its template grams of now, if they are others than before. */
  private static Iterator<Row> regrammed(Row text, LongSet judged) {
    int at = TextKeys.PRINTED.size();
    long[] found = text.isNullAt(at) ? new long[0] : Hashes.toLongs(text.<byte[]>getAs(at));
    long[] was = Hashes.toLongs(text.<byte[]>getAs(at + 1));
    long[] is =
        LongStream.concat(
                LongStream.of(was).filter(gram -> !judged.contains(gram)), LongStream.of(found))
            .sorted()
            .toArray();
    if (Arrays.equals(was, is)) {
      return Collections.emptyIterator();
    }
    Object[] values = new Object[at + 1];
    for (int i = 0; i < at; i++) {
      values[i] = text.get(i);
    }
    values[at] = bytes(is);
    return List.of(RowFactory.create(values)).iterator();
  }

  /** Texts that are as they were. */
  long count() {
    return run.describe("count known texts", () -> known.count() - before.count());
  }

  /** The texts of now; kept for the next run. */
  Dataset<Row> texts() {
    return to.replace(TEXTS, KEY, from, keys(before).union(keys(now)).distinct(), now);
  }

  /**
   * What pairs share; kept for the next run.
   *
   * @param texts as {@link #texts} gave them
   */
  Dataset<Row> counted(Dataset<Row> texts) {
    Broadcast<LongSet> changed = context.broadcast(changedKeys());
    Dataset<Row> having = store("having", some(texts, changed));
    Dataset<Row> had =
        having
            .join(broadcast(keys(now)), SparkLane.seq(KEY), "left_anti")
            .union(some(before, changed));
    Dataset<Row> lost = CandidatePairs.counted(had, buckets, options);
    Dataset<Row> won = CandidatePairs.counted(having, buckets, options);
    Dataset<Row> counts =
        CandidatePairs.summed(
            from.read(PAIRS, CandidatePairs.PAIRS).union(CandidatePairs.negative(lost)).union(won));
    return to.keep(PAIRS, counts.where(CandidatePairs.isLeft()));
  }

  /** The keys that a text has lost or won. */
  private LongSet changedKeys() {
    Dataset<Row> was = before.select(col(KEY), col(PRINTS).as("p"), col(BANDS).as("b"));
    return hashes(
        "collect keys that came or went",
        now.select(KEY, PRINTS, BANDS)
            .join(was, SparkLane.seq(KEY), "full")
            .map(
                (MapFunction<Row, byte[]>)
                    row ->
                        bytes(
                            LongStream.concat(
                                    LongStream.of(difference(row, 1, 3)),
                                    LongStream.of(difference(row, 2, 4)))
                                .toArray()),
                Encoders.BINARY()));
  }

  private static long[] difference(Row row, int one, int other) {
    long[] a = row.isNullAt(one) ? new long[0] : Hashes.toLongs(row.<byte[]>getAs(one));
    long[] b = row.isNullAt(other) ? new long[0] : Hashes.toLongs(row.<byte[]>getAs(other));
    return LongStream.concat(
            LongStream.of(a).filter(key -> Arrays.binarySearch(b, key) < 0),
            LongStream.of(b).filter(key -> Arrays.binarySearch(a, key) < 0))
        .toArray();
  }

  /** The texts that have any of these keys, with these keys alone. */
  private static Dataset<Row> some(Dataset<Row> texts, Broadcast<LongSet> keys) {
    return texts
        .select(KEY, DAY, PRINTS, BANDS)
        .flatMap(
            (FlatMapFunction<Row, Row>)
                text -> {
                  long[] prints = keys.value().of(Hashes.toLongs(text.<byte[]>getAs(2)));
                  long[] bands = keys.value().of(Hashes.toLongs(text.<byte[]>getAs(3)));
                  return prints.length + bands.length == 0
                      ? Collections.<Row>emptyIterator()
                      : List.of(
                              RowFactory.create(
                                  text.getLong(0), text.getInt(1), bytes(prints), bytes(bands)))
                          .iterator();
                },
            Encoders.row(SOME_KEYS));
  }

  /**
   * The links of these pairs; kept for the next run.
   *
   * @param pairs pairs of different texts
   * @param texts as {@link #texts} gave them
   */
  Dataset<Row> links(Dataset<Row> pairs, Dataset<Row> texts) {
    Dataset<Row> changed = store("changed", keys(before).union(keys(now)).distinct());
    Dataset<Row> verified =
        CrowdedPairs.of(
                run,
                "cluster-known",
                CandidatePairs.enough(from.read(PAIRS, CandidatePairs.PAIRS), options),
                known,
                options)
            .pairs()
            .select(Fields.A, Fields.B)
            .join(changed.toDF(Fields.A), SparkLane.seq(Fields.A), "left_anti")
            .join(changed.toDF(Fields.B), SparkLane.seq(Fields.B), "left_anti")
            .select(Fields.A, Fields.B);
    String[] pair = {Fields.A, Fields.B};
    Dataset<Row> links =
        StageState.columns(
            from.read(LINKS, VerifiedLinks.LINKS)
                .join(verified, pair, "left_semi")
                .join(pairs, pair, "left_semi"),
            VerifiedLinks.LINKS);
    Dataset<Row> open = store("open", pairs.join(verified, pair, "left_anti"));
    Dataset<Row> compared =
        open.select(col(Fields.A).as(KEY)).union(open.select(col(Fields.B))).distinct();
    return to.keep(LINKS, links.union(VerifiedLinks.of(open, texts, bodies(compared), options)));
  }

  private static Dataset<Row> keys(Dataset<Row> rows) {
    return rows.select(KEY);
  }

  private LongSet hashes(String what, Dataset<byte[]> bytes) {
    return new LongSet(
        run.describe(what, bytes::collectAsList).stream()
            .flatMapToLong(part -> LongStream.of(Hashes.toLongs(part)))
            .toArray());
  }

  private static byte[] bytes(long[] values) {
    return Hashes.toBytes(values, 0, values.length);
  }

  private Dataset<Row> store(String name, Dataset<Row> rows) {
    return run.materialise("cluster-" + name, rows);
  }
}
