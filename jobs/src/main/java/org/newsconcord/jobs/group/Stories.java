package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.StableHash;

/**
 * The stories of a run, each with the text of one article, and the terms that can mark its event.
 *
 * <p>Sentences that pages repeat without news in them do not count: those in stories more than
 * {@code --event-template-days} apart, and those in {@code --event-template-titles} differently
 * titled undated articles of one outlet. Neither do parts of headlines, such as the name of a site,
 * by the same rule.
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

  private static final int MAX_CHARS = 20_000;
  private static final String SENTENCES = "sentences";
  private static final String SENTENCE = "sentence";
  private static final String SKIPPED = "skipped";
  private static final String TITLE = "title";
  private static final String EARLIEST = "earliest";

  /** What stands between a headline and the name of the site. */
  private static final Pattern BARS = Pattern.compile("\\s+[-|–—«»:]+\\s+");

  /** Keeps a part of a headline apart from an equal sentence. */
  private static final String HEADLINE_MARK = "headline ";

  private static final StructType SENTENCE_PRINTS =
      new StructType()
          .add(STORY, DataTypes.StringType)
          .add(DAY, DataTypes.LongType)
          .add(TITLE, DataTypes.LongType)
          .add(SENTENCES, DataTypes.createArrayType(DataTypes.LongType, false));

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
  private final KeptRows kept;
  private final GroupOptions options;
  private final LanguagePack language;

  Stories(RunFolder run, KeptRows kept, GroupOptions options, LanguagePack language) {
    this.language = language;
    this.run = run;
    this.kept = kept;
    this.options = options;
  }

  /** Articles with their story; an article that no story has is its own. */
  Dataset<Row> articles() {
    Dataset<Row> articles =
        run.read(ArticlesTable.TABLE)
            .select(ArticlesTable.ARTICLE_ID, ArticlesTable.OUTLET, ArticlesTable.PUBLISHED_AT);
    if (!run.has(StoryMembersTable.TABLE)) {
      return articles.withColumn(STORY, col(ArticlesTable.ARTICLE_ID));
    }
    Dataset<Row> members =
        run.read(StoryMembersTable.TABLE)
            .groupBy(StoryMembersTable.ARTICLE_ID)
            .agg(functions.min(StoryMembersTable.STORY_ID).as(STORY));
    return articles
        .join(members, new String[] {ArticlesTable.ARTICLE_ID}, "left")
        .withColumn(STORY, coalesce(col(STORY), col(ArticlesTable.ARTICLE_ID)));
  }

  /**
   * One row for each story: its earliest article, undated ones last, and when that appeared.
   *
   * @param articles columns of {@link #articles()}
   */
  static Dataset<Row> earliest(Dataset<Row> articles) {
    Column time = col(ArticlesTable.PUBLISHED_AT);
    return articles
        .groupBy(STORY)
        .agg(
            functions
                .min(functions.struct(time.isNull(), time, col(ArticlesTable.ARTICLE_ID)))
                .as(EARLIEST))
        .select(
            col(STORY),
            col(EARLIEST).getField(ArticlesTable.ARTICLE_ID).as(ArticlesTable.ARTICLE_ID),
            col(EARLIEST).getField(ArticlesTable.PUBLISHED_AT).as(ArticlesTable.PUBLISHED_AT));
  }

  private Dataset<Row> texts(Dataset<Row> earliest) {
    return run.read(ArticlesTable.TABLE)
        .join(earliest.select(STORY, ArticlesTable.ARTICLE_ID), ArticlesTable.ARTICLE_ID)
        .select(
            col(STORY),
            functions
                .datediff(col(ArticlesTable.PUBLISHED_DATE), lit("1970-01-01").cast("date"))
                .cast("long")
                .as(DAY),
            col(ArticlesTable.OUTLET),
            col(ArticlesTable.HEADLINE),
            col(ArticlesTable.BODY));
  }

  /**
   * One row for each story: its terms with their counts, and the facts of its lead.
   *
   * @param earliest columns of {@link #earliest()}
   */
  Dataset<Row> terms(Dataset<Row> earliest) {
    Dataset<Row> texts = texts(earliest);
    Dataset<Row> sentences =
        kept.keep(
                texts.map(
                    (MapFunction<Row, Row>) Stories::sentencePrints, Encoders.row(SENTENCE_PRINTS)))
            .select(
                col(STORY), col(DAY), col(TITLE), functions.explode(col(SENTENCES)).as(SENTENCE));
    Dataset<Row> templates =
        sentences
            .groupBy(SENTENCE)
            .agg(
                functions.max(DAY).minus(functions.min(DAY)).as("span"),
                functions.countDistinct(TITLE).as("titles"))
            .where(
                col("span")
                    .gt(options.templateDays())
                    .or(col("titles").geq(options.templateTitles())))
            .select(SENTENCE);
    Dataset<Row> skipped =
        sentences
            .join(templates, new String[] {SENTENCE})
            .groupBy(STORY)
            .agg(functions.collect_set(SENTENCE).as(SKIPPED));
    LanguagePack pack = language;
    return texts
        .join(skipped, new String[] {STORY}, "left")
        .map(
            (MapFunction<Row, Row>) text -> termLists(text, LeadReader.of(pack)),
            Encoders.row(TERM_LISTS));
  }

  /** The fingerprints of a story's sentences; of an undated one also that of its title. */
  private static Row sentencePrints(Row text) {
    Long day = text.getAs(DAY);
    String outlet = text.getAs(ArticlesTable.OUTLET);
    String headline = text.getAs(ArticlesTable.HEADLINE);
    return RowFactory.create(
        text.getAs(STORY),
        day,
        day == null ? StableHash.of(outlet + "\n" + headline) : null,
        LongStream.concat(
                sentences(text).stream().mapToLong(StableHash::of),
                headlineParts(text).stream().mapToLong(Stories::headlinePrint))
            .toArray());
  }

  private static Row termLists(Row text, LeadReader leads) {
    int at = text.fieldIndex(SKIPPED);
    Set<Long> skipped = text.isNullAt(at) ? Set.of() : new HashSet<>(text.<Long>getList(at));
    List<String> kept =
        sentences(text).stream()
            .filter(s -> skipped.isEmpty() || !skipped.contains(StableHash.of(s)))
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
    LeadFacts facts = leads.read(lead, day);
    return RowFactory.create(
        text.getAs(STORY),
        day,
        terms.keySet().stream().mapToLong(StableHash::of).toArray(),
        values.stream().mapToInt(EventTerms.Term::count).toArray(),
        values.stream().mapToInt(EventTerms.Term::leadCount).toArray(),
        values.stream().mapToInt(term -> term.kind().ordinal()).toArray(),
        values.stream().map(EventTerms.Term::surface).collect(Collectors.joining("\n")),
        facts.ages(),
        facts.days(),
        facts.regions());
  }

  private static long headlinePrint(String part) {
    return StableHash.of(HEADLINE_MARK + part);
  }

  private static List<String> headlineParts(Row text) {
    String headline = text.getAs(ArticlesTable.HEADLINE);
    return headline == null || headline.isBlank()
        ? List.of()
        : List.of(BARS.split(headline.strip(), -1));
  }

  /** The text between line breaks, and behind full stops that a space follows. */
  private static List<String> sentences(Row text) {
    String body = text.getAs(ArticlesTable.BODY);
    int length = Math.min(body.length(), MAX_CHARS);
    List<String> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= length; i++) {
      if (i == length || isBreak(body, i)) {
        String sentence = body.substring(from, i).strip();
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
        }
        from = i + 1;
      }
    }
    return sentences;
  }

  private static boolean isBreak(String body, int i) {
    return switch (body.charAt(i)) {
      case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
      case ' ' -> i > 0 && ".!?".indexOf(body.charAt(i - 1)) >= 0;
      default -> false;
    };
  }
}
