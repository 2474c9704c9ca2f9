package org.newsconcord.jobs.table;

import java.util.List;
import java.util.stream.Stream;

/** Every output table, in the order in which a run writes them. */
public final class Tables {
  public static final List<Table> ALL =
      List.of(
          ArticlesTable.TABLE,
          RejectsTable.TABLE,
          ArticleVersionsTable.TABLE,
          ClaimsTable.TABLE,
          StoryMembersTable.TABLE,
          CopyLinksTable.TABLE,
          EventMembersTable.TABLE,
          SlotsTable.TABLE,
          SlotClaimsTable.TABLE,
          ClaimRelationsTable.TABLE,
          IdChangesTable.TABLE,
          SlotValuesTable.TABLE,
          SlotConsensusTable.TABLE,
          OutletScoresTable.TABLE,
          OutletTypesTable.TABLE,
          ScoreSummaryTable.TABLE,
          OutletPairsTable.TABLE,
          OutletEvidenceTable.TABLE,
          RunsTable.TABLE);

  /** Tables that a run has only where it was asked for them. */
  public static final List<Table> OPTIONAL = List.of(WatchHitsTable.TABLE);

  /** The tables that every run has, then the optional ones. */
  public static List<Table> documented() {
    return Stream.concat(ALL.stream(), OPTIONAL.stream()).toList();
  }

  private Tables() {}
}
