package org.newsconcord.jobs.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import org.newsconcord.consensus.feed.FeedEvidence;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.feed.FeedPair;
import org.newsconcord.consensus.fusion.AccuracyErrors;
import org.newsconcord.consensus.fusion.AttributeBlocs;
import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.fusion.Blocs;
import org.newsconcord.consensus.fusion.ConsensusModel;
import org.newsconcord.consensus.fusion.ConsensusParameters;
import org.newsconcord.consensus.fusion.EventBallots;
import org.newsconcord.consensus.fusion.OutletAccuracies;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.tally.OutletTally;
import org.newsconcord.consensus.tally.ScoreRules;
import org.newsconcord.jobs.run.JobDescription;
import scala.Tuple2;

/**
 * The consensus model run over a distributed set of items.
 *
 * <p>The ballots are kept in memory once and every round is one pass over them, so the lineage does
 * not grow with the rounds. Only items with several voices take part in the rounds: one voice tells
 * nothing of accuracy. All sums are fixed-point or counts: the partitioning changes no result.
 * Items must be partitioned by event and lie together by event.
 */
final class ConsensusFit {
  private static final int TREE_DEPTH = 2;
  private final JavaRDD<ConsensusItem> items;
  private final JavaRDD<Ballot> ballots;
  private final JavaRDD<Ballot> several;
  private final LoneItems lone;
  private final FeedGroups feeds;
  private final FeedEvidence feedEvidence;
  private final ConsensusModel.Fit fit;
  private final PairStatistics pairs;
  private final AttributeBlocs attributeBlocs;
  private final ConsensusParameters parameters;
  private final JavaSparkContext context;
  private final int outlets;
  private final int attributes;

  private ConsensusFit(
      JavaSparkContext context,
      JavaRDD<ConsensusItem> items,
      JavaRDD<Ballot> ballots,
      JavaRDD<Ballot> several,
      LoneItems lone,
      FeedEvidence feedEvidence,
      FeedGroups feeds,
      PairStatistics pairs,
      AttributeBlocs attributeBlocs,
      ConsensusModel.Fit fit,
      ConsensusParameters parameters,
      int attributes) {
    this.context = context;
    this.items = items;
    this.lone = lone;
    this.ballots = ballots;
    this.several = several;
    this.feedEvidence = feedEvidence;
    this.feeds = feeds;
    this.pairs = pairs;
    this.attributeBlocs = attributeBlocs;
    this.fit = fit;
    this.parameters = parameters;
    this.outlets = feeds.outlets();
    this.attributes = attributes;
  }

