package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.publish.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.StoryMembersTable;

/**
 * The stories of a run, each with the text of one article, and the terms that can mark its event.
 *
 * <p>Sentences that pages repeat without news in them do not count: those in stories more than
 * {@value #TEMPLATE_DAYS} days apart, and those in three differently titled undated articles of one
 * outlet. Neither do parts of headlines, such as the name of a site, by the same rule.
 */
final class Stories {
  static final String STORY = StoryVector.STORY;
  static final String TERMS = "terms";
  static final String COUNTS = "counts";
  static final String LEAD_COUNTS = "lead_counts";
  static final String KINDS = "kinds";

  /** The surfaces of the terms, one a line. */
  static final String SURFACES = "surfaces";

  static final String AGES = "ages";
  static final String DAYS = "days";
  static final String REGIONS = "regions";
  static final String DAY = StoryVector.DAY;

  private static final int TEMPLATE_DAYS = 14;
  private static final int TEMPLATE_TITLES = 3;
  private static final int MAX_CHARS = 20_000;
  private static final String SENTENCES = "sentences";
  private static final String SENTENCE = "sentence";
  private static final String SKIPPED = "skipped";
  private static final Pattern BREAKS = Pattern.compile("\\R+|(?<=[.!?]) ");

  /** What stands between a headline and the name of the site. */
  private static final Pattern BARS = Pattern.compile("\\s+[-|–—«»:]+\\s+");

  /** Keeps a part of a headline apart from an equal sentence. */
  private static final String HEADLINE_MARK = "headline ";

  private static final StructType TERM_LISTS =
      new StructType()
          .add(STORY, DataTypes.StringType)
          .add(DAY, DataTypes.LongType)
          .add(TERMS, DataTypes.createArrayType(DataTypes.LongType, false))
          .add(COUNTS, DataTypes.createArrayType(DataTypes.IntegerType, false))
          .add(LEAD_COUNTS, DataTypes.createArrayType(DataTypes.IntegerType, false))
          .add(KINDS, DataTypes.createArrayType(DataTypes.IntegerType, false))
          .add(SURFACES, DataTypes.StringType)
          .add(AGES, DataTypes.createArrayType(DataTypes.LongType, false))
          .add(DAYS, DataTypes.createArrayType(DataTypes.LongType, false))
          .add(REGIONS, DataTypes.createArrayType(DataTypes.LongType, false));

  private final RunFolder run;

  Stories(RunFolder run) {
    this.run = run;
  }

  /** Columns article_id, story; an article that no story has is its own. */
  Dataset<Row> ofArticles() {
    Dataset<Row> articles = run.read(ArticlesTable.TABLE).select(ArticlesTable.ARTICLE_ID);
    if (!run.has(StoryMembersTable.TABLE)) {
      return articles.withColumn(STORY, col(ArticlesTable.ARTICLE_ID));
    }
    Dataset<Row> members =
        run.read(StoryMembersTable.TABLE)
            .groupBy(StoryMembersTable.ARTICLE_ID)
            .agg(functions.min(StoryMembersTable.STORY_ID).as(STORY));
    return articles
        .join(members, new String[] {ArticlesTable.ARTICLE_ID}, "left")
        .select(
            col(ArticlesTable.ARTICLE_ID),
            coalesce(col(STORY), col(ArticlesTable.ARTICLE_ID)).as(STORY));
  }

  /**
   * One row for each story: the text of its earliest article, undated ones last, with the
   * fingerprints of its sentences.
   */
  Dataset<Row> texts() {
    Dataset<Row> joined =
        run.read(ArticlesTable.TABLE)
            .join(ofArticles(), new String[] {ArticlesTable.ARTICLE_ID})
            .select(
                col(STORY),
                col(ArticlesTable.ARTICLE_ID),
                col(ArticlesTable.PUBLISHED_AT),
                functions
                    .datediff(col(ArticlesTable.PUBLISHED_DATE), lit("1970-01-01").cast("date"))
                    .cast("long")
                    .as(DAY),
                col(ArticlesTable.OUTLET),
                col(ArticlesTable.HEADLINE),
                functions.substring(col(ArticlesTable.BODY), 1, MAX_CHARS).as(ArticlesTable.BODY));
    StructType schema =
        joined.schema().add(SENTENCES, DataTypes.createArrayType(DataTypes.LongType, false));
    return joined
        .groupBy(STORY)
        .as(Encoders.STRING(), Encoders.row(joined.schema()))
        .mapGroups(
            (MapGroupsFunction<String, Row, Row>) (story, rows) -> withSentences(earliest(rows)),
            Encoders.row(schema));
  }

