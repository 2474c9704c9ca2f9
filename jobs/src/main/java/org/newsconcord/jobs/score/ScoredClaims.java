package org.newsconcord.jobs.score;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.fusion.AccuracyErrors;
import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.fusion.ItemChoice;
import org.newsconcord.consensus.fusion.ItemConsensus;
import org.newsconcord.consensus.fusion.OutletAccuracies;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.jobs.run.RunFolder;

/** A claim table with the consensus model fitted to it. */
public final class ScoredClaims implements AutoCloseable {
  private final ClaimTable table;
  private final ConsensusFit fit;
  private final ScoreOptions options;

  private ScoredClaims(ClaimTable table, ConsensusFit fit, ScoreOptions options) {
    this.table = table;
    this.fit = fit;
    this.options = options;
  }

  /** Fits the model. */
  public static ScoredClaims of(ClaimTable table, ScoreOptions options) {
    return new ScoredClaims(
        table,
        ConsensusFit.of(
            table.items(),
            new LoneItems(table.attributes().size()),
            table.sources().size(),
            table.attributes().size(),
            options),
        options);
  }

  /**
   * What the model answers to one item.
   *
   * @param id see {@link ClaimTable#id}
   * @param value the value reported
   * @param vote the value that most sources state, each counted once, copies too
   * @param values what each source states
   */
  public record Answer(String id, String value, String vote, List<Stated> values)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /**
   * A value that a source states.
   *
   * @param source the source
   * @param value normalised
   */
  public record Stated(String source, String value) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** The answers to the items of these ids. */
  public List<Answer> answers(java.util.Set<String> ids) {
    java.util.HashSet<String> wanted = new java.util.HashSet<>(ids);
    OutletAccuracies accuracies = fit.model().accuracies();
    NameIndex sources = table.sources();
    int outlets = fit.outlets();
    Predicate<Ballot> isWanted =
        (Predicate<Ballot> & Serializable) ballot -> wanted.contains(ballot.item().id());
    List<org.apache.spark.sql.Row> rows =
        fit.ballots()
            .filter(isWanted::test)
            .map(ballot -> answer(ballot, ItemConsensus.of(ballot, accuracies), outlets, sources))
            .collect();
    return rows.stream().map(ScoredClaims::answer).toList();
  }

  private static org.apache.spark.sql.Row answer(
      Ballot ballot, double[] probabilities, int outlets, NameIndex sources) {
    ConsensusItem item = ballot.item();
    Ballot plain = Ballot.of(item, FeedGroups.none(outlets));
    List<String> stated = new ArrayList<>();
    for (int vote = 0; vote < item.size(); vote++) {
      stated.add(sources.name(item.outletOf(vote)));
      stated.add(item.value(item.valueOf(vote)));
    }
    return org.apache.spark.sql.RowFactory.create(
        item.id(),
        item.value(ItemChoice.of(ballot, probabilities)),
        item.value(ItemChoice.heaviest(plain)),
        stated.toArray(String[]::new));
  }

  private static Answer answer(org.apache.spark.sql.Row row) {
    String[] flat = (String[]) row.get(3);
    List<Stated> stated = new ArrayList<>();
    for (int i = 0; i < flat.length; i += 2) {
      stated.add(new Stated(flat[i], flat[i + 1]));
    }
    return new Answer(row.getString(0), row.getString(1), row.getString(2), stated);
  }

  /** Estimated accuracy of each source, 0 to 1. */
  public Map<String, Double> accuracies() {
    Map<String, Double> accuracies = new TreeMap<>();
    for (int source = 0; source < table.sources().size(); source++) {
      accuracies.put(table.sources().name(source), fit.model().accuracies().overall(source));
    }
    return accuracies;
  }

  /** How far the estimated accuracy of each source may be off. */
  public Map<String, AccuracyErrors.Of> errors() {
    AccuracyErrors.Of[] errors = fit.errors();
    Map<String, AccuracyErrors.Of> byName = new TreeMap<>();
    for (int source = 0; source < errors.length; source++) {
      byName.put(table.sources().name(source), errors[source]);
    }
    return byName;
  }

  /** The feed of each source, named by one of its sources. */
  public Map<String, String> feeds() {
    Map<String, String> feeds = new TreeMap<>();
    for (int source = 0; source < table.sources().size(); source++) {
      feeds.put(table.sources().name(source), table.sources().name(fit.feeds().of(source)));
    }
    return feeds;
  }

  /** Rounds of the model. */
  public int rounds() {
    return fit.model().rounds();
  }

  /** Whether the model converged. */
  public boolean converged() {
    return fit.model().converged();
  }

  /** Writes slot_values, outlet_scores, outlet_pairs and outlet_evidence. */
  public ScoreResult write(SparkSession spark, RunFolder run) {
    return new ClaimTableOutput(spark, table, fit, options).write(run);
  }

  @Override
  public void close() {
    fit.release();
  }
}
