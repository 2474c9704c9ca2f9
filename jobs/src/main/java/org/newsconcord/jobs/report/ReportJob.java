package org.newsconcord.jobs.report;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.RunsTable;
import org.newsconcord.jobs.table.ScoreSummaryTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.StoryMembersTable;

/**
 * Makes the report of a published run: one HTML file that works offline. Only reads. Slots come by
 * urgency until the page is full; what is left out is counted on the page.
 */
public final class ReportJob {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Room for what follows the slots: events without a slot, outlets that appear late. */
  private static final double SHARE_FOR_SLOTS = 0.9;

  private final SparkSession spark;
  private final RunFolder run;
  private final ReportOptions options;

  /** A report over this run. */
  public ReportJob(SparkSession spark, RunFolder run, ReportOptions options) {
    this.spark = Objects.requireNonNull(spark);
    this.run = Objects.requireNonNull(run);
    this.options = Objects.requireNonNull(options);
  }

  /**
   * Reads the tables and puts the page together.
   *
   * @throws org.newsconcord.jobs.run.MissingTableException when a stage has not run
   */
  public ReportResult run() {
    // Planning these queries takes longer than running them, so chains go side by side.
    CompletableFuture<Details> reading = CompletableFuture.supplyAsync(this::details);
    CompletableFuture<EventFigures> reporting =
        CompletableFuture.supplyAsync(() -> EventFigures.read(run));
    CompletableFuture<ArrayNode> editing =
        CompletableFuture.supplyAsync(() -> EditFigures.of(spark, run));
    Set<String> carrying = carryingArticles();
    Map<String, Row> scores = OutletFigures.scores(run);
    List<Row> pairs = OutletFigures.pairs(run, options.pairs());
    List<Row> copies = OutletFigures.copies(run);
    ObjectNode quality = QualityFigures.of(run, carrying.size());
    Row runs = run.read(RunsTable.TABLE).head();
    EventFigures events = finished(reporting);
    ObjectNode counts = QualityFigures.counts(run, runs, events.total());
    ArrayNode edits = finished(editing);
    Details details = finished(reading);

    PageIndex index = new PageIndex(carrying);
    scores.keySet().forEach(index::outlet);
    ObjectNode data = NODES.objectNode();
    data.set("pairs", OutletFigures.pairNodes(pairs, index));
    data.set("order", OutletFigures.order(pairs, index, ReportOptions.MATRIX_OUTLETS));
    data.set("copies", OutletFigures.copyNodes(copies, index));
    data.set("evidence", details.evidence().nodes(index, details.claims()));
    data.set("quality", quality);
    data.set("edits", edits);
    long free = options.bytes() - ReportPage.bytesWithoutData() - bytes(data);
    addSlotsAndEvents(data, details, events, index, free);
    data.set("outlets", OutletFigures.outlets(index, scores));
    data.set("articles", index.articleNodes());
    data.set("sentences", index.sentenceNodes());
    data.set("meta", meta(runs, data, counts));
    return result(data);
  }

  /** The slots of the page, the items behind the scores, and the claims of both. */
  private record Details(SlotFigures slots, EvidenceFigures evidence, ShownClaims claims) {}

  private Details details() {
    CompletableFuture<EvidenceFigures> weighing =
        CompletableFuture.supplyAsync(() -> EvidenceFigures.read(run));
    SlotFigures slots = SlotFigures.read(spark, run, options.slots());
    EvidenceFigures evidence = finished(weighing);
    List<String> ids =
        Stream.concat(slots.claimIds(), evidence.claimIds()).distinct().sorted().toList();
    return new Details(slots, evidence, ShownClaims.read(spark, run, ids));
  }

  private static <T> T finished(CompletableFuture<T> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static void addSlotsAndEvents(
      ObjectNode data, Details details, EventFigures events, PageIndex index, long freeBytes) {
    SlotFigures slots = details.slots();
    long roomForOutlets = 400L * index.outletNames().size();
    long before = index.bytes();
    Map<String, Integer> shown = new HashMap<>();
    ArrayNode eventNodes = data.putArray("events");
    ArrayNode slotNodes = data.putArray("slots");
    long used = roomForOutlets;
    for (Row slot : slots.slots()) {
      if (used + index.bytes() - before > freeBytes * SHARE_FOR_SLOTS) {
        break;
      }
      String event = slot.getAs(SlotsTable.EVENT_ID);
      if (!shown.containsKey(event) && events.has(event)) {
        shown.put(event, shown.size());
        used += added(eventNodes, events.node(event, index));
      }
      used +=
          added(
              slotNodes, slots.node(slot, shown.getOrDefault(event, -1), index, details.claims()));
    }
    for (String event : events.ids()) {
      if (used + index.bytes() - before > freeBytes * SHARE_FOR_SLOTS) {
        break;
      }
      if (!shown.containsKey(event)) {
        shown.put(event, shown.size());
        used += added(eventNodes, events.node(event, index));
      }
    }
  }

  private static long added(ArrayNode list, ArrayNode node) {
    list.add(node);
    return bytes(node);
  }

  private static long bytes(com.fasterxml.jackson.databind.JsonNode node) {
    return InertJson.of(node).getBytes(StandardCharsets.UTF_8).length;
  }

  private Set<String> carryingArticles() {
    return new HashSet<>(
        run.read(StoryMembersTable.TABLE)
            .where(col(StoryMembersTable.ROLE).isin("REPRINT", "PARTIAL", "EXCERPT"))
            .select(StoryMembersTable.ARTICLE_ID)
            .distinct()
            .as(Encoders.STRING())
            .collectAsList());
  }

  private ObjectNode meta(Row runs, ObjectNode data, ObjectNode counts) {
    ObjectNode meta = NODES.objectNode();
    meta.put("runId", run.runId());
    meta.put("finished", runs.<Timestamp>getAs(RunsTable.FINISHED_AT).getTime());
    meta.put("version", runs.<String>getAs(RunsTable.VERSION));
    meta.set("counts", counts);
    run.read(ScoreSummaryTable.TABLE)
        .collectAsList()
        .forEach(row -> meta.put("sentence", row.<String>getAs(ScoreSummaryTable.SENTENCE)));
    ObjectNode shown = meta.putObject("shown");
    shown.put("slots", data.get("slots").size());
    shown.put("events", data.get("events").size());
    return meta;
  }

  private static ReportResult result(ObjectNode data) {
    String page = ReportPage.of(data);
    return new ReportResult(
        page,
        Map.of(
            "outlets", (long) data.get("outlets").size(),
            "pairs", (long) data.get("pairs").size(),
            "slots", (long) data.get("slots").size(),
            "events", (long) data.get("events").size(),
            "bytes", (long) page.getBytes(StandardCharsets.UTF_8).length));
  }
}
