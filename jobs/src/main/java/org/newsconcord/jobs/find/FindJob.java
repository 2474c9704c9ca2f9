package org.newsconcord.jobs.find;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.StoryMembersTable;

/**
 * Answers asked claims from a run: who says so, who says otherwise, since when. Only reads. The
 * same run and claims give the same answers.
 */
public final class FindJob {
  /** Telling words that a claim without names and numbers needs to be looked for. */
  private static final int LEAST_WORDS = 3;

  private final SparkSession spark;
  private final RunFolder run;

  /** A search in this run. */
  public FindJob(SparkSession spark, RunFolder run) {
    this.spark = Objects.requireNonNull(spark);
    this.run = Objects.requireNonNull(run);
  }

  /**
   * The answers in the order of the claims.
   *
   * @throws org.newsconcord.jobs.run.MissingTableException when a stage has not run
   */
  public List<ClaimAnswer> run(List<AskedClaim> asked) {
    List<ClaimQuery> queries = queries(asked);
    List<Row> sentences = new SentenceSearch(run).find(queries);
    Map<String, FoundArticle> articles = articles(sentences);
    MatchBars bars = MatchBars.standard();
    List<ClaimAnswer> byClaims = new ArrayList<>();
    List<List<FoundSentence>> byWords = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      ClaimQuery query = queries.get(i);
      byClaims.add(new ClaimMatch(query, bars).answer(bySentence(i, sentences), articles));
      byWords.add(SentenceMatch.of(query, sentencesOf(i, sentences), bars));
    }
    return bothWays(queries, byClaims, byWords);
  }

  /** What claims leave open sentences answer; a number that some sentence has is not denied. */
  private List<ClaimAnswer> bothWays(
      List<ClaimQuery> queries, List<ClaimAnswer> byClaims, List<List<FoundSentence>> byWords) {
    Map<String, Row> articles = texts(byWords.stream().flatMap(List::stream).toList());
    List<ClaimAnswer> answers = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      ClaimQuery query = queries.get(i);
      ClaimAnswer claims = byClaims.get(i);
      List<FoundClaim> words = SentenceMatch.shown(query, byWords.get(i), articles);
      if (claims.found().isEmpty()) {
        answers.add(byWords(query, words));
      } else if (claims.answer() == ClaimAnswer.Answer.CONTRADICTED
          && !words.isEmpty()
          && !query.words().numbers().isEmpty()) {
        List<FoundClaim> both = new ArrayList<>(words);
        both.addAll(claims.found());
        answers.add(new ClaimAnswer(query.text(), ClaimAnswer.Answer.DISPUTED, both));
      } else {
        answers.add(claims);
      }
    }
    return answers;
  }

  private static ClaimAnswer byWords(ClaimQuery query, List<FoundClaim> found) {
    if (!found.isEmpty()) {
      return new ClaimAnswer(query.text(), ClaimAnswer.Answer.SAID, found);
    }
    AskedWords words = query.words();
    boolean readable =
        query.isReadable()
            || !words.names().isEmpty()
            || !words.numbers().isEmpty()
            || words.keys().size() >= LEAST_WORDS;
    return new ClaimAnswer(
        query.text(),
        readable ? ClaimAnswer.Answer.ABSENT : ClaimAnswer.Answer.UNREADABLE,
        List.of());
  }

  /**
   * What a trainer needs of claims whose answers a reader knows.
   *
   * @param answers SAID, CONTRADICTED or ABSENT, in the order of the claims
   */
  public AnswerTrainer trainer(List<AskedClaim> asked, List<ClaimAnswer.Answer> answers) {
    List<ClaimQuery> queries = queries(asked);
    List<Row> sentences = new SentenceSearch(run).find(queries);
    Map<String, FoundArticle> articles = articles(sentences);
    List<List<Candidate>> candidates = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      List<Candidate> own =
          new ArrayList<>(
              new ClaimMatch(queries.get(i), MatchBars.standard())
                  .candidates(bySentence(i, sentences), articles));
      sentencesOf(i, sentences)
          .forEach(
              s ->
                  own.add(
                      new Candidate(
                          AnswerModel.Evidence.SENTENCE, Candidate.features(s.coverage()), null)));
      candidates.add(own);
    }
    return new AnswerTrainer(candidates, answers);
  }

  private static List<ClaimQuery> queries(List<AskedClaim> asked) {
    return asked.stream().map(claim -> ClaimQuery.of(claim.text(), claim.madeAt())).toList();
  }

  private static List<FoundSentence> sentencesOf(int query, List<Row> sentences) {
    return sentences.stream()
        .filter(row -> row.<Integer>getAs(SentenceSearch.QUERY) == query)
        .map(
            row ->
                new FoundSentence(
                    row.getAs(ClaimsTable.ARTICLE_ID),
                    row.getAs(ClaimsTable.SENTENCE_INDEX),
                    SentenceSearch.coverage(row)))
        .toList();
  }

  /** The articles of sentences with their text and their story. */
  private Map<String, Row> texts(List<FoundSentence> sentences) {
    Map<String, Row> articles = new HashMap<>();
    if (!sentences.isEmpty()) {
      Dataset<Row> stories =
          run.read(StoryMembersTable.TABLE)
              .select(StoryMembersTable.ARTICLE_ID, StoryMembersTable.STORY_ID);
      Object[] ids = sentences.stream().map(FoundSentence::articleId).distinct().toArray();
      run.read(ArticlesTable.TABLE)
          .where(col(ArticlesTable.ARTICLE_ID).isin(ids))
          .join(stories, new String[] {ArticlesTable.ARTICLE_ID}, "left")
          .collectAsList()
          .forEach(row -> articles.put(row.getAs(ArticlesTable.ARTICLE_ID), row));
    }
    return articles;
  }

  /** The coverage of each found sentence of a query, by article and sentence. */
  private static Map<String, Map<Integer, Coverage>> bySentence(int query, List<Row> sentences) {
    Map<String, Map<Integer, Coverage>> found = new TreeMap<>();
    for (Row row : sentences) {
      if (row.<Integer>getAs(SentenceSearch.QUERY) == query) {
        found
            .computeIfAbsent(row.getAs(ClaimsTable.ARTICLE_ID), k -> new TreeMap<>())
            .put(row.getAs(ClaimsTable.SENTENCE_INDEX), SentenceSearch.coverage(row));
      }
    }
    return found;
  }

  /** The articles of these sentences with all their claims. */
  private Map<String, FoundArticle> articles(List<Row> sentences) {
    List<Row> ids =
        sentences.stream()
            .map(row -> row.<String>getAs(ClaimsTable.ARTICLE_ID))
            .distinct()
            .sorted()
            .map(RowFactory::create)
            .toList();
    Dataset<Row> wanted =
        broadcast(
            spark.createDataFrame(
                ids, new StructType().add(ClaimsTable.ARTICLE_ID, DataTypes.StringType)));
    Map<String, Row> articles = new HashMap<>();
    run.read(ArticlesTable.TABLE)
        .select(ArticlesTable.ARTICLE_ID, ArticlesTable.HEADLINE, ArticlesTable.URL)
        .join(wanted, ArticlesTable.ARTICLE_ID)
        .collectAsList()
        .forEach(row -> articles.put(row.getAs(ArticlesTable.ARTICLE_ID), row));
    Map<String, List<Row>> claims = new TreeMap<>();
    claims(wanted)
        .collectAsList()
        .forEach(
            row ->
                claims
                    .computeIfAbsent(row.getAs(ClaimsTable.ARTICLE_ID), k -> new ArrayList<>())
                    .add(row));
    Map<String, FoundArticle> found = new TreeMap<>();
    claims.forEach((id, rows) -> found.put(id, FoundArticle.of(articles.get(id), rows)));
    return found;
  }

  /** Claims with the slot and the voice that they have, by their place in the text. */
  private Dataset<Row> claims(Dataset<Row> wanted) {
    Dataset<Row> slots =
        run.read(SlotClaimsTable.TABLE)
            .select(SlotClaimsTable.CLAIM_ID, SlotClaimsTable.SLOT_ID, SlotClaimsTable.ORIGIN_ID);
    Dataset<Row> stories =
        run.read(StoryMembersTable.TABLE)
            .select(StoryMembersTable.ARTICLE_ID, StoryMembersTable.STORY_ID);
    return run.read(ClaimsTable.TABLE)
        .drop(ClaimsTable.EVIDENCE)
        .join(wanted, ClaimsTable.ARTICLE_ID)
        .join(slots, new String[] {ClaimsTable.CLAIM_ID}, "left")
        .join(stories, new String[] {ClaimsTable.ARTICLE_ID}, "left")
        .orderBy(
            col(ClaimsTable.ARTICLE_ID),
            col(ClaimsTable.SENTENCE_INDEX),
            col(ClaimsTable.BEGIN),
            col(ClaimsTable.CLAIM_ID))
        .dropDuplicates(ClaimsTable.CLAIM_ID);
  }
}
