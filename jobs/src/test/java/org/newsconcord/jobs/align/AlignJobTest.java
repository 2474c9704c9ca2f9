package org.newsconcord.jobs.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.extract.ExtractJob;
import org.newsconcord.jobs.extract.ExtractOptions;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.Column;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.language.LanguagePack;
import picocli.CommandLine;

@ExtendWith(SparkExtension.class)
class AlignJobTest {
  private static final List<String> BODIES =
      List.of(
          "Lothia has sent about 10,000 troops to Karu. Alliance President Jo Hale welcomed it.",
          "Lothia dispatched approximately 8,000 soldiers to Karu. Alliance President Pia Stern"
              + " welcomed it.",
          "Lothia sent an estimated 10,000 troops to Karu, officials said.");

  @Test
  void comparesOriginsAndNotCopies(SparkSession spark, @TempDir Path out) {
    RunFolder run = aligned(spark, out, BODIES);
    Set<String> verdicts = new TreeSet<>();
    for (Row row : run.read(ClaimRelationsTable.TABLE).collectAsList()) {
      verdicts.add(
          row.getAs(ClaimRelationsTable.REASON)
              + " "
              + row.getAs(ClaimRelationsTable.OUTLET_A)
              + " "
              + row.getAs(ClaimRelationsTable.OUTLET_B));
      assertTrue(
          !row.getAs(ClaimRelationsTable.ORIGIN_A).equals(row.getAs(ClaimRelationsTable.ORIGIN_B)));
    }
    assertTrue(verdicts.toString().contains("QUANTITY_DISJOINT"), verdicts.toString());
    assertTrue(verdicts.toString().contains("QUANTITY_EQUAL"), verdicts.toString());
    assertTrue(verdicts.toString().contains("OFFICE_HOLDERS_DIFFER"), verdicts.toString());
  }

  @Test
  void theReprintFillsTheSlotWithoutAVoiceOfItsOwn(SparkSession spark, @TempDir Path out) {
    RunFolder run = aligned(spark, out, BODIES);
    List<Row> troops =
        run.read(SlotsTable.TABLE)
            .where(SlotsTable.TYPE + " = 'QUANTITY' and " + SlotsTable.ORIGINS + " = 3")
            .collectAsList();
    assertEquals(1, troops.size());
    assertEquals(4, troops.get(0).<Integer>getAs(SlotsTable.OUTLETS));
    long claims =
        run.read(SlotClaimsTable.TABLE)
            .where(SlotClaimsTable.SLOT_ID + " = '" + troops.get(0).getAs(SlotsTable.SLOT_ID) + "'")
            .count();
    assertEquals(4, claims);
  }

  @Test
  void framesBeyondTheCapAreCountedAndTheSameOnesStay(SparkSession spark, @TempDir Path out) {
    RunFolder run =
        aligned(
            spark,
            out,
            List.of(
                "The fire destroyed 34 homes. Crews saved 12 barns near the river. A storm damaged 8"
                    + " bridges in the valley. Smoke sickened 55 residents.",
                "The blaze destroyed 41 buildings on the coast. Crews brought 60 guests from 9 hotels"
                    + " near the river. The blaze sickened 70 people.",
                "A fire was seen. Some 700 residents left 300 houses near the river. A storm destroyed"
                    + " 20 bridges in the valley. Crews saved 44 houses."));
    AlignJob job = new AlignJob(spark, run, AlignOptions.defaults());

    UncertainFrames all =
        UncertainFrames.of(run, job.claimsByEvent(), LanguagePack.english(), 600, 1000);
    List<String> frames = all.chosen().collectAsList().stream().sorted().toList();
    UncertainFrames one =
        UncertainFrames.of(run, job.claimsByEvent(), LanguagePack.english(), 600, 1);

    assertTrue(frames.size() > 1, frames.toString());
    assertEquals(frames.size(), all.found());
    assertEquals(0, all.left());
    assertEquals(List.of(frames.get(0)), one.chosen().collectAsList());
    assertEquals(frames.size() - 1, one.left());
  }

