package org.newsconcord.jobs.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A driver killed at any moment leaves the published run readable and the next run clean. */
class KilledRunIT {
  private static final int KILLS = Integer.getInteger("newsconcord.kills", 3);
  @TempDir Path folder;

  @Test
  void killedDriversLeaveThePublishedRunReadable() throws Exception {
    Path output = folder.resolve("out");
    String[] args = {
      "analyze",
      "--input",
      Launcher.SEEDS.resolve("0[1-5]*.txt").toString(),
      "--output",
      output.toString(),
      // A stage that is taken over from the published run cannot be killed.
      "--fresh",
      // Compiling plans takes longer than running them on so few articles.
      "--conf",
      "spark.sql.codegen.wholeStage=false",
      "--conf",
      "spark.sql.codegen.factoryMode=NO_CODEGEN",
      "--conf",
      "spark.sql.adaptive.enabled=false",
      "--conf",
      "spark.sql.shuffle.partitions=1"
    };
    long begin = System.nanoTime();
    Launcher.Outcome first = Launcher.run(folder, args);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    assertEquals(0, first.code(), first.output());
    List<String> claims = claims(output);

    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      // From 30 % of a whole run, when Spark is up, to its last moments, when it publishes.
      long wait = millis * (30 + 68L * i / (KILLS - 1)) / 100;
      Process process = Launcher.start(folder.resolve("killed-" + i + ".log"), args);
      if (!process.waitFor(wait, TimeUnit.MILLISECONDS)) {
        killed++;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
      assertEquals(claims, claims(output), "after kill " + i);
    }
    assertTrue(killed >= (KILLS + 1) / 2, "only " + killed + " runs were killed in time");

    Launcher.Outcome last = Launcher.run(folder, args);
    assertEquals(0, last.code(), last.output());
    assertEquals(claims, claims(output));
    assertTrue(Files.exists(output.resolve("manifest.json")));
  }

  private static List<String> claims(Path output) {
    try (Duck duck = new Duck(output)) {
      List<String> claims = duck.table("claims");
      assertTrue(!claims.isEmpty());
      return claims;
    }
  }
}
