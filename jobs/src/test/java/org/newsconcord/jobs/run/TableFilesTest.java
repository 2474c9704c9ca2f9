package org.newsconcord.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sha2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.Tables;

/** How tables lie in their files: sorted, in small row groups, with ids and comments. */
@ExtendWith(SparkExtension.class)
class TableFilesTest {
  private static Dataset<Row> claims(SparkSession spark) {
    Dataset<Row> numbers = spark.range(0, 50_000, 1, 1).toDF("id");
    Column id = col("id").cast("string");
    Column words =
        concat_ws(
            " ",
            Stream.of("a", "b", "c", "d")
                .map(s -> sha2(concat(id, lit(s)), 512))
                .toArray(Column[]::new));
    return numbers
        .select(
            ClaimsTable.TABLE.columns().stream()
                .map(
                    column ->
                        switch (column.name()) {
                          case ClaimsTable.OUTLET ->
                              concat(lit("outlet-"), pmod(col("id"), lit(10)), lit(".example"));
                          case ClaimsTable.CLAIM_ID, ClaimsTable.ARTICLE_ID -> sha2(id, 256);
                          case "sentence" -> words;
                          default -> functions.lit(null);
                        })
                .toArray(Column[]::new))
        .toDF(ClaimsTable.TABLE.columns().stream().map(c -> c.name()).toArray(String[]::new));
  }

  @Test
  void aQueryForOneOutletReadsFewRowGroups(SparkSession spark, @TempDir Path folder)
      throws Exception {
    RunFolder run = OutputFolder.at(spark, folder.toString()).newRun();
    run.write(ClaimsTable.TABLE, claims(spark));

    Path file;
    try (Stream<Path> files = Files.list(Path.of(run.tablePath(ClaimsTable.TABLE).toUri()))) {
      file = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    try (ParquetFileReader reader =
        ParquetFileReader.open(
            HadoopInputFile.fromPath(
                new org.apache.hadoop.fs.Path(file.toUri()), new Configuration()))) {
      List<BlockMetaData> groups = reader.getRowGroups();
      long all = groups.stream().mapToLong(BlockMetaData::getCompressedSize).sum();
      long read =
          groups.stream()
              .filter(group -> mayHold(group, "outlet-3.example"))
              .mapToLong(BlockMetaData::getCompressedSize)
              .sum();
      assertTrue(groups.size() > 2, "row groups " + groups.size());
      assertTrue(read <= all / 2, read + " of " + all + " bytes");
      assertEquals(
          ClaimsTable.OUTLET.hashCode() & Integer.MAX_VALUE,
          reader.getFileMetaData().getSchema().getType(ClaimsTable.OUTLET).getId().intValue());
      assertTrue(
          reader
              .getFileMetaData()
              .getKeyValueMetaData()
              .toString()
              .contains("The publication: its registrable domain"));
    }
  }

  private static boolean mayHold(BlockMetaData group, String outlet) {
    for (ColumnChunkMetaData chunk : group.getColumns()) {
      if (chunk.getPath().toDotString().equals(ClaimsTable.OUTLET)) {
        String least = new String(chunk.getStatistics().getMinBytes(), StandardCharsets.UTF_8);
        String most = new String(chunk.getStatistics().getMaxBytes(), StandardCharsets.UTF_8);
        return least.compareTo(outlet) <= 0 && most.compareTo(outlet) >= 0;
      }
    }
    return true;
  }

  @Test
  void noTwoColumnsOfATableHaveOneId() {
    Tables.documented()
        .forEach(
            table ->
                assertEquals(
                    table.columns().size(),
                    table.columns().stream()
                        .mapToInt(c -> c.name().hashCode() & Integer.MAX_VALUE)
                        .distinct()
                        .count(),
                    table.name()));
  }

  @Test
  void whatAnAdditionAppendedIsReadAlone(SparkSession spark, @TempDir Path folder) {
    OutputFolder output = OutputFolder.at(spark, folder.toString());
    Dataset<Row> claims = claims(spark);
    RunFolder base = output.newRun();
    base.write(ClaimsTable.TABLE, claims.limit(30));
    RunFolder appended = output.newRun();
    appended.addTo(Optional.of(base), 0);
    appended.append(ClaimsTable.TABLE, base, claims.limit(7));
    RunFolder rewritten = output.newRun();
    rewritten.addTo(Optional.of(base), 0);
    rewritten.write(ClaimsTable.TABLE, claims.limit(37));

    assertEquals(7, appended.added(ClaimsTable.TABLE).orElseThrow().count());
    assertEquals(37, appended.read(ClaimsTable.TABLE).count());
    assertTrue(rewritten.added(ClaimsTable.TABLE).isEmpty(), "no file of the base is shared");
    assertTrue(base.added(ClaimsTable.TABLE).isEmpty(), "it adds to no run");
  }

  @Test
  void onlyFilesWithReplacedRowsAreWrittenAnew(SparkSession spark, @TempDir Path folder) {
    OutputFolder output = OutputFolder.at(spark, folder.toString());
    Column id = col(ClaimsTable.CLAIM_ID);
    Dataset<Row> claims = claims(spark).limit(60).repartition(4, id);
    RunFolder base = output.newRun();
    base.write(ClaimsTable.TABLE, claims);
    Dataset<Row> stale =
        base.read(ClaimsTable.TABLE)
            .where(input_file_name().equalTo(files(base).get(0)))
            .select(id)
            .limit(2);
    Dataset<Row> fresh =
        base.read(ClaimsTable.TABLE).limit(1).withColumn(ClaimsTable.CLAIM_ID, lit("new"));
    RunFolder run = output.newRun();
    run.replace(ClaimsTable.TABLE, base, stale, fresh);
    List<String> ids = ids(base);
    ids.removeAll(stale.as(Encoders.STRING()).collectAsList());
    ids.add("new");
    RunFolder more = output.newRun();
    more.replace(ClaimsTable.TABLE, run, stale, fresh.limit(0));

    assertEquals(59, ids.size());
    assertEquals(ids, ids(run));
    assertEquals(ids, ids(more));
    assertEquals(3, names(run).stream().filter(names(base)::contains).count());
    assertTrue(names(more).containsAll(names(run)), "no file has rows that go");
  }

  private static List<String> ids(RunFolder run) {
    Dataset<Row> claims = run.read(ClaimsTable.TABLE).select(ClaimsTable.CLAIM_ID);
    List<String> ids = new ArrayList<>(claims.as(Encoders.STRING()).collectAsList());
    ids.sort(null);
    return ids;
  }

  private static List<String> files(RunFolder run) {
    return run.read(ClaimsTable.TABLE)
        .select(input_file_name())
        .distinct()
        .as(Encoders.STRING())
        .collectAsList();
  }

  private static Set<String> names(RunFolder run) {
    return files(run).stream()
        .map(file -> file.substring(file.lastIndexOf('/')))
        .collect(Collectors.toSet());
  }
}