  /** An event that aligns two claims of a type: what is beyond them goes to groups of its own. */
  @Test
  void claimsThatAreDividedBeforeTheyMeetMakeTheSameSlots(SparkSession spark, @TempDir Path out) {
    List<String> bodies =
        List.of(
            "Lothia sent 10,000 troops to Karu. The Daily Post reported that a storm killed 12"
                + " people in Karu on Monday. Crews saved 40 barns near the river.",
            "Lothia dispatched 8,000 soldiers to Karu. According to the Daily Post, the storm killed"
                + " 14 people in Karu on Monday. The blaze sickened 70 people.",
            "A storm killed 12 people in Karu. Lothia sent 10,000 troops to Karu. Crews saved 44"
                + " houses. A storm destroyed 20 bridges in the valley.");
    RunFolder run = aligned(spark, out, bodies);
    AlignOptions options =
        CommandLine.populateCommand(new AlignOptions(), "--max-aligned-claims", "2");

    AlignResult whole = new AlignJob(spark, run, options, LanguagePack.english()).run();
    List<Set<String>> ofWhole = rows(run);
    AlignResult divided = new AlignJob(spark, run, options, LanguagePack.english(), 1).run();

    assertEquals(ofWhole, rows(run));
    assertTrue(whole.counters().get("unaligned claims") > 5, whole.counters().toString());
    assertEquals(
        whole.counters().get("unaligned claims"), divided.counters().get("unaligned claims"));
    assertEquals(0, whole.counters().get("divided events"));
    assertEquals(1, divided.counters().get("divided events"));
  }

  private static List<Set<String>> rows(RunFolder run) {
    return Stream.of(SlotsTable.TABLE, SlotClaimsTable.TABLE, ClaimRelationsTable.TABLE)
        .map(
            table ->
                (Set<String>)
                    run.read(table).collectAsList().stream()
                        .map(Row::toString)
                        .collect(Collectors.toCollection(TreeSet::new)))
        .toList();
  }

  private static RunFolder aligned(SparkSession spark, Path out, List<String> bodies) {
    RunFolder run = OutputFolder.at(spark, out.toString()).newRun();
    List<Row> articles = new ArrayList<>();
    List<Row> members = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String id = "article" + i;
      String outlet = "outlet" + i + ".com";
      String story = "story" + Math.min(i, 2);
      articles.add(row(ArticlesTable.TABLE, id, outlet, story, bodies.get(Math.min(i, 2))));
      members.add(row(EventMembersTable.TABLE, id, outlet, story, ""));
    }
    run.write(ArticlesTable.TABLE, spark.createDataFrame(articles, ArticlesTable.TABLE.schema()));
    run.write(
        EventMembersTable.TABLE, spark.createDataFrame(members, EventMembersTable.TABLE.schema()));
    new ExtractJob(spark, run, ExtractOptions.defaults()).run();
    new AlignJob(spark, run, AlignOptions.defaults()).run();
    return run;
  }

  private static Row row(Table table, String id, String outlet, String story, String body) {
    List<Object> values = new ArrayList<>();
    for (Column column : table.columns()) {
      values.add(
          switch (column.name()) {
            case ArticlesTable.ARTICLE_ID -> id;
            case ArticlesTable.OUTLET -> outlet;
            case ArticlesTable.BODY -> body;
            case EventMembersTable.EVENT_ID -> "event";
            case EventMembersTable.STORY_ID -> story;
            case EventMembersTable.SIMILARITY -> 1.0;
            case ArticlesTable.BODY_CHARS, ArticlesTable.WORD_COUNT -> body.length();
            case ArticlesTable.INPUT_RECORD -> 1L;
            case ArticlesTable.BODY_SHA256, ArticlesTable.INPUT_FILE -> "x";
            default -> null;
          });
    }
    return RowFactory.create(values.toArray());
  }
}