  /**
   * Finds the feeds among the outlets and fits the model.
   *
   * @param joint the items that are not alone
   * @param lone all others
   */
  static ConsensusFit of(
      JavaRDD<ConsensusItem> joint,
      LoneItems lone,
      int outlets,
      int attributes,
      ScoreOptions options) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(joint.context());
    JavaRDD<ConsensusItem> items = joint.persist(StorageLevel.MEMORY_AND_DISK());
    FeedEvidence evidence = feedEvidence(items, outlets, attributes, options);
    lone.addTo(evidence);
    FeedGroups feeds = evidence.groups(options.feedRules());
    JavaRDD<Ballot> ballots =
        items.map(item -> Ballot.of(item, feeds)).persist(StorageLevel.MEMORY_AND_DISK());
    JavaRDD<Ballot> several =
        ballots.filter(b -> b.voiceCount() > 1).persist(StorageLevel.MEMORY_AND_DISK());
    ConsensusParameters parameters = options.parameters();
    PairStatistics pairs = PairStatistics.of(several, feeds, options);
    AttributeBlocs blocs = pairs.attributeBlocs();
    BallotPasses passes = new BallotPasses(several, attributes);
    ConsensusModel.Fit fit =
        new ConsensusModel(parameters, feeds, blocs, attributes)
            .learn(passes::pass, passes::heldOut);
    return new ConsensusFit(
        context,
        items,
        ballots,
        several,
        lone,
        evidence,
        feeds,
        pairs,
        blocs,
        fit,
        parameters,
        attributes);
  }

  /**
   * What tells feeds: the outlets, and of their pairs those with enough contested items, which
   * alone come to the driver.
   */
  private static FeedEvidence feedEvidence(
      JavaRDD<ConsensusItem> items, int outlets, int attributes, ScoreOptions options) {
    int mostOutlets = options.pairMaxOutlets();
    long fewest = options.feedRules().fewestItems();
    JavaRDD<FeedEvidence> found =
        items
            .mapPartitions(
                partition -> {
                  FeedEvidence evidence = new FeedEvidence(outlets, attributes, mostOutlets);
                  partition.forEachRemaining(evidence::add);
                  return List.of(evidence).iterator();
                })
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    JavaRDD<FeedEvidence> plain = found.map(FeedEvidence::withoutPairs);
    JavaPairRDD<Long, FeedPair> pairs =
        found
            .flatMapToPair(
                evidence ->
                    evidence.pairs().entrySet().stream()
                        .map(pair -> new Tuple2<>(pair.getKey(), pair.getValue()))
                        .iterator())
            .reduceByKey(FeedPair::merge)
            .filter(pair -> pair._2().contested() >= fewest);
    FeedEvidence evidence =
        JobDescription.during(
            items.context(),
            "look for feeds",
            () ->
                plain.treeReduce(FeedEvidence::merge, TREE_DEPTH).withPairs(pairs.collectAsMap()));
    found.unpersist();
    return evidence;
  }

  /** The ballots of all items that are not alone. */
  JavaRDD<Ballot> ballots() {
    return ballots;
  }

  FeedGroups feeds() {
    return feeds;
  }

  FeedEvidence feedEvidence() {
    return feedEvidence;
  }

  ConsensusModel.Fit model() {
    return fit;
  }

  ConsensusParameters parameters() {
    return parameters;
  }

  /** Number of attributes at which outlets fall into blocs. */
  int attributesWithBlocs() {
    return attributeBlocs.attributes();
  }

  /** How the pairs of outlets answer common items. */
  PairStatistics pairs() {
    return pairs;
  }

  /** For items without articles. */
  JavaPairRDD<Long, long[]> noReprints() {
    return JavaPairRDD.fromJavaRDD(context.emptyRDD());
  }

  /** Judges by the fitted accuracies. */
  OutletVerdicts verdicts(Blocs blocs, ScoreOptions options) {
    return new OutletVerdicts(
        fit.accuracies(), feeds, ScoreRules.within(options.windowSeconds(), blocs), attributes);
  }

  /** What each outlet came to; outlets without an item have no tally. */
  Map<Integer, OutletTally> tallies(OutletVerdicts verdicts) {
    JavaPairRDD<Integer, OutletTally> tallied =
        ballots.mapPartitionsToPair(verdicts::tallies).reduceByKey(OutletTally::merge);
    Map<Integer, OutletTally> tallies =
        new TreeMap<>(
            JobDescription.during(ballots.context(), "judge outlets", tallied::collectAsMap));
    lone.addTo(tallies);
    return tallies;
  }

  /** How far the estimated accuracies may be off. */
  AccuracyErrors.Of[] errors() {
    OutletAccuracies accuracies = fit.accuracies();
    FeedGroups groups = feeds;
    int size = outlets;
    return several
        .mapPartitions(
            partition -> {
              AccuracyErrors errors = new AccuracyErrors(size);
              EventBallots events = new EventBallots(partition);
              while (events.hasNext()) {
                errors.add(events.next(), accuracies, groups);
              }
              return List.of(errors).iterator();
            })
        .treeReduce(AccuracyErrors::merge, TREE_DEPTH)
        .errors();
  }

  int outlets() {
    return outlets;
  }

  void release() {
    items.unpersist();
    ballots.unpersist();
    several.unpersist();
    pairs.release();
  }
}
