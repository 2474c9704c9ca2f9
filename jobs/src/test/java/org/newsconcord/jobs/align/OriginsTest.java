package org.newsconcord.jobs.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.SlotClaimsTable;

@ExtendWith(SparkExtension.class)
class OriginsTest {
  private static final StructType CLAIMS =
      new StructType()
          .add(ClaimsTable.CLAIM_ID, DataTypes.StringType)
          .add(ClaimsTable.ARTICLE_ID, DataTypes.StringType)
          .add(ClaimsTable.SENTENCE_INDEX, DataTypes.IntegerType)
          .add(ClaimsTable.TYPE, DataTypes.StringType)
          .add(ClaimsTable.OBJECT_TEXT, DataTypes.StringType)
          .add(EventMembersTable.EVENT_ID, DataTypes.StringType)
          .add(SlotClaimsTable.ORIGIN_ID, DataTypes.StringType);

  @Test
  void sentencesThatCiteOneSourceAreOneVoice(SparkSession spark) {
    List<Row> rows =
        List.of(
            claim("q1", "a", 4, "QUANTITY", "troops"),
            claim("c1", "a", 4, "CITATION", "The Karu Times"),
            claim("q2", "b", 7, "QUANTITY", "soldiers"),
            claim("c2", "b", 7, "CITATION", "Karu Times"),
            claim("q3", "b", 8, "QUANTITY", "tanks"),
            claim("q4", "c", 2, "QUANTITY", "tanks"),
            claim("c4", "c", 2, "CITATION", "the report"));
    Map<String, String> origins =
        Origins.ofClaims(spark.createDataFrame(rows, CLAIMS)).collectAsList().stream()
            .collect(
                Collectors.toMap(
                    r -> r.getAs(ClaimsTable.CLAIM_ID), r -> r.getAs(SlotClaimsTable.ORIGIN_ID)));
    assertEquals(7, origins.size());
    assertEquals(origins.get("q1"), origins.get("q2"));
    assertNotEquals("origin-a", origins.get("q1"));
    assertEquals("origin-b", origins.get("q3"));
    assertEquals("origin-c", origins.get("q4"));
  }

  private static Row claim(String id, String article, int sentence, String type, String object) {
    return RowFactory.create(id, article, sentence, type, object, "event", "origin-" + article);
  }
}
