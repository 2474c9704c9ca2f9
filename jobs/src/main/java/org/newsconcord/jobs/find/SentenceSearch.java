package org.newsconcord.jobs.find;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.row_number;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;

/**
 * Finds the sentences that share the telling words of asked claims, in one pass over the articles.
 * A word tells the more the fewer sentences have it; one that only the opening of the article has
 * counts {@value #OPENING_SHARE}.
 */
final class SentenceSearch {
  static final String QUERY = "asked claim";
  static final String COVERAGE = "coverage";
  static final String WITH_ANSWER = "coverage with answer";
  static final String OWN = "coverage alone";
  static final String NAMES = "coverage of names";
  static final String EVERY_NAME = "coverage of all names";
  static final String NUMBERS = "coverage of numbers";
  static final String OTHER = "coverage of other words";
  private static final String OPENING = "opening";
  private static final String SENTENCES = "sentences";
  private static final String PLACE = "place";
  private static final int OPENING_CHARS = 900;
  private static final double OPENING_SHARE = 0.7;

  /** Share of the telling words below which a sentence speaks of something else. */
  private static final double LEAST_COVERAGE = 0.35;

  private static final int MOST_SENTENCES = 150;
  private static final int END = -1;

  /** The asked words of an article by number; those of its sentences end with {@link #END} each. */
  private static final StructType READ =
      new StructType()
          .add(ClaimsTable.ARTICLE_ID, DataTypes.StringType)
          .add(OPENING, DataTypes.createArrayType(DataTypes.IntegerType))
          .add(SENTENCES, DataTypes.createArrayType(DataTypes.IntegerType));

  private static final StructType FOUND =
      new StructType()
          .add(QUERY, DataTypes.IntegerType)
          .add(ClaimsTable.ARTICLE_ID, DataTypes.StringType)
          .add(ClaimsTable.SENTENCE_INDEX, DataTypes.IntegerType)
          .add(COVERAGE, DataTypes.DoubleType)
          .add(WITH_ANSWER, DataTypes.DoubleType)
          .add(OWN, DataTypes.DoubleType)
          .add(NAMES, DataTypes.DoubleType)
          .add(EVERY_NAME, DataTypes.DoubleType)
          .add(NUMBERS, DataTypes.DoubleType)
          .add(OTHER, DataTypes.DoubleType);

  private final RunFolder run;

  SentenceSearch(RunFolder run) {
    this.run = run;
  }

