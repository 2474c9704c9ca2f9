package org.newsconcord.jobs.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.AttributionKind;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimAttribution;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.CueClass;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.Quantity;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.claims.Trend;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.sql.ClaimColumn;
import org.newsconcord.sql.ClaimRow;

/** One list of claim columns serves the table, the SQL function and the reader. */
@ExtendWith(SparkExtension.class)
class ClaimColumnsTest {
  private static final ArticleText ARTICLE =
      new ArticleText("Harbour reopens", "Ferries will not sail on Friday, the port said.", null);
  private static final Claim FULL =
      Claim.at(ClaimType.ACTION, "action.clause", 0)
          .span(0, 31)
          .sentence(0, 47)
          .subject("Ferries", "ferry")
          .predicate("sail", "MOVE")
          .object("crossing", "crossing")
          .quantity(new Quantity(1.0, 2.0, 1.5, "ferry", Hedge.APPROX, Trend.DOWN))
          .time(
              new TimeSpan(
                  "on Friday",
                  Instant.parse("2024-05-03T00:00:00Z"),
                  Instant.parse("2024-05-04T00:00:00.000001Z"),
                  "DAY"))
          .place("the port", "no/port")
          .polarity(-1)
          .modality(Modality.PLANNED)
          .measuredThing("crossings to the island")
          .condition("if it storms")
          .attribution(
              new ClaimAttribution(
                  AttributionKind.INDIRECT, "the port", "port", "port", "said", CueClass.NEUTRAL))
          .confidence(0.5)
          .evidence("cue", 42, 46)
          .build();
  private static final Claim BARE =
      Claim.at(ClaimType.PLACE, "place.name", Claim.HEADLINE).span(0, 7).sentence(0, 15).build();

  private final SparkSession spark;

  ClaimColumnsTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void everyColumnComesBackFromARow() {
    for (Claim claim : List.of(FULL, BARE)) {
      Row row = RowFactory.create(ClaimRow.values(claim, ARTICLE));
      Dataset<Row> rows = spark.createDataset(List.of(row), Encoders.row(schema()));
      assertEquals(claim, ClaimRow.claim(rows.head()));
    }
  }

  @Test
  void aFullClaimFillsEveryColumn() {
    assertEquals(
        List.of(), Arrays.stream(ClaimRow.values(FULL, ARTICLE)).filter(v -> v == null).toList());
  }

  @Test
  void theTableHasThemBehindTheColumnsOfTheArticle() {
    List<String> table = List.of(ClaimsTable.TABLE.schema().fieldNames());
    List<String> claim = Arrays.stream(ClaimColumn.values()).map(ClaimColumn::column).toList();
    assertEquals(claim, table.subList(table.size() - claim.size(), table.size()));
    assertEquals(ClaimsTable.CLAIM_ID, table.get(0));
  }

  @Test
  void theSqlFunctionGivesThem() {
    Row claim =
        spark.sql("SELECT c.* FROM (SELECT explode(news_claims('Ten people died.')) AS c)").head();
    assertEquals(types(schema()).toString(), types(claim.schema()).toString());
    assertEquals("Ten people died.", claim.getAs(ClaimsTable.SENTENCE));
    assertTrue(ClaimRow.claim(claim).confidence() > 0);
  }

  @Test
  void aColumnThatTheRowLacksKeepsItsDefault() {
    Row row = RowFactory.create(ClaimRow.values(FULL, ARTICLE));
    Dataset<Row> rows =
        spark
            .createDataset(List.of(row), Encoders.row(schema()))
            .drop(ClaimsTable.EVIDENCE, ClaimColumn.CONDITION_TEXT.column());
    Claim claim = ClaimRow.claim(rows.head());
    assertEquals(List.of(), claim.evidence());
    assertEquals(null, claim.conditionText());
    assertEquals(FULL.quantity(), claim.quantity());
  }

  private static StructType schema() {
    Set<String> columns =
        Arrays.stream(ClaimColumn.values()).map(ClaimColumn::column).collect(Collectors.toSet());
    return new StructType(
        Arrays.stream(ClaimsTable.TABLE.schema().fields())
            .filter(field -> columns.contains(field.name()))
            .toArray(StructField[]::new));
  }

  private static List<DataType> types(StructType schema) {
    return Arrays.stream(schema.fields()).map(field -> field.dataType()).toList();
  }
}
