package org.newsconcord.jobs.evaluate.pairs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.claims.Claim;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.question.ArticleClaims;
import org.newsconcord.compare.question.ArticlePair;
import org.newsconcord.compare.question.PairView;
import org.newsconcord.compare.question.QuestionClaim;
import org.newsconcord.jobs.evaluate.LabelFiles;
import org.newsconcord.jobs.evaluate.LabelledRun;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.sql.ClaimRow;

/**
 * Labelled pairs and the claims that the product's own extraction finds for them: of the type, in
 * the article, with the span that overlaps most.
 */
public final class LabelledPairs {
  private final List<LabelledPair> pairs = new ArrayList<>();
  private final List<PairSample> samples = new ArrayList<>();

  private LabelledPairs(List<String> files) {
    for (String file : files) {
      Path path = Path.of(file);
      String name = path.getFileName().toString();
      LabelFiles.each(path, json -> pairs.add(LabelledPair.of(name, json)));
    }
  }

  /**
   * Reads the pairs and extracts the claims of their articles.
   *
   * @param data files of articles, JSON lines
   * @param files files of labelled pairs
   */
  public static LabelledPairs read(SparkSession spark, List<String> data, List<String> files) {
    LabelledPairs labelled = new LabelledPairs(files);
    Set<String> wanted = new TreeSet<>();
    labelled.pairs.forEach(pair -> wanted.addAll(List.of(pair.a().article(), pair.b().article())));
    Map<String, ArticleClaims> articles = new TreeMap<>();
    for (String file : data) {
      try (LabelledRun run = LabelledRun.over(spark, file)) {
        run.extract(wanted);
        claimsOfArticle(run)
            .forEach(
                (id, claims) ->
                    articles.putIfAbsent(id, ArticleClaims.of(claims, ClaimComparator.standard())));
      }
    }
    labelled.match(articles);
    return labelled;
  }

  /** All pairs, found or not. */
  public List<LabelledPair> pairs() {
    return List.copyOf(pairs);
  }

  /** The pairs with a claim on both sides. */
  public List<PairSample> samples() {
    return List.copyOf(samples);
  }

  private void match(Map<String, ArticleClaims> articles) {
    Map<String, Integer> groups = new EventGroups(pairs, articles).ofArticle();
    Map<List<String>, ArticlePair> views = new HashMap<>();
    for (LabelledPair pair : pairs) {
      ArticleClaims first = articles.get(pair.a().article());
      ArticleClaims second = articles.get(pair.b().article());
      if (first != null && second != null) {
        Optional<QuestionClaim> a = find(first, pair, pair.a());
        Optional<QuestionClaim> b = find(second, pair, pair.b());
        if (a.isPresent() && b.isPresent() && a.get().block().equals(b.get().block())) {
          ArticlePair both =
              views.computeIfAbsent(
                  List.of(pair.a().article(), pair.b().article()),
                  key -> ArticlePair.of(first, second));
          PairView view = PairView.of(both, a.get(), b.get());
          samples.add(new PairSample(pair, view, groups.get(pair.a().article())));
        }
      }
    }
  }

  private static Optional<QuestionClaim> find(
      ArticleClaims article, LabelledPair pair, LabelledPair.Side side) {
    return article.claims().stream()
        .filter(
            c -> {
              Claim claim = c.candidate().claim();
              return claim.type() == pair.type()
                  && (claim.sentenceIndex() == Claim.HEADLINE) == side.inHeadline()
                  && overlap(claim, side) > 0;
            })
        .max(Comparator.comparingDouble(c -> overlap(c.candidate().claim(), side)));
  }

  /** Units that both spans have over all units of the two; below 0 when they do not meet. */
  private static double overlap(Claim claim, LabelledPair.Side side) {
    double shared = Math.min(claim.end(), side.end()) - Math.max(claim.begin(), side.begin());
    return shared / (Math.max(claim.end(), side.end()) - Math.min(claim.begin(), side.begin()));
  }

  private static Map<String, List<SlotCandidate>> claimsOfArticle(LabelledRun run) {
    Map<String, List<SlotCandidate>> claims = new TreeMap<>();
    for (Row row :
        run.run()
            .read(ClaimsTable.TABLE)
            .drop(ClaimsTable.EVIDENCE)
            .join(
                run.run()
                    .read(ArticlesTable.TABLE)
                    .select(ArticlesTable.ARTICLE_ID, ArticlesTable.SOURCE_ID),
                ArticlesTable.ARTICLE_ID)
            .orderBy(
                ArticlesTable.ARTICLE_ID,
                ClaimsTable.SENTENCE_INDEX,
                ClaimsTable.BEGIN,
                ClaimsTable.CLAIM_ID)
            .collectAsList()) {
      claims
          .computeIfAbsent(row.getAs(ArticlesTable.SOURCE_ID), k -> new ArrayList<>())
          .add(
              new SlotCandidate(
                  ClaimRow.claim(row),
                  row.getAs(ClaimsTable.ARTICLE_ID),
                  row.getAs(ClaimsTable.OUTLET),
                  ClaimRow.instant(row.getAs(ClaimsTable.PUBLISHED_AT)),
                  row.getAs(ClaimsTable.SENTENCE)));
    }
    return claims;
  }
}