  /** Rows of a query by its position, an article, a sentence and the shares of words it covers. */
  List<Row> find(List<ClaimQuery> queries) {
    List<String> asked =
        List.copyOf(
            new TreeSet<>(
                queries.stream().flatMap(query -> query.words().keys().stream()).toList()));
    Dataset<Row> read = read(asked).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      List<TellingWords> telling = telling(queries, asked, read);
      return read.mapPartitions(
              (MapPartitionsFunction<Row, Row>) rows -> covered(rows, telling), Encoders.row(FOUND))
          .withColumn(
              PLACE,
              row_number()
                  .over(
                      Window.partitionBy(QUERY)
                          .orderBy(
                              greatest(col(COVERAGE), col(WITH_ANSWER)).desc(),
                              col(ClaimsTable.ARTICLE_ID),
                              col(ClaimsTable.SENTENCE_INDEX))))
          .where(col(PLACE).leq(MOST_SENTENCES))
          .drop(PLACE)
          .collectAsList();
    } finally {
      read.unpersist();
    }
  }

  /** The coverage of a row of {@link #find}. */
  static Coverage coverage(Row row) {
    return new Coverage(
        row.getAs(COVERAGE),
        row.getAs(WITH_ANSWER),
        row.getAs(OWN),
        row.getAs(NAMES),
        row.getAs(EVERY_NAME),
        row.getAs(NUMBERS),
        row.getAs(OTHER));
  }

  /** The asked words of each article, the headline as its first sentence. */
  private Dataset<Row> read(List<String> asked) {
    Map<String, Integer> numbers = new HashMap<>();
    asked.forEach(key -> numbers.put(key, numbers.size()));
    return run.read(ArticlesTable.TABLE)
        .select(ArticlesTable.ARTICLE_ID, ArticlesTable.HEADLINE, ArticlesTable.BODY)
        .map((MapFunction<Row, Row>) row -> read(row, numbers), Encoders.row(READ));
  }

  private static Row read(Row article, Map<String, Integer> asked) {
    String headline = article.getString(1);
    String body = article.getString(2);
    AnnotatedText text = TextLayer.annotate(body);
    IntStream.Builder sentences = IntStream.builder();
    add(headline, asked, sentences);
    for (int s = 0; s < text.sentences(); s++) {
      add(text.sentence(s), asked, sentences);
    }
    String opening = body.substring(0, Math.min(OPENING_CHARS, body.length()));
    return RowFactory.create(
        article.getString(0),
        numbers(headline == null ? opening : headline + " " + opening, asked),
        sentences.build().toArray());
  }

  private static void add(
      String sentence, Map<String, Integer> asked, IntStream.Builder sentences) {
    for (int number : numbers(sentence, asked)) {
      sentences.add(number);
    }
    sentences.add(END);
  }

  private static int[] numbers(String text, Map<String, Integer> asked) {
    return AskedWords.keys(text).stream().filter(asked::containsKey).mapToInt(asked::get).toArray();
  }

  /** How telling each word of each claim is: the logarithm of all sentences over those with it. */
  private static List<TellingWords> telling(
      List<ClaimQuery> queries, List<String> asked, Dataset<Row> read) {
    int size = asked.size();
    long[] counts = new long[size + 1];
    read.mapPartitions(
            (MapPartitionsFunction<Row, long[]>) rows -> List.of(counts(rows, size)).iterator(),
            Encoders.javaSerialization(long[].class))
        .collectAsList()
        .forEach(part -> Arrays.setAll(counts, i -> counts[i] + part[i]));
    double[] weights = new double[size];
    Arrays.setAll(weights, i -> StrictMath.log(1 + (double) counts[size] / (1 + counts[i])));
    return queries.stream().map(query -> TellingWords.of(query, asked, weights)).toList();
  }

  /** How many sentences have each word; the last number is that of all sentences. */
  private static long[] counts(Iterator<Row> articles, int words) {
    long[] counts = new long[words + 1];
    while (articles.hasNext()) {
      for (Set<Integer> sentence : sentences(articles.next())) {
        sentence.forEach(word -> counts[word]++);
        counts[words]++;
      }
    }
    return counts;
  }

  private static List<Set<Integer>> sentences(Row article) {
    List<Set<Integer>> sentences = new ArrayList<>();
    Set<Integer> words = new HashSet<>();
    for (int word : article.<Integer>getList(article.fieldIndex(SENTENCES))) {
      if (word == END) {
        sentences.add(words);
        words = new HashSet<>();
      } else {
        words.add(word);
      }
    }
    return sentences;
  }

  private static Iterator<Row> covered(Iterator<Row> articles, List<TellingWords> telling) {
    List<Row> found = new ArrayList<>();
    while (articles.hasNext()) {
      Row article = articles.next();
      Set<Integer> opening = Set.copyOf(article.<Integer>getList(article.fieldIndex(OPENING)));
      List<Set<Integer>> sentences = sentences(article);
      for (int s = 0; s < sentences.size(); s++) {
        Set<Integer> own = sentences.get(s);
        for (int query = 0; query < telling.size(); query++) {
          Coverage c = telling.get(query).in(own, opening);
          if (Math.max(c.words(), c.all()) >= LEAST_COVERAGE) {
            found.add(
                RowFactory.create(
                    query,
                    article.getString(0),
                    s - 1,
                    c.words(),
                    c.all(),
                    c.own(),
                    c.names(),
                    c.everyName(),
                    c.numbers(),
                    c.other()));
          }
        }
      }
    }
    return found.iterator();
  }

  /**
   * The telling words of an asked claim by number.
   *
   * @param words the words
   * @param weights how telling each is
   * @param answer which of them are the answer
   * @param names which are names
   * @param numbers which are numbers
   */
  private record TellingWords(
      int[] words, double[] weights, boolean[] answer, boolean[] names, boolean[] numbers)
      implements Serializable {
    static TellingWords of(ClaimQuery query, List<String> asked, double[] weights) {
      List<String> keys = List.copyOf(query.words().keys());
      Set<String> answers = query.answerKeys();
      int size = keys.size();
      TellingWords telling =
          new TellingWords(
              new int[size],
              new double[size],
              new boolean[size],
              new boolean[size],
              new boolean[size]);
      for (int i = 0; i < size; i++) {
        String key = keys.get(i);
        telling.words[i] = asked.indexOf(key);
        telling.weights[i] = weights[telling.words[i]];
        telling.answer[i] = answers.contains(key);
        telling.names[i] = query.words().names().contains(key);
        telling.numbers[i] = query.words().numbers().contains(key);
      }
      return telling;
    }

    Coverage in(Set<Integer> own, Set<Integer> opening) {
      double[] here = new double[words.length];
      double[] around = new double[words.length];
      double[] anywhere = new double[words.length];
      for (int i = 0; i < words.length; i++) {
        here[i] = own.contains(words[i]) ? 1 : 0;
        boolean near = opening.contains(words[i]);
        around[i] = here[i] == 1 ? 1 : near ? OPENING_SHARE : 0;
        anywhere[i] = here[i] == 1 || near ? 1 : 0;
      }
      return new Coverage(
          share(around, i -> !answer[i]),
          share(around, i -> true),
          share(here, i -> true),
          share(anywhere, i -> names[i] && !answer[i]),
          share(anywhere, i -> names[i]),
          share(here, i -> numbers[i]),
          share(here, i -> !names[i] && !numbers[i]));
    }

    private double share(double[] has, IntPredicate of) {
      double all = 0;
      double covered = 0;
      for (int i = 0; i < words.length; i++) {
        if (of.test(i)) {
          all += weights[i];
          covered += weights[i] * has[i];
        }
      }
      return all == 0 ? 1 : covered / all;
    }
  }
}
