package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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
import org.newsconcord.similarity.TemplateRule;
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

  /** The bytes of a {@link TermList}. */
  static final String TERMS = "terms";

  /** The surfaces of the terms, one a line. */
  static final String SURFACES = "surfaces";

  static final String DAY = StoryVector.DAY;

  private static final String ARTICLE = ArticlesTable.ARTICLE_ID;
  private static final int MAX_CHARS = 20_000;

  /** The article, and which sentences do not count in it. */
  static final String READING = "reading";

  private static final int DIGEST_BITS = 256;

  /** What stands between a headline and the name of the site. */
  private static final Pattern BARS = Pattern.compile("\\s+[-|–—«»:]+\\s+");

  /** Keeps a part of a headline apart from an equal sentence. */
  private static final String HEADLINE_MARK = "headline ";

  static final StructType TERM_LISTS =
      new StructType()
          .add(READING, DataTypes.StringType)
          .add(DAY, DataTypes.LongType)
          .add(TERMS, DataTypes.BinaryType)
          .add(SURFACES, DataTypes.StringType);

  private final RunFolder run;
  private final Optional<RunFolder> base;
  private final KeptRows kept;
  private final GroupOptions options;
  private final LanguagePack language;
  private final Segments segments;

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
      LanguagePack language,
      Segments segments) {
    this.segments = segments;
    this.language = language;
    this.base = base;
    this.run = run;
    this.kept = kept;
    this.options = options;
  }

  /**
   * What each story is read from: columns story, article, day, the sentences that do not count, and
   * what names all of these together.
   *
   * @param earliest columns of {@link ComparedStories#earliest}
   */
  Dataset<Row> readings(Dataset<Row> earliest) {
    Dataset<Row> stories = earliest.select(STORY, ARTICLE, DAY);
    Dataset<Row> prints =
        byInput("sentences", ARTICLE, stories.select(ARTICLE), ids -> sentencePrints(texts(ids)));
    Dataset<Row> skipped =
        new TemplateSentences(run, base, options, segments).in(prints, stories.select(ARTICLE));
    Dataset<Row> read = stories.join(skipped, new String[] {ARTICLE}, "left");
    return run.keepsState()
        ? run.materialise(
            "group-readings",
            read.withColumn(READING, reading(col(ARTICLE), col(TemplateSentences.SKIPPED))))
        : kept.keep(read.withColumn(READING, col(STORY)));
  }

  /**
   * The terms and facts of the stories of some segments.
   *
   * @param readings all rows of {@link #readings}
   */
  Dataset<Row> lists(Dataset<Row> readings, Set<Integer> wanted) {
    Column among = isIn(wanted);
    Dataset<Row> some = readings.where(among);
    if (!run.keepsState()) {
      return kept.keep(terms(texts(some.drop(DAY))).withColumnRenamed(READING, STORY));
    }
    Dataset<Row> all =
        byInput(
            "terms",
            READING,
            readings,
            rows -> terms(texts(rows.drop(DAY))).sortWithinPartitions(DAY));
    return kept.keep(
        all.where(among).join(StageState.few(some.select(STORY, READING)), READING).drop(READING));
  }

  /** Files of terms lie by day, so that few of their pages are read for some segments. */
  private Column isIn(Set<Integer> wanted) {
    Column among = functions.lit(false);
    for (int segment : wanted) {
      NavigableMap<Long, Long> moments = segments.moments(segment);
      if (segment == 0) {
        among = among.or(col(DAY).isNull()).or(col(DAY).lt(segments.secondBegins()));
      } else if (!moments.isEmpty()) {
        among = among.or(col(DAY).between(moments.firstKey(), moments.lastKey()));
      }
    }
    return among;
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
    return run.holding(ArticlesTable.TABLE, UnaryOperator.identity(), articles.select(ARTICLE))
        .select(
            col(ARTICLE),
            ComparedStories.day().as(DAY),
            col(ArticlesTable.OUTLET),
            col(ArticlesTable.HEADLINE),
            col(ArticlesTable.BODY))
        .join(articles, ARTICLE);
  }

  private static Dataset<Row> sentencePrints(Dataset<Row> texts) {
    return texts.map(
        (MapFunction<Row, Row>) StoryTerms::sentencePrints, Encoders.row(TemplateSentences.PRINTS));
  }

  /** Where a story was printed, and the fingerprints of its sentences. */
  private static Row sentencePrints(Row text) {
    Long day = text.getAs(DAY);
    String headline = text.getAs(ArticlesTable.HEADLINE);
    String article = text.getAs(ARTICLE);
    return RowFactory.create(
        StableHash.of(article),
        day == null ? TemplateRule.UNDATED : (Object) Math.toIntExact(day),
        StableHash.of(text.<String>getAs(ArticlesTable.OUTLET)),
        headline == null ? 0L : StableHash.of(headline),
        1,
        1,
        article,
        LongStream.concat(
                sentences(text).stream().mapToLong(StableHash::of),
                headlineParts(text).stream().mapToLong(StoryTerms::headlinePrint))
            .sorted()
            .distinct()
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
    String lead =
        kept.stream()
            .limit(EventTerms.LEAD_SENTENCES)
            .collect(Collectors.joining(" ", headline + ". ", ""));
    return RowFactory.create(
        text.getAs(READING),
        day,
        TermList.of(terms, leads.read(lead, day)).toBytes(),
        terms.values().stream()
            .map(EventTerms.Term::surface)
            .collect(Collectors.joining(StoryVector.BREAK)));
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
