package org.newsconcord.jobs.cluster;

import static org.newsconcord.jobs.cluster.Fields.DAY;
import static org.newsconcord.jobs.cluster.Fields.KEY;
import static org.newsconcord.jobs.cluster.Fields.TEXT;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.sql.lane.SparkLane;

/**
 * The units of a run, and how they differ from those of the run that it adds to. In which unit an
 * article is hangs on the articles of its day that have its words: where articles were added and
 * none left, all others are taken over without being read.
 *
 * @param all columns of {@link ArticleUnits#MEMBERS}
 * @param before the units of the base that are not taken over, if it is known which
 * @param now those that came instead
 */
record KnownUnits(Dataset<Row> all, Optional<Dataset<Row>> before, Optional<Dataset<Row>> now) {
  private static final String UNITS = "units";

  /** The units of a run; kept for the next one that adds to it. */
  static KnownUnits of(RunFolder run, Optional<RunFolder> base) {
    Dataset<Row> articles = run.read(ArticlesTable.TABLE);
    if (!run.keepsState()) {
      return whole(run.materialise("cluster-units", ArticleUnits.of(ArticleUnits.facts(articles))));
    }
    StageState state = run.state(KnownTexts.STAGE);
    Optional<StageState> from = base.map(b -> b.state(KnownTexts.STAGE)).filter(s -> s.has(UNITS));
    Optional<Dataset<Row>> added = run.added(ArticlesTable.TABLE);
    if (from.isPresent() && added.isPresent()) {
      return changed(run, from.get(), ArticleUnits.facts(added.get()));
    }
    Dataset<Row> facts =
        from.map(known -> facts(known, articles)).orElseGet(() -> ArticleUnits.facts(articles));
    return whole(state.keepReplaceable(UNITS, KEY, ArticleUnits.of(facts)));
  }

  private static KnownUnits whole(Dataset<Row> units) {
    return new KnownUnits(units, Optional.empty(), Optional.empty());
  }

  private static KnownUnits changed(RunFolder run, StageState from, Dataset<Row> facts) {
    Dataset<Row> fresh = run.materialise("cluster-fresh", facts);
    Dataset<Row> copied = StageState.few(fresh.select(TEXT, DAY).distinct());
    Dataset<Row> before =
        run.materialise(
            "cluster-units-before", read(from).join(copied, SparkLane.seq(TEXT, DAY), "left_semi"));
    Dataset<Row> now =
        run.materialise("cluster-units-now", ArticleUnits.of(facts(before).union(facts(fresh))));
    Dataset<Row> all =
        run.state(KnownTexts.STAGE).replace(UNITS, KEY, from, before.select(KEY), now);
    return new KnownUnits(all, Optional.of(before), Optional.of(now));
  }

  /** The facts of the articles that are still there, and of those that came. */
  private static Dataset<Row> facts(StageState from, Dataset<Row> articles) {
    Dataset<Row> known = facts(read(from));
    Dataset<Row> ids = articles.select(ArticlesTable.ARTICLE_ID);
    Dataset<Row> came =
        StageState.few(
            ids.join(
                known.select(ArticlesTable.ARTICLE_ID),
                SparkLane.seq(ArticlesTable.ARTICLE_ID),
                "left_anti"));
    return facts(known.join(ids, SparkLane.seq(ArticlesTable.ARTICLE_ID), "left_semi"))
        .union(ArticleUnits.facts(articles.join(came, ArticlesTable.ARTICLE_ID)));
  }

  private static Dataset<Row> read(StageState from) {
    return from.readReplaceable(UNITS, KEY, ArticleUnits.MEMBERS);
  }

  private static Dataset<Row> facts(Dataset<Row> units) {
    return StageState.columns(units, ArticleUnits.FACTS);
  }
}
