package org.newsconcord.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;

/** Names in the input that are no files, lead elsewhere, or would have other files read. */
@ExtendWith(SparkExtension.class)
class HostileFilesTest {
  @TempDir Path folder;
  private final SparkSession spark;

  HostileFilesTest(SparkSession spark) {
    this.spark = spark;
  }

  private static String record(String id) {
    return "{\"id\": \"" + id + "\", \"source\": \"s\", \"text\": \"Text of " + id + ".\"}\n";
  }

  private Loaded ingest(String... flags) {
    RunFolder run =
        OutputFolder.at(spark, folder.resolve("out" + flags.length).toString()).newRun();
    String[] all = java.util.Arrays.copyOf(flags, flags.length + 4);
    all[flags.length] = "--input";
    all[flags.length + 1] = folder.resolve("in").toString();
    all[flags.length + 2] = "--max-reject-share";
    all[flags.length + 3] = "1";
    return new Loaded(new IngestJob(spark, run, IngestOptions.parse(all)).run(), run);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  @Test
  void pipesAndLinksOutOfTheInputAreToldAndNotRead() throws Exception {
    Path in = folder.resolve("in");
    write(in.resolve("a.jsonl"), record("a"));
    write(in.resolve("name:with:colons.jsonl"), record("colons"));
    write(folder.resolve("outside/secret.jsonl"), record("secret"));
    Process pipe = new ProcessBuilder("mkfifo", in.resolve("pipe.jsonl").toString()).start();
    assertTrue(pipe.waitFor(10, TimeUnit.SECONDS) && pipe.exitValue() == 0);
    Files.createSymbolicLink(in.resolve("file-out.jsonl"), folder.resolve("outside/secret.jsonl"));
    Files.createSymbolicLink(in.resolve("folder-out"), folder.resolve("outside"));
    Files.createSymbolicLink(in.resolve("circle"), in);
    Files.createSymbolicLink(in.resolve("nowhere.jsonl"), folder.resolve("nothing"));

    Loaded loaded = ingest();
    assertEquals(List.of("a.jsonl", "name:with:colons.jsonl"), files(loaded));
    assertEquals(
        List.of("circle", "file-out.jsonl", "folder-out", "nowhere.jsonl", "pipe.jsonl"),
        loaded.rejects("input_file").stream().sorted().toList());
    IngestResult result = loaded.result();
    assertEquals(result.recordsIn(), result.articles() + result.rejects());

    Loaded following = ingest("--follow-links");
    assertEquals(List.of("a.jsonl", "file-out.jsonl", "name:with:colons.jsonl"), files(following));
  }

  private static List<String> files(Loaded loaded) {
    return loaded.articles("input_file").stream().sorted().toList();
  }

  @Test
  void aManifestReadsOnlyBelowItsFolder() throws Exception {
    Path in = folder.resolve("in");
    write(folder.resolve("secret.txt"), "The secret text of another folder.");
    write(in.resolve("a.txt"), "The text of the article.");
    Files.createSymbolicLink(in.resolve("link.txt"), folder.resolve("secret.txt"));
    write(
        in.resolve("articles.csv"),
        "file,outlet\na.txt,s\n../secret.txt,s\n"
            + folder.resolve("secret.txt")
            + ",s\nfile:"
            + folder.resolve("secret.txt")
            + ",s\nhttp://127.0.0.1:1/x,s\nlink.txt,s\nsub/../../secret.txt,s\n");
    Loaded loaded = ingest();
    assertEquals(List.of("a.txt"), files(loaded));
    var reasons = new TreeMap<String, Integer>();
    loaded.rejects("reason").forEach(reason -> reasons.merge(reason, 1, Integer::sum));
    assertEquals(6, reasons.get("MISSING_FILE"), reasons.toString());
  }

  @Test
  void aFolderThatIsNotTrustedBringsNoManifest() throws Exception {
    Path in = folder.resolve("in");
    write(in.resolve("a.txt"), "The text of the article.");
    write(in.resolve("b.txt"), "The text of another article.");
    write(in.resolve("articles.csv"), "file,outlet\na.txt,Forged Outlet\n");
    Loaded loaded = ingest("--manifest", "none");
    assertTrue(loaded.articles("outlet").stream().noneMatch("Forged Outlet"::equals));
    assertTrue(files(loaded).containsAll(List.of("a.txt", "b.txt")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "headline=(select max(value) from text.`/etc/passwd`)",
        "headline=exists(select 1)",
        "headline=concat(title, (select 'x'))",
        "headline=now()",
        "headline=java_method('java.lang.System', 'exit', '1')",
        "headline=reflect('java.lang.Runtime', 'getRuntime')",
        "headline=input_file_name()",
        "headline=current_user()",
        "headline=uuid()"
      })
  void expressionsReadTheFieldsOfTheRecordAlone(String map) throws Exception {
    Path file =
        Files.writeString(folder.resolve("a.jsonl"), "{\"source\": \"s\", \"text\": \"T.\"}\n");
    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();
    IngestOptions options = IngestOptions.parse("--input", file.toString(), "--map", map);
    assertThrows(UsageException.class, () -> new IngestJob(spark, run, options).run());
  }
}
