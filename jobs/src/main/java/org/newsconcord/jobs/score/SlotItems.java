package org.newsconcord.jobs.score;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.ConsensusVote;
import org.newsconcord.jobs.run.JobDescription;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.score.value.SlotValueTexts;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotValuesTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.language.LanguagePack;

/**
 * The slots of a run as items of the consensus model: every claim a vote, the relations between
 * claims the matches between values, the claim type the attribute. A slot that is not alone is an
 * item; one that is, is counted.
 */
final class SlotItems {
  private static final String VOTES = "votes";
  private static final String RELATIONS = "relations";
  private static final String CLAIMS = "claims";
  private static final String CLAIM = "claim";

  /** Whether a slot has several outlets, origins or values. */
  private static final String JOINT = "joint";

  private static final String WORDS = KnownSlots.WORDS;
  private static final String SECONDS = KnownSlots.SECONDS;
  private static final String IN_REPRESENTATIVE = "inRepresentative";
  private final RunFolder run;
  private final KnownSlots known;
  private final NameIndex outlets;
  private final NameIndex attributes;

  /** The slots to be read, each with what its claims say. */
  private final Dataset<Row> slots;

  private final LoneSlots lone;

  private SlotItems(
      RunFolder run, KnownSlots known, NameIndex outlets, NameIndex attributes, KeptRows kept) {
    this.run = run;
    this.known = known;
    this.outlets = outlets;
    this.attributes = attributes;
    this.slots = kept.keep(slots(run, known));
    this.lone =
        new LoneSlots(
            kept.keep(
                SlotValueTexts.of(
                    claims(slots.where(not(col(JOINT)))),
                    SlotsTable.EVENT_ID,
                    SlotsTable.TYPE,
                    SlotClaimsTable.OUTLET,
                    SECONDS)));
  }

  /** All slots of a run. */
  static SlotItems of(RunFolder run, KeptRows kept) {
    return of(run, KnownSlots.none(run, LanguagePack.english()), kept);
  }

  /**
   * The slots of a run, of which the base may know some.
   *
   * @param kept holds what is read several times as long as the items are used
   */
  static SlotItems of(RunFolder run, KnownSlots known, KeptRows kept) {
    return new SlotItems(
        run,
        known,
        names(run.read(ArticlesTable.TABLE), ArticlesTable.OUTLET),
        names(run.read(SlotsTable.TABLE), SlotsTable.TYPE),
        kept);
  }

  NameIndex outlets() {
    return outlets;
  }

  NameIndex attributes() {
    return attributes;
  }

  /** The items that are not alone, partitioned by event, the items of an event together. */
  JavaRDD<ConsensusItem> items() {
    NameIndex outletIndex = outlets;
    NameIndex attributeIndex = attributes;
    Dataset<Row> sorted =
        known
            .with(
                "items",
                joint()
                    .select(
                        SlotClaimsTable.SLOT_ID,
                        SlotsTable.EVENT_ID,
                        SlotsTable.TYPE,
                        VOTES,
                        RELATIONS))
            .repartition(col(SlotsTable.EVENT_ID))
            .sortWithinPartitions(SlotsTable.EVENT_ID, SlotClaimsTable.SLOT_ID);
    return run.describe("lay out votes", sorted::toJavaRDD)
        .map(row -> item(row, outletIndex, attributeIndex));
  }

  /** All others. */
  LoneItems lone() {
    return lone.items(run, known, outlets, attributes);
  }

  /** Of these, those to be read. */
  LoneSlots loneSlots() {
    return lone;
  }

  /** The texts of the values of all items that are not alone. */
  Dataset<Row> texts() {
    return known.with("texts", SlotValueTexts.of(claims(joint()), SlotsTable.EVENT_ID));
  }

  private Dataset<Row> joint() {
    return slots.where(col(JOINT));
  }

