package org.newsconcord.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;

/**
 * Parquet files and manifests with bytes changed at random, many in one folder: reading ends, each
 * file is told of, and every record is an article or a reject.
 */
@ExtendWith(SparkExtension.class)
class MutatedTablesTest {
  /** A hundredth of the mutants of other files: each is a file of its own for Spark. */
  private static final int FILES =
      Math.max(24, Integer.getInteger("newsconcord.mutants", 2_400) / 100);

  private static final String MANIFEST =
      "file,outlet,url,headline,published_at\n"
          + "a.txt,Daily,https://daily.example/a,\"Two bridges, one day\",2024-10-28\n"
          + "b.txt,Herald,https://herald.example/b,Nobody was hurt,2024-10-29\n";

  @TempDir Path folder;
  private final SparkSession spark;

  MutatedTablesTest(SparkSession spark) {
    this.spark = spark;
  }

  private Loaded loaded() {
    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();
    IngestOptions options =
        IngestOptions.parse("--input", folder.resolve("in").toString(), "--max-reject-share", "1");
    return new Loaded(new IngestJob(spark, run, options).run(), run);
  }

  private static Set<String> told(Loaded loaded) {
    Set<String> told = new HashSet<>(loaded.articles("input_file"));
    told.addAll(loaded.rejects("input_file"));
    return told;
  }

  private static void assertAllCounted(Loaded loaded) {
    assertEquals(
        loaded.result().recordsIn(),
        loaded.articles("input_file").size() + loaded.rejects("input_file").size());
  }

  @Test
  void everyParquetFileIsToldOf() throws IOException {
    Path made = folder.resolve("made");
    spark
        .sql(
            "select cast(id as string) id, 's.example' as outlet, 'Body ' || id || repeat(' more', 50)"
                + " as text from range(40)")
        .coalesce(1)
        .write()
        .parquet(made.toString());
    byte[] valid;
    try (var files = Files.list(made)) {
      valid =
          Files.readAllBytes(
              files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow());
    }
    Path in = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < FILES; i++) {
      Files.write(in.resolve("m" + i + ".parquet"), MutatedInputTest.mutated(valid, new Random(i)));
    }
    Files.write(in.resolve("a-whole.parquet"), valid);

    Loaded loaded = loaded();

    assertAllCounted(loaded);
    assertEquals(FILES + 1, told(loaded).size());
    assertEquals(
        40, loaded.articles("input_file").stream().filter("a-whole.parquet"::equals).count());
  }

  @Test
  void everyTextBesideAManifestIsToldOf() throws IOException {
    byte[] valid = MANIFEST.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < FILES; i++) {
      Path own = Files.createDirectories(folder.resolve("in/f" + i));
      Files.writeString(own.resolve("a.txt"), "Two bridges fell in folder " + i + ".");
      Files.writeString(own.resolve("b.txt"), "Nobody was hurt in folder " + i + ".");
      Files.write(own.resolve("articles.csv"), MutatedInputTest.mutated(valid, new Random(i)));
    }

    Loaded loaded = loaded();

    assertAllCounted(loaded);
    Set<String> told = told(loaded);
    for (int i = 0; i < FILES; i++) {
      assertTrue(
          told.contains("f" + i + "/a.txt") && told.contains("f" + i + "/b.txt"),
          "folder " + i + " of " + told);
    }
  }
}
