package org.newsconcord.jobs.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticleVersionsTable;
import org.newsconcord.jobs.table.CopyLinksTable;
import org.newsconcord.jobs.table.StoryMembersTable;

/** Article e2 is a later text of e1's address; c copies e1. */
@ExtendWith(SparkExtension.class)
class VersionsTest {
  @TempDir Path folder;
  private final SparkSession spark;

  VersionsTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void anotherTextOfTheAddressIsAVersionAndACopyStaysACopy() {
    Dataset<Row> members =
        spark.createDataFrame(
            List.of(
                RowFactory.create("s", "e1", "REPRESENTATIVE"),
                RowFactory.create("s", "e2", "REPRINT"),
                RowFactory.create("s", "c", "REPRINT")),
            strings(
                StoryMembersTable.STORY_ID, StoryMembersTable.ARTICLE_ID, StoryMembersTable.ROLE));
    Map<String, String> roles = new TreeMap<>();
    for (Row row : Versions.of(run()).marked(members).collectAsList()) {
      roles.put(row.getAs(StoryMembersTable.ARTICLE_ID), row.<String>getAs(StoryMembersTable.ROLE));
    }
    assertEquals(Map.of("e1", "REPRESENTATIVE", "e2", "VERSION", "c", "REPRINT"), roles);
  }

  @Test
  void noLinkBetweenTextsOfOneAddress() {
    Dataset<Row> links =
        spark.createDataFrame(
            List.of(RowFactory.create("e1", "e2"), RowFactory.create("e1", "c")),
            strings(CopyLinksTable.FROM_ARTICLE_ID, CopyLinksTable.TO_ARTICLE_ID));
    List<Row> kept = Versions.of(run()).without(links).collectAsList();

    assertEquals(1, kept.size());
    assertEquals("c", kept.get(0).getAs(CopyLinksTable.TO_ARTICLE_ID));
  }

  private RunFolder run() {
    RunFolder run = OutputFolder.at(spark, folder.toString()).newRun();
    run.write(
        ArticleVersionsTable.TABLE,
        spark.createDataFrame(
            List.of(
                RowFactory.create("e1", "e.example", "https://e.example/1", 1, 2, null, null),
                RowFactory.create("e2", "e.example", "https://e.example/1", 2, 2, "e1", null),
                RowFactory.create("c", "c.example", "https://c.example/9", 1, 1, null, null)),
            ArticleVersionsTable.TABLE.schema()));
    return run;
  }

  private static StructType strings(String... names) {
    StructType schema = new StructType();
    for (String name : names) {
      schema = schema.add(name, DataTypes.StringType);
    }
    return schema;
  }
}