  private static Dataset<Row> claims(Dataset<Row> slots) {
    return slots
        .select(
            col(SlotClaimsTable.SLOT_ID),
            col(SlotsTable.EVENT_ID),
            col(SlotsTable.TYPE),
            col(SlotClaimsTable.OUTLET),
            col(SECONDS),
            explode(col(CLAIMS)).as(CLAIM))
        .select(
            SlotClaimsTable.SLOT_ID,
            SlotsTable.EVENT_ID,
            SlotsTable.TYPE,
            SlotClaimsTable.OUTLET,
            SECONDS,
            CLAIM + ".*");
  }

  private static Dataset<Row> slots(RunFolder run, KnownSlots known) {
    Dataset<Row> representatives =
        run.read(StoryMembersTable.TABLE)
            .where(col(StoryMembersTable.ROLE).equalTo(StoryMembersTable.REPRESENTATIVE))
            .select(col(StoryMembersTable.ARTICLE_ID), lit(true).as(IN_REPRESENTATIVE))
            .distinct();
    return known
        .claims()
        .join(representatives, asSeq(SlotClaimsTable.ARTICLE_ID), "left")
        .groupBy(SlotClaimsTable.SLOT_ID, SlotsTable.EVENT_ID, SlotsTable.TYPE)
        .agg(
            several(SlotClaimsTable.OUTLET)
                .or(several(SlotClaimsTable.ORIGIN_ID))
                .or(several(SlotClaimsTable.VALUE_KEY))
                .as(JOINT),
            min(SlotClaimsTable.OUTLET).as(SlotClaimsTable.OUTLET),
            min(SECONDS).as(SECONDS),
            votes().as(VOTES),
            collect_list(
                    struct(
                        SlotClaimsTable.VALUE_KEY,
                        SlotValuesTable.VALUE_TEXT,
                        ClaimsTable.QUANTITY_LOW,
                        ClaimsTable.QUANTITY_HIGH))
                .as(CLAIMS))
        .join(relations(known), asSeq(SlotClaimsTable.SLOT_ID), "left");
  }

  private static Column votes() {
    return sort_array(
        collect_list(
            struct(
                col(SlotClaimsTable.CLAIM_ID),
                col(SlotClaimsTable.OUTLET),
                col(SlotClaimsTable.ORIGIN_ID),
                col(SlotClaimsTable.VALUE_KEY),
                col(WORDS),
                coalesce(col(SECONDS), lit(ConsensusVote.UNDATED)).as(SECONDS),
                coalesce(col(IN_REPRESENTATIVE), lit(false)).as(IN_REPRESENTATIVE))));
  }

  private static Column several(String column) {
    return min(column).notEqual(max(column));
  }

  private static Dataset<Row> relations(KnownSlots known) {
    return known
        .relations()
        .groupBy(ClaimRelationsTable.SLOT_ID)
        .agg(
            sort_array(
                    collect_list(
                        struct(
                            col(ClaimRelationsTable.CLAIM_A),
                            col(ClaimRelationsTable.CLAIM_B),
                            col(ClaimRelationsTable.RELATION),
                            col(ClaimRelationsTable.FAVOURED_CLAIM),
                            col(ClaimRelationsTable.CONFIDENCE),
                            col(ClaimRelationsTable.SAME_QUESTION))))
                .as(RELATIONS));
  }

  private static ConsensusItem item(Row row, NameIndex outlets, NameIndex attributes) {
    List<Row> votes = row.getList(3);
    RelationKernel kernel = RelationKernel.of(votes, row.isNullAt(4) ? List.of() : row.getList(4));
    List<ConsensusVote> cast = new ArrayList<>(votes.size());
    for (Row vote : votes) {
      cast.add(
          new ConsensusVote(
              outlets.indexOf(vote.getString(1)),
              vote.getString(2),
              vote.getString(3),
              vote.getString(4),
              vote.getLong(5),
              vote.getBoolean(6),
              vote.getString(0)));
    }
    return ConsensusItem.of(
        row.getString(0), row.getString(1), attributes.indexOf(row.getString(2)), cast, kernel);
  }

  private static NameIndex names(Dataset<Row> rows, String column) {
    Dataset<String> names = rows.select(column).distinct().as(Encoders.STRING());
    return NameIndex.of(JobDescription.during(names, "list " + column, names::collectAsList));
  }

  private static String[] asSeq(String column) {
    return new String[] {column};
  }
}
