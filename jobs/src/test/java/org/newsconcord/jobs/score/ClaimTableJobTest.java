package org.newsconcord.jobs.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.publish.OutputFolder;
import org.newsconcord.jobs.publish.RunFolder;
import org.newsconcord.jobs.table.OutletScoresTable;
import org.newsconcord.jobs.table.SlotValuesTable;

@ExtendWith(SparkExtension.class)
class ClaimTableJobTest {

  @Test
  void scoresSourcesOfAClaimTable(SparkSession spark, @TempDir Path folder) throws IOException {
    Path claims = folder.resolve("claims.csv");
    Files.writeString(
        claims,
        """
        source,item,attribute,value,time
        a,bridge,length,"1,000",2024-01-01 00:00:00
        b,bridge,length,1004,
        c,bridge,length,1300,
        a,bridge,colour,Red,
        b,bridge,colour,red,
        c,bridge,colour,
        """);
    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();

    ClaimTableResult result =
        new ClaimTableJob(spark, run, claims.toString(), List.of(), ScoreOptions.defaults()).run();

    assertEquals(1, result.skippedClaims());
    assertEquals(2, result.scores().slots());
    assertEquals(
        List.of(
            "bridge#colour red 2",
            "bridge#length 1000 1",
            "bridge#length 1004 1",
            "bridge#length 1300 1"),
        run
            .read(SlotValuesTable.TABLE)
            .selectExpr("concat_ws(' ', slot_id, value_key, outlets)")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .sorted()
            .toList());
    assertEquals(3, run.read(OutletScoresTable.TABLE).count());
  }

  @Test
  void namesTheMissingColumn(SparkSession spark, @TempDir Path folder) throws IOException {
    Path claims = folder.resolve("claims.csv");
    Files.writeString(claims, "who,item,value\na,b,c\n");

    UsageException refused =
        assertThrows(
            UsageException.class, () -> ClaimTableInput.read(spark, claims.toString(), List.of()));

    assertEquals(
        "--claims " + claims + " has no column source; it needs source, item and value.",
        refused.getMessage());
  }
}
