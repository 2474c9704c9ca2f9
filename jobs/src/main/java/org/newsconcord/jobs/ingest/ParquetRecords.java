package org.newsconcord.jobs.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.newsconcord.jobs.ingest.article.ColumnFields;
import org.newsconcord.jobs.ingest.article.Presets;
import org.newsconcord.jobs.ingest.read.InputFile;
import org.newsconcord.jobs.ingest.read.InputRecord;
import org.newsconcord.jobs.ingest.read.Problem;
import org.newsconcord.jobs.ingest.read.RejectReason;
import org.newsconcord.jobs.run.LiteralPath;

/**
 * Records of Parquet files, read by Spark. The footers tell how many there are, so that records in
 * a damaged part of a file are missed and reported.
 */
final class ParquetRecords {
  private static final String METADATA = "_metadata";
  private static final String FILE_PATH = "file_path";
  private static final String ROW_INDEX = "row_index";

  private final Map<String, Long> expected;
  private final Dataset<Row> records;

  private ParquetRecords(Map<String, Long> expected, Dataset<Row> records) {
    this.expected = expected;
    this.records = records;
  }

  /**
   * Plans the reading of these files.
   *
   * @param fieldNames further fields to read besides those of the presets
   * @param maxBytes the largest record
   */
  static ParquetRecords of(
      SparkSession spark, List<InputFile> files, Set<String> fieldNames, int maxBytes) {
    if (files.isEmpty()) {
      return new ParquetRecords(Map.of(), null);
    }
    Set<String> wanted = new TreeSet<>(Presets.standard().fieldNames());
    wanted.addAll(fieldNames);
    Map<String, Long> expected = new TreeMap<>();
    Map<Alike, List<InputFile>> groups = new HashMap<>();
    List<Row> rejects = new ArrayList<>();
    Configuration configuration = spark.sessionState().newHadoopConf();
    for (InputFile file : files) {
      try {
        Footer footer = Footer.read(file, configuration);
        if (footer.bytesOfRow() > maxBytes) {
          rejects.add(RecordRows.of(file.name(), 0, oversized(footer)));
          continue;
        }
        expected.put(file.name(), footer.rows());
        groups.computeIfAbsent(Alike.of(file, footer), key -> new ArrayList<>()).add(file);
      } catch (IOException | RuntimeException e) {
        rejects.add(RecordRows.of(file.name(), 0, unreadable(file, e)));
      }
    }
    List<Dataset<Row>> parts = new ArrayList<>();
    groups.forEach(
        (alike, group) ->
            readable(spark, alike, group, wanted, rejects)
                .ifPresentOrElse(
                    part -> parts.add(bounded(part, maxBytes)),
                    () -> group.forEach(file -> expected.remove(file.name()))));
    Dataset<Row> records = spark.createDataFrame(rejects, RecordRows.SCHEMA);
    for (Dataset<Row> part : parts) {
      records = records.unionByName(part);
    }
    return new ParquetRecords(expected, records);
  }

  /**
   * Files that are read together: those of one folder, so that the names of folders beside it do
   * not matter, and of one schema.
   */
  private record Alike(String root, String folder, MessageType schema) {
    private static Alike of(InputFile file, Footer footer) {
      return new Alike(file.root(), file.path().getParent().toString(), footer.schema());
    }
  }

  /**
   * The records of files that are alike; empty, and a reject for each, where Spark refuses them.
   */
  private static Optional<Dataset<Row>> readable(
      SparkSession spark,
      Alike alike,
      List<InputFile> files,
      Set<String> wanted,
      List<Row> rejects) {
    try {
      return Optional.of(read(spark, alike, files, wanted));
    } catch (Exception e) {
      // Scala throws checked exceptions without declaring them.
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      for (InputFile file : files) {
        rejects.add(
            RecordRows.of(
                file.name(),
                0,
                InputRecord.rejected(
                    0, RejectReason.UNSUPPORTED_FORMAT, "Spark cannot read it: " + why, null)));
      }
      return Optional.empty();
    }
  }

  /**
   * What a file says of itself.
   *
   * @param bytesOfRow mean bytes of a record in the row group where they are largest, unpacked
   */
  private record Footer(long rows, long bytesOfRow, MessageType schema) {
    private static Footer read(InputFile file, Configuration configuration) throws IOException {
      try (ParquetFileReader reader =
          ParquetFileReader.open(HadoopInputFile.fromPath(file.path(), configuration))) {
        long bytesOfRow =
            reader.getRowGroups().stream()
                .mapToLong(group -> group.getTotalByteSize() / Math.max(1, group.getRowCount()))
                .max()
                .orElse(0);
        return new Footer(
            reader.getRecordCount(), bytesOfRow, reader.getFooter().getFileMetaData().getSchema());
      }
    }
  }

