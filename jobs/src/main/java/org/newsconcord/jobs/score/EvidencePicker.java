package org.newsconcord.jobs.score;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.newsconcord.consensus.consistency.ConsistencyModel;
import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.tally.OutletJudge;
import org.newsconcord.consensus.tally.OutletVerdict;
import scala.Tuple2;

/** Picks, for each outlet, the items without which its consistency would change most. */
final class EvidencePicker implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Comparator<Item> MOST_FIRST =
      Comparator.comparing((Item item) -> -Math.abs(item.effect))
          .thenComparing(item -> item.slot)
          .thenComparing(item -> item.claim);
  private final OutletVerdicts verdicts;
  private final ConsistencyModel model;
  private final NameIndex outlets;
  private final int rowsPerOutlet;

  EvidencePicker(
      OutletVerdicts verdicts, ConsistencyModel model, NameIndex outlets, int rowsPerOutlet) {
    this.verdicts = verdicts;
    this.model = model;
    this.outlets = outlets;
    this.rowsPerOutlet = rowsPerOutlet;
  }

  /** One item that moves the score of an outlet. */
  static final class Item implements Serializable {
    private static final long serialVersionUID = 1L;
    private final double effect;
    private final String slot;
    private final String claim;
    private final String against;
    private final OutletVerdict.Kind kind;

    private Item(
        double effect, String slot, String claim, String against, OutletVerdict.Kind kind) {
      this.effect = effect;
      this.slot = slot;
      this.claim = claim;
      this.against = against;
      this.kind = kind;
    }
  }

  /** The items of a partition that move each outlet most. */
  Iterator<Tuple2<Integer, ArrayList<Item>>> pick(Iterator<Ballot> ballots) {
    OutletJudge judge = verdicts.judge();
    Map<Integer, ArrayList<Item>> picked = new TreeMap<>();
    while (ballots.hasNext()) {
      Ballot ballot = ballots.next();
      for (OutletVerdict verdict : judge.judge(ballot)) {
        if (verdict.scored()) {
          ArrayList<Item> items =
              picked.computeIfAbsent(verdict.outlet(), outlet -> new ArrayList<>());
          items.add(item(ballot.item(), verdict));
          if (items.size() > 4 * rowsPerOutlet) {
            trim(items);
          }
        }
      }
    }
    return picked.entrySet().stream()
        .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
        .iterator();
  }

  ArrayList<Item> merge(ArrayList<Item> first, ArrayList<Item> second) {
    ArrayList<Item> all = new ArrayList<>(first);
    all.addAll(second);
    return trim(all);
  }

  List<Row> rows(int outlet, ArrayList<Item> items) {
    return trim(new ArrayList<>(items)).stream()
        .map(
            item ->
                RowFactory.create(
                    outlets.name(outlet),
                    item.slot,
                    item.claim,
                    item.effect,
                    item.kind.name(),
                    item.kind.name(),
                    item.against))
        .toList();
  }

  private Item item(ConsensusItem item, OutletVerdict verdict) {
    return new Item(
        model.of(verdict.outlet()).effect(verdict),
        item.id(),
        item.claimOf(verdict.vote()),
        verdict.against() < 0 ? null : item.claimOf(verdict.against()),
        verdict.kind());
  }

  private ArrayList<Item> trim(ArrayList<Item> items) {
    items.sort(MOST_FIRST);
    if (items.size() > rowsPerOutlet) {
      items.subList(rowsPerOutlet, items.size()).clear();
    }
    return items;
  }
}
