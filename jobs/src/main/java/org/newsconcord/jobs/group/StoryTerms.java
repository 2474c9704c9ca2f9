package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.StableHash;

/**
 * The terms of each story that can mark its event, and the facts of its lead, read from its
 * earliest article.
 *
 * <p>Sentences that pages repeat without news in them do not count: those in stories more than
 * {@code --event-template-days} apart, and those in {@code --event-template-titles} differently
 * titled undated articles of one outlet. Neither do parts of headlines, such as the name of a site,
 * by the same rule.
 *
 * <p>The terms hang on the article and the sentences that do not count in it; a run that adds to
 * another reads only articles for which either is new.
 */
final class StoryTerms {
  static final String STAGE = "group";
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

  private static final String ARTICLE = ArticlesTable.ARTICLE_ID;
  private static final int MAX_CHARS = 20_000;

  /** The article, and which sentences do not count in it. */
  private static final String READING = "reading";

  private static final int DIGEST_BITS = 256;

  /** What stands between a headline and the name of the site. */
  private static final Pattern BARS = Pattern.compile("\\s+[-|–—«»:]+\\s+");

  /** Keeps a part of a headline apart from an equal sentence. */
  private static final String HEADLINE_MARK = "headline ";

  private static final StructType TERM_LISTS =
      new StructType()
          .add(READING, DataTypes.StringType)
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
  private final Optional<RunFolder> base;
  private final KeptRows kept;
  private final GroupOptions options;
  private final LanguagePack language;

  /**
   * The terms of the stories of a run.
   *
   * @param base the run that made events alike and that this one adds to, if there is one
   */
  StoryTerms(
      RunFolder run,
      Optional<RunFolder> base,
      KeptRows kept,
      GroupOptions options,
      LanguagePack language) {
    this.language = language;
    this.base = base;
    this.run = run;
    this.kept = kept;
    this.options = options;
  }

  /**
   * One row for each story: its terms with their counts, and the facts of its lead.
   *
   * @param earliest columns of {@link Stories#earliest}
   */
  Dataset<Row> of(Dataset<Row> earliest) {
    Dataset<Row> stories = earliest.select(STORY, ARTICLE);
    Dataset<Row> prints =
        byInput("sentences", ARTICLE, stories.select(ARTICLE), ids -> sentencePrints(texts(ids)));
    Dataset<Row> skipped =
        new TemplateSentences(run, base, options).in(prints, stories.select(ARTICLE));
    Dataset<Row> read = stories.join(skipped, new String[] {ARTICLE}, "left");
    if (!run.keepsState()) {
      return terms(texts(read.withColumn(READING, col(STORY)))).withColumnRenamed(READING, STORY);
    }
    Dataset<Row> readings =
        run.materialise(
            "group-readings",
            read.withColumn(READING, reading(col(ARTICLE), col(TemplateSentences.SKIPPED))));
    return byInput("terms", READING, readings, rows -> terms(texts(rows)))
        .join(readings.select(STORY, READING), READING)
        .drop(READING);
  }

  private Dataset<Row> terms(Dataset<Row> readings) {
    LanguagePack pack = language;
    return readings.map(
        (MapFunction<Row, Row>) text -> termLists(text, LeadReader.of(pack)),
        Encoders.row(TERM_LISTS));
  }

  /** Rows that each hang on one input alone, those of known inputs taken over. */
  private Dataset<Row> byInput(
      String name, String id, Dataset<Row> inputs, StageState.Making make) {
    return run.keepsState()
        ? run.state(STAGE).keepByInput(name, id, inputs, base.map(b -> b.state(STAGE)), make)
        : kept.keep(make.rows(inputs));
  }

  private static Column reading(Column article, Column skipped) {
    return functions
        .when(skipped.isNull(), article)
        .otherwise(
            functions.concat_ws(
                "/",
                article,
                functions.sha2(
                    functions.concat_ws(",", skipped.cast("array<string>")), DIGEST_BITS)));
  }

  /** The texts of these articles, with all columns of theirs. */
  private Dataset<Row> texts(Dataset<Row> articles) {
    return run.read(ArticlesTable.TABLE)
        .select(
            col(ARTICLE),
            functions
                .datediff(col(ArticlesTable.PUBLISHED_DATE), lit("1970-01-01").cast("date"))
                .cast("long")
                .as(DAY),
            col(ArticlesTable.OUTLET),
            col(ArticlesTable.HEADLINE),
            col(ArticlesTable.BODY))
        .join(articles, ARTICLE);
  }

  private static Dataset<Row> sentencePrints(Dataset<Row> texts) {
    return texts.map(
        (MapFunction<Row, Row>) StoryTerms::sentencePrints, Encoders.row(TemplateSentences.PRINTS));
  }

  /** The fingerprints of a story's sentences; of an undated one also that of its title. */
  private static Row sentencePrints(Row text) {
    Long day = text.getAs(DAY);
    String outlet = text.getAs(ArticlesTable.OUTLET);
    String headline = text.getAs(ArticlesTable.HEADLINE);
    return RowFactory.create(
        text.getAs(ARTICLE),
        day,
        day == null ? StableHash.of(outlet + "\n" + headline) : null,
        LongStream.concat(
                sentences(text).stream().mapToLong(StableHash::of),
                headlineParts(text).stream().mapToLong(StoryTerms::headlinePrint))
            .toArray());
  }

  private static Row termLists(Row text, LeadReader leads) {
    int at = text.fieldIndex(TemplateSentences.SKIPPED);
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
        text.getAs(READING),
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
