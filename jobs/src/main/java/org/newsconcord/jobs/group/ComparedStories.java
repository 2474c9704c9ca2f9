package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.newsconcord.jobs.run.JobDescription;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.language.LanguagePack;

/** The stories of a run, the weighted terms of each, and the pairs that may be about one event. */
final class ComparedStories {
  /**
   * Stories, none of which uses the term, that every corpus is taken to be part of: the frequencies
   * of five articles about one event say nothing about how rare their words are. Measured on
   * corpora of 5 to 469 articles; larger ones hardly notice.
   */
  private static final double BACKGROUND_STORIES = 1000;

  /** What a term counts at least that all stories have. */
  private static final double SMOOTHING = 0.5;

  /** A rare term is also in at most this share of the stories. */
  private static final double RARE_SHARE = 0.01;

  private static final String TERM = "term";
  private static final String FREQUENCY = "frequency";
  private static final String NAMES = "names";
  private static final String TITLED = "titled";

  private final SparkSession spark;
  private final RunFolder run;
  private final GroupOptions options;
  private final Dataset<Row> articles;
  private final Dataset<Row> earliest;
  private final long count;
  private long commonTerms;
  private final Dataset<Row> vectors;
  private final Dataset<Row> proposed;

  ComparedStories(
      SparkSession spark,
      RunFolder run,
      GroupOptions options,
      LanguagePack language,
      KeptRows kept,
      Optional<RunFolder> base) {
    this.spark = spark;
    this.run = run;
    this.options = options;
    Stories stories = new Stories(run);
    this.articles = run.materialise("group-articles", stories.articles());
    this.earliest = run.materialise("group-earliest", Stories.earliest(articles));
    this.count = run.describe("count stories", earliest::count);
    this.vectors =
        kept.keep(
            vectors(kept.keep(new StoryTerms(run, base, kept, options, language).of(earliest))));
    this.proposed = kept.keep(StoryPairs.proposed(vectors, options, kept));
  }

  /** Articles with their story, see {@link Stories#articles}. */
  Dataset<Row> articles() {
    return articles;
  }

  /** The earliest article of each story, see {@link Stories#earliest}. */
  Dataset<Row> earliest() {
    return earliest;
  }

  long count() {
    return count;
  }

  /** Terms that more than one story has; they are held in memory. */
  long commonTerms() {
    return commonTerms;
  }

  /** Columns of {@link StoryVector}. */
  Dataset<Row> vectors() {
    return vectors;
  }

  /** Columns of {@link StoryPairs#proposed}. */
  Dataset<Row> proposed() {
    return proposed;
  }

  /** The pairs that were proposed. */
  ComparedPairs pairs() {
    return new ComparedPairs(
        run, proposed.where(col(StoryPairs.SECOND).isNotNull()), vectors, count);
  }

  private Dataset<Row> vectors(Dataset<Row> terms) {
    TermFrequencies common = frequencies(terms);
    commonTerms = common.size();
    Broadcast<TermFrequencies> frequencies =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(common);
    long stories = count;
    long rare = Math.min(options.rareArticles(), (long) (count * RARE_SHARE));
    return terms.map(
        (MapFunction<Row, Row>) row -> vector(row, frequencies.value(), stories, rare),
        Encoders.row(StoryVector.SCHEMA));
  }

  /** Terms that one story has are most of all terms, and need no count. */
  private static TermFrequencies frequencies(Dataset<Row> terms) {
    Dataset<byte[]> packed =
        terms
            .select(functions.arrays_zip(col(StoryTerms.TERMS), col(StoryTerms.KINDS)).as(TERM))
            .select(functions.explode(col(TERM)).as(TERM))
            .select(TERM + ".*")
            .groupBy(StoryTerms.TERMS)
            .agg(
                functions.count(functions.lit(1)).as(FREQUENCY),
                stories(EventTerms.Kind.NAME).as(NAMES),
                stories(EventTerms.Kind.TITLED).as(TITLED))
            .where(col(FREQUENCY).gt(1))
            .select(
                col(StoryTerms.TERMS),
                col(FREQUENCY),
                col(NAMES).multiply(2).gt(col(FREQUENCY).minus(col(TITLED))).as(NAMES))
            .orderBy(StoryTerms.TERMS)
            .mapPartitions(
                (MapPartitionsFunction<Row, byte[]>)
                    rows -> List.of(TermFrequencies.packed(rows)).iterator(),
                Encoders.BINARY());
    return new TermFrequencies(JobDescription.during(packed, "count terms", packed::collectAsList));
  }

  private static Column stories(EventTerms.Kind kind) {
    return functions.count(
        functions.when(col(StoryTerms.KINDS).equalTo(kind.ordinal()), functions.lit(1)));
  }

  private static Row vector(Row row, TermFrequencies frequencies, long stories, long rareArticles) {
    List<Long> terms = row.getList(row.fieldIndex(StoryTerms.TERMS));
    List<Integer> counts = row.getList(row.fieldIndex(StoryTerms.COUNTS));
    List<Integer> leadCounts = row.getList(row.fieldIndex(StoryTerms.LEAD_COUNTS));
    List<Integer> kinds = row.getList(row.fieldIndex(StoryTerms.KINDS));
    String[] surfaces = row.<String>getAs(StoryTerms.SURFACES).split("\n", -1);
    List<StoryProfile.Weighted> weighted = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      long term = terms.get(i);
      int frequency = frequencies.of(term);
      double inverse = Math.log((stories + BACKGROUND_STORIES) / (frequency + SMOOTHING));
      EventTerms.Kind own = EventTerms.Kind.of(kinds.get(i));
      EventTerms.Kind kind =
          own == EventTerms.Kind.TITLED && frequencies.isName(term) ? EventTerms.Kind.NAME : own;
      weighted.add(
          new StoryProfile.Weighted(
              term,
              strength(counts.get(i)) * kind.weight() * inverse,
              strength(leadCounts.get(i)) * kind.weight() * inverse,
              inverse,
              isRare(frequency, kind, rareArticles),
              kind.isName(),
              kind == EventTerms.Kind.NUMBER,
              surfaces[i]));
    }
    return StoryVector.row(
        row.getAs(StoryTerms.STORY), row.getAs(StoryTerms.DAY), weighted, facts(row));
  }

  /** A name that only two stories have is rare in any corpus. */
  private static boolean isRare(int frequency, EventTerms.Kind kind, long rareArticles) {
    return frequency > 1 && (frequency <= rareArticles || (frequency == 2 && kind.isName()));
  }

  private static double strength(int count) {
    return count == 0 ? 0 : 1 + Math.log(count);
  }

  private static LeadFacts facts(Row row) {
    return new LeadFacts(
        numbers(row, StoryTerms.AGES),
        numbers(row, StoryTerms.DAYS),
        numbers(row, StoryTerms.REGIONS));
  }

  private static long[] numbers(Row row, String column) {
    return row.<Long>getList(row.fieldIndex(column)).stream().mapToLong(v -> v).toArray();
  }
}
