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
    List<ClaimQuery> queries =
        asked.stream().map(claim -> ClaimQuery.of(claim.text(), claim.madeAt())).toList();
    List<Row> sentences = new SentenceSearch(run).find(queries).collectAsList();
    Map<String, FoundArticle> articles = articles(sentences);
    List<ClaimAnswer> answers = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      answers.add(
          new ClaimMatch(queries.get(i), MatchBars.standard())
              .answer(bySentence(i, sentences), articles));
    }
    return answers;
  }

  /** The coverage of each found sentence of a query, by article and sentence. */
  private static Map<String, Map<Integer, Coverage>> bySentence(int query, List<Row> sentences) {
    Map<String, Map<Integer, Coverage>> found = new TreeMap<>();
    for (Row row : sentences) {
      if (row.<Integer>getAs(SentenceSearch.QUERY) == query) {
        found
            .computeIfAbsent(row.getAs(ClaimsTable.ARTICLE_ID), k -> new TreeMap<>())
            .put(
                row.getAs(ClaimsTable.SENTENCE_INDEX),
                new Coverage(
                    row.getAs(SentenceSearch.COVERAGE), row.getAs(SentenceSearch.WITH_ANSWER)));
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