  /** Records that Spark would hold as a whole before their size could be asked. */
  private static InputRecord oversized(Footer footer) {
    return InputRecord.rejected(
        0,
        RejectReason.OVERSIZED_RECORD,
        String.format(
            Locale.ROOT,
            "The records of a row group have %,d bytes in the mean, more than --max-record-size; none"
                + " of the file's %,d records is read.",
            footer.bytesOfRow(),
            footer.rows()),
        null);
  }

  private static InputRecord unreadable(InputFile file, Exception e) {
    if (file.bytes() == 0) {
      return InputRecord.rejected(0, RejectReason.EMPTY_FILE, "The file has no bytes.", null);
    }
    return InputRecord.rejected(0, Problem.ofReading(e), null);
  }

  private static Dataset<Row> read(
      SparkSession spark, Alike alike, List<InputFile> files, Set<String> wanted) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Map<String, String> names = new HashMap<>();
    files.forEach(file -> names.put(file.path().toString(), file.name()));
    Broadcast<Map<String, String>> shared = context.broadcast(names);
    Dataset<Row> rows =
        spark
            .read()
            .schema(ParquetSchema.readable(spark, alike.schema()))
            .option("basePath", alike.root())
            .option("ignoreCorruptFiles", "true")
            .option("int96RebaseMode", "CORRECTED")
            .option("datetimeRebaseMode", "CORRECTED")
            .parquet(files.stream().map(ParquetRecords::literalPath).toArray(String[]::new));
    Column name =
        functions
            .udf(
                (String uri) -> shared.value().get(InputFile.pathOf(uri).toString()),
                DataTypes.StringType)
            .apply(rows.metadataColumn(METADATA).getField(FILE_PATH));
    return rows.select(
        name.as(RecordRows.FILE),
        functions.lit(0L).as(RecordRows.ORDINAL),
        rows.metadataColumn(METADATA).getField(ROW_INDEX).plus(1L).as(RecordRows.NUMBER),
        ColumnFields.of(rows, wanted, ParquetSchema.localNanoseconds(alike.schema()))
            .as(RecordRows.FIELDS),
        nothing().as(RecordRows.RAW_TEXT),
        nothing().as(RecordRows.PROBLEM),
        nothing().as(RecordRows.PROBLEM_DETAIL),
        functions.lit("").as(RecordRows.REPAIRS));
  }

  /** A record that is too large becomes a reject before anything copies its values. */
  private static Dataset<Row> bounded(Dataset<Row> records, int maxBytes) {
    Column fields = functions.col(RecordRows.FIELDS);
    Column bytes =
        functions.aggregate(
            functions.map_values(fields),
            functions.lit(0L),
            (sum, value) -> sum.plus(functions.octet_length(value).cast(DataTypes.LongType)));
    Column tooLarge = bytes.gt(maxBytes);
    return records
        .withColumn(
            RecordRows.PROBLEM,
            functions.when(tooLarge, functions.lit(RejectReason.OVERSIZED_RECORD.name())))
        .withColumn(
            RecordRows.PROBLEM_DETAIL,
            functions.when(
                tooLarge, functions.lit("The record has more bytes than --max-record-size.")))
        .withColumn(
            RecordRows.FIELDS,
            functions
                .when(tooLarge, functions.map_filter(fields, (name, value) -> functions.lit(false)))
                .otherwise(fields));
  }

  private static Column nothing() {
    return functions.lit(null).cast(DataTypes.StringType);
  }

  private static String literalPath(InputFile file) {
    return LiteralPath.of(file.path());
  }

  /** These records beside others, in rows of {@link RecordRows}. */
  Dataset<Row> addTo(Dataset<Row> others) {
    return records == null ? others : others.unionByName(records);
  }

  /**
   * One reject for each file of which fewer records came than its footer promises.
   *
   * @param read records that came, by file
   */
  List<Row> unread(Map<String, Long> read) {
    List<Row> rejects = new ArrayList<>();
    expected.forEach(
        (name, rows) -> {
          long missing = rows - read.getOrDefault(name, 0L);
          if (missing > 0) {
            Problem problem =
                new Problem(
                    RejectReason.UNREADABLE_FILE,
                    "The file is damaged: " + missing + " of its " + rows + " records are lost.");
            rejects.add(RecordRows.of(name, 0, InputRecord.rejected(0, problem, null)));
          }
        });
    return rejects;
  }
}