  /** One row for each story: its terms with their counts, and the facts of its lead. */
  Dataset<Row> terms(Dataset<Row> texts) {
    Dataset<Row> sentences =
        texts.select(
            col(STORY),
            col(DAY),
            functions
                .when(
                    col(DAY).isNull(),
                    functions.xxhash64(col(ArticlesTable.OUTLET), col(ArticlesTable.HEADLINE)))
                .as(ArticlesTable.HEADLINE),
            functions.explode(col(SENTENCES)).as(SENTENCE));
    Dataset<Row> templates =
        sentences
            .groupBy(SENTENCE)
            .agg(
                functions.max(DAY).minus(functions.min(DAY)).as("span"),
                functions.countDistinct(ArticlesTable.HEADLINE).as("titles"))
            .where(col("span").gt(TEMPLATE_DAYS).or(col("titles").geq(TEMPLATE_TITLES)))
            .select(SENTENCE);
    Dataset<Row> skipped =
        sentences
            .join(templates, new String[] {SENTENCE})
            .groupBy(STORY)
            .agg(functions.collect_set(SENTENCE).as(SKIPPED));
    return texts
        .join(skipped, new String[] {STORY}, "left")
        .map((MapFunction<Row, Row>) Stories::termLists, Encoders.row(TERM_LISTS));
  }

  private static Row earliest(Iterator<Row> rows) {
    Row best = null;
    while (rows.hasNext()) {
      Row row = rows.next();
      if (best == null || isBefore(row, best)) {
        best = row;
      }
    }
    return best;
  }

  private static boolean isBefore(Row a, Row b) {
    java.sql.Timestamp timeA = a.getAs(ArticlesTable.PUBLISHED_AT);
    java.sql.Timestamp timeB = b.getAs(ArticlesTable.PUBLISHED_AT);
    if (timeA == null || timeB == null ? timeA != timeB : !timeA.equals(timeB)) {
      return timeB == null || (timeA != null && timeA.before(timeB));
    }
    String idA = a.getAs(ArticlesTable.ARTICLE_ID);
    return idA.compareTo(b.getAs(ArticlesTable.ARTICLE_ID)) < 0;
  }

  private static Row withSentences(Row text) {
    Object[] values = new Object[text.size() + 1];
    for (int i = 0; i < text.size(); i++) {
      values[i] = text.get(i);
    }
    values[text.size()] =
        LongStream.concat(
                sentences(text).stream().mapToLong(Fingerprint::of),
                headlineParts(text).stream().mapToLong(Stories::headlinePrint))
            .toArray();
    return RowFactory.create(values);
  }

  private static Row termLists(Row text) {
    int at = text.fieldIndex(SKIPPED);
    Set<Long> skipped = text.isNullAt(at) ? Set.of() : new HashSet<>(text.<Long>getList(at));
    List<String> kept =
        sentences(text).stream()
            .filter(s -> skipped.isEmpty() || !skipped.contains(Fingerprint.of(s)))
            .toList();
    String headline =
        headlineParts(text).stream()
            .filter(part -> !skipped.contains(headlinePrint(part)))
            .collect(Collectors.joining(" - "));
    Long day = text.getAs(DAY);
    Map<String, EventTerms.Term> terms = EventTerms.of(headline, kept);
    Collection<EventTerms.Term> values = terms.values();
    String lead =
        kept.stream()
            .limit(EventTerms.LEAD_SENTENCES)
            .collect(Collectors.joining(" ", headline + ". ", ""));
    LeadFacts facts = LeadFacts.of(lead, day);
    return RowFactory.create(
        text.getAs(STORY),
        day,
        terms.keySet().stream().mapToLong(Fingerprint::of).toArray(),
        values.stream().mapToInt(EventTerms.Term::count).toArray(),
        values.stream().mapToInt(EventTerms.Term::leadCount).toArray(),
        values.stream().mapToInt(term -> term.kind().ordinal()).toArray(),
        values.stream().map(EventTerms.Term::surface).collect(Collectors.joining("\n")),
        facts.ages(),
        facts.days(),
        facts.regions());
  }

  private static long headlinePrint(String part) {
    return Fingerprint.of(HEADLINE_MARK + part);
  }

  private static List<String> headlineParts(Row text) {
    String headline = text.getAs(ArticlesTable.HEADLINE);
    return headline == null || headline.isBlank()
        ? List.of()
        : List.of(BARS.split(headline.strip(), -1));
  }

  private static List<String> sentences(Row text) {
    List<String> sentences = new ArrayList<>();
    for (String sentence : BREAKS.split(text.<String>getAs(ArticlesTable.BODY), -1)) {
      String stripped = sentence.strip();
      if (!stripped.isEmpty()) {
        sentences.add(stripped);
      }
    }
    return sentences;
  }
}
