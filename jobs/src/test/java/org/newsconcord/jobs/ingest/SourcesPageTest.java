package org.newsconcord.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.ingest.article.ArticleBuilder;
import org.newsconcord.jobs.ingest.read.InputFormat;
import org.newsconcord.jobs.ingest.read.InputRecord;
import org.newsconcord.jobs.ingest.read.ReadUnit;
import org.newsconcord.jobs.ingest.read.RecordSource;
import org.newsconcord.jobs.ingest.read.RecordSources;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.RejectsTable;

/**
 * Every row of the table of sources in {@code docs/ingest.md} is a test: its command reads the file
 * of that name beside this test, and what comes out stands in {@code FILE.expected}. Run with
 * {@code -Dnewsconcord.docs=update} to write what comes out, and read the difference.
 */
@ExtendWith(SparkExtension.class)
class SourcesPageTest {
  private static final Path PAGE = Path.of("docs/ingest.md");
  private static final Path FILES =
      Path.of("src/test/resources/org/newsconcord/jobs/ingest/sources");
  private static final Pattern COMMAND =
      Pattern.compile("\\| `newsconcord ingest (--input [^`]+)` \\|");
  private static final List<String> SHOWN =
      List.of(
          ArticlesTable.OUTLET,
          ArticlesTable.URL,
          ArticlesTable.HEADLINE,
          ArticlesTable.BYLINE,
          ArticlesTable.PUBLISHED_AT,
          ArticlesTable.LANGUAGE,
          ArticlesTable.BODY);

  @TempDir Path folder;

  static List<String> commands() throws IOException {
    Matcher commands = COMMAND.matcher(Files.readString(PAGE, StandardCharsets.UTF_8));
    return commands.results().map(command -> command.group(1).replace("\\|", "|")).toList();
  }

  static List<String> commandsOfReaders() throws IOException {
    return commands().stream().filter(command -> !needsSpark(command)).toList();
  }

  static List<String> commandsOfSpark() throws IOException {
    return commands().stream().filter(SourcesPageTest::needsSpark).toList();
  }

  private static boolean needsSpark(String command) {
    return command.contains(".parquet") || command.contains("--map");
  }

  @ParameterizedTest
  @MethodSource("commandsOfReaders")
  void whatThePageSaysOfASourceHolds(String command) throws IOException {
    String[] flags = flags(command);
    check(command, read(command.split(" ")[1], flags));
  }

  @ParameterizedTest
  @MethodSource("commandsOfSpark")
  void whatThePageSaysOfColumnsAndExpressionsHolds(String command, SparkSession spark)
      throws IOException {
    check(command, ingest(spark, flags(command)));
  }

  private static String[] flags(String command) {
    String[] flags = command.split(" ");
    flags[1] = FILES.resolve(flags[1]).toAbsolutePath().toString();
    for (int i = 0; i < flags.length; i++) {
      flags[i] = flags[i].replaceAll("^[\"']|[\"']$", "");
    }
    return flags;
  }

  private static void check(String command, List<String> lines) throws IOException {
    String name = command.split(" ")[1];
    Path expected = FILES.resolve(name + ".expected");
    if ("update".equals(System.getProperty("newsconcord.docs"))) {
      Files.write(expected, lines, StandardCharsets.UTF_8);
    }
    assertEquals(
        Files.readString(expected, StandardCharsets.UTF_8), String.join("\n", lines) + "\n");
  }

  /** A file that no row names tests nothing. */
  @Test
  void everyFileHasItsRow() throws IOException {
    Set<String> named = new TreeSet<>();
    commands().forEach(command -> named.add(command.split(" ")[1]));
    try (Stream<Path> files = Files.list(FILES)) {
      Set<String> present =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.endsWith(".expected") && !name.endsWith(".md"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(present, named);
    }
    assertFalse(named.isEmpty());
  }

  private static List<String> read(String name, String... flags) throws IOException {
    IngestOptions options = IngestOptions.parse(flags);
    options.validate();
    ArticleBuilder builder = options.builderSource().builder();
    InputFormat format = options.format().or(() -> InputFormat.ofName(name)).orElse(null);
    ReadUnit unit =
        new ReadUnit(
            0,
            Path.of(flags[1]).toUri().toString(),
            name,
            format,
            Map.of(ArticlesTable.OUTLET, name.replaceAll("\\..*", "")),
            null,
            null,
            0,
            false);
    List<String> lines = new ArrayList<>();
    try (RecordSource source =
        new RecordSources(options.readSettings(), new Configuration()).open(unit)) {
      for (InputRecord record = source.next(); record != null; record = source.next()) {
        lines.add(line(record, builder));
      }
    }
    return lines;
  }

  private static String line(InputRecord record, ArticleBuilder builder) {
    if (record.problem() != null) {
      return "reject " + record.number() + " " + record.problem().reason();
    }
    ArticleBuilder.Built built = builder.build(record.fields(), Map.of());
    if (built.problem() != null) {
      return "reject " + record.number() + " " + built.problem().reason();
    }
    return SHOWN.stream()
        .map(column -> shown(column, built.columns().get(column)))
        .collect(Collectors.joining(" | "));
  }

  private List<String> ingest(SparkSession spark, String... flags) {
    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();
    new IngestJob(spark, run, IngestOptions.parse(flags)).run();
    List<String> lines = new ArrayList<>();
    for (Row row :
        run.read(ArticlesTable.TABLE)
            .withColumn(
                ArticlesTable.PUBLISHED_AT,
                org.apache.spark.sql.functions.unix_micros(
                    org.apache.spark.sql.functions.col(ArticlesTable.PUBLISHED_AT)))
            .orderBy(ArticlesTable.INPUT_RECORD)
            .collectAsList()) {
      lines.add(
          SHOWN.stream()
              .map(column -> shown(column, row.getAs(column)))
              .collect(Collectors.joining(" | ")));
    }
    for (Row row :
        run.read(RejectsTable.TABLE).orderBy(RejectsTable.INPUT_RECORD).collectAsList()) {
      lines.add(
          "reject " + row.getAs(RejectsTable.INPUT_RECORD) + " " + row.getAs(RejectsTable.REASON));
    }
    return lines;
  }

  /** A value on one line; moments, which are microseconds here, as they are in UTC. */
  private static String shown(String column, Object value) {
    if (value instanceof Long micros && column.equals(ArticlesTable.PUBLISHED_AT)) {
      return java.time.Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS).toString();
    }
    return value == null ? "-" : value.toString().replace("\n", "⏎");
  }
}
