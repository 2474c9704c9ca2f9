package org.newsconcord.jobs.evaluate;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.newsconcord.compare.Relation;
import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.group.GroupOptions;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.EventMembersTable;

/**
 * True news leads and versions of them that were falsified on purpose; the field {@code pair} joins
 * the two. Counted are the pairs whose versions share an event, those with a CONFLICT between the
 * versions, and the CONFLICTs between different leads, which are all wrong.
 */
public final class FalsifiedEvaluation {
  private static final String PAIR = "pair";

  private final LabelledRun labelled;
  private final Map<String, String> pairOfArticle = new HashMap<>();
  private final Map<String, String> articleOfClaim = new HashMap<>();

  /** An evaluation of a run that has read nothing yet. */
  public FalsifiedEvaluation(LabelledRun labelled) {
    this.labelled = labelled;
  }

  /** Runs the stages and measures. */
  public EvaluationReport run(GroupOptions group, AlignOptions align) {
    labelled.group(group);
    labelled.align(align);
    readArticles();
    int pairs = new TreeSet<>(pairOfArticle.values()).size();
    EvaluationReport report = new EvaluationReport();
    report.add("pairs", pairs);
    report.add("pairs_in_one_event", share(pairsInOneEvent(), pairs));
    addConflicts(report, Relation.CONFLICT, "conflict", pairs);
    addConflicts(report, Relation.POSSIBLE_CONFLICT, "possible_conflict", pairs);
    return report;
  }

  private void readArticles() {
    Map<String, String> pairOfSource = new HashMap<>();
    for (Row row : labelled.labels().select(ArticlesTable.ARTICLE_ID, PAIR).collectAsList()) {
      pairOfSource.put(row.getString(0), row.getString(1));
    }
    for (Row row :
        labelled
            .run()
            .read(ArticlesTable.TABLE)
            .select(ArticlesTable.ARTICLE_ID, ArticlesTable.SOURCE_ID)
            .collectAsList()) {
      pairOfArticle.put(row.getString(0), pairOfSource.get(row.getString(1)));
    }
    for (Row row :
        labelled
            .run()
            .read(ClaimsTable.TABLE)
            .select(ClaimsTable.CLAIM_ID, ClaimsTable.ARTICLE_ID)
            .collectAsList()) {
      articleOfClaim.put(row.getString(0), row.getString(1));
    }
  }

  private int pairsInOneEvent() {
    Map<String, Map<String, Set<String>>> articlesOfEvent = new TreeMap<>();
    for (Row row :
        labelled
            .run()
            .read(EventMembersTable.TABLE)
            .select(EventMembersTable.EVENT_ID, EventMembersTable.ARTICLE_ID)
            .collectAsList()) {
      articlesOfEvent
          .computeIfAbsent(row.getString(0), k -> new TreeMap<>())
          .computeIfAbsent(pairOfArticle.get(row.getString(1)), k -> new HashSet<>())
          .add(row.getString(1));
    }
    return (int)
        articlesOfEvent.values().stream()
            .flatMap(event -> event.values().stream())
            .filter(articles -> articles.size() > 1)
            .count();
  }

  private void addConflicts(EvaluationReport report, Relation relation, String name, int pairs) {
    List<Row> conflicts =
        labelled
            .run()
            .read(ClaimRelationsTable.TABLE)
            .where(col(ClaimRelationsTable.RELATION).equalTo(relation.name()))
            .select(ClaimRelationsTable.CLAIM_A, ClaimRelationsTable.CLAIM_B)
            .collectAsList();
    Set<String> contradicted = new TreeSet<>();
    int between = 0;
    for (Row row : conflicts) {
      String one = pairOfArticle.get(articleOfClaim.get(row.getString(0)));
      String other = pairOfArticle.get(articleOfClaim.get(row.getString(1)));
      if (one.equals(other)) {
        contradicted.add(one);
      } else {
        between++;
      }
    }
    report.add(name + "s", conflicts.size());
    report.add("pairs_with_" + name, share(contradicted.size(), pairs));
    report.add(name + "s_between_leads", between);
    report.add(name + "s_between_leads_share", share(between, conflicts.size()));
  }

  private static double share(long part, long whole) {
    return EventEvaluation.share(part, whole);
  }
}
