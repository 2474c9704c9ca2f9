package org.newsconcord.jobs.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** Opens the records of a file by its format. A file that cannot be read is one rejected record. */
public final class RecordSources {
  private final ReadSettings settings;
  private final Configuration configuration;

  public RecordSources(ReadSettings settings, Configuration configuration) {
    this.settings = settings;
    this.configuration = configuration;
  }

  /** The records of this unit; never fails. */
  public RecordSource open(ReadUnit unit) {
    if (unit.reason() != null) {
      Problem problem = new Problem(unit.reason(), unit.detail());
      return single(InputRecord.rejected(unit.record(), problem, rawOf(unit.given())));
    }
    try {
      return guarded(openFile(unit));
    } catch (IOException | RuntimeException e) {
      return single(InputRecord.rejected(0, Problem.ofReading(e), null));
    }
  }

  /** The same records; an error becomes a last, rejected record. */
  static RecordSource guarded(RecordSource source) {
    return new GuardedSource(source);
  }

  private RecordSource openFile(ReadUnit unit) throws IOException {
    if (Compression.ofName(unit.name()) == Compression.OTHER) {
      return whole(
          RejectReason.UNSUPPORTED_FORMAT,
          "This compression is not read; use gzip, bzip2 or zstd, or unpack the file.");
    }
    OpenFile file = OpenFile.open(InputFile.pathOf(unit.path()), configuration, settings.charset());
    FileHead head = new FileHead(file.head());
    boolean isWhole = file.head().length < OpenFile.HEAD_BYTES && file.failure() == null;
    if (isWhole && head.isBlank()) {
      file.close();
      return whole(RejectReason.EMPTY_FILE, "The file holds no text.");
    }
    String binaryKind = head.binaryKind();
    if (binaryKind != null) {
      file.close();
      return whole(RejectReason.BINARY_FILE, "The file is " + binaryKind + ".");
    }
    return source(unit, file, head);
  }

  private RecordSource source(ReadUnit unit, OpenFile file, FileHead head) {
    InputStream in = file.stream();
    int max = settings.maxRecordBytes();
    InputFormat format = unit.format() == null ? head.format() : unit.format();
    return switch (format) {
      case TEXT -> new TextSource(in, max, unit.given());
      case HTML -> new PageSource(in, max, ofManifest(unit), file.charset());
      case WARC -> new WarcSource(in, max);
      case CSV -> csv(new LineSource(in, max));
      case JSONL -> new JsonlSource(new LineSource(in, max));
      case JSON ->
          head.isLines() ? new JsonlSource(new LineSource(in, max)) : new JsonSource(in, max);
      case PARQUET ->
          throw new IllegalArgumentException("Parquet is read by Spark: " + unit.path());
    };
  }

  /** Without a manifest, what is given is the file's name, and that is no outlet of a page. */
  private static Map<String, String> ofManifest(ReadUnit unit) {
    return unit.fromManifest() ? unit.given() : Map.of();
  }

  private RecordSource csv(LineSource lines) {
    return settings.header().isEmpty()
        ? CsvSource.withHeader(lines, settings.maxRecordBytes(), settings.delimiter())
        : CsvSource.withoutHeader(lines, settings.maxRecordBytes(), settings.header());
  }

  private static String rawOf(Map<String, String> given) {
    return given.isEmpty() ? null : FieldsText.of(given);
  }

  private static RecordSource whole(RejectReason reason, String detail) {
    return single(InputRecord.rejected(0, reason, detail, null));
  }

  private static RecordSource single(InputRecord record) {
    return new SingleRecord(record);
  }

  /** A file that is one record. */
  private static final class SingleRecord implements RecordSource {
    private final InputRecord record;
    private boolean given;

    private SingleRecord(InputRecord record) {
      this.record = record;
    }

    @Override
    public InputRecord next() {
      InputRecord next = given ? null : record;
      given = true;
      return next;
    }

    @Override
    public long number() {
      return record.number();
    }

    @Override
    public void close() {}
  }

  /** Turns the error that ends a file into a last, rejected record. */
  private static final class GuardedSource implements RecordSource {
    private final RecordSource source;
    private boolean failed;

    private GuardedSource(RecordSource source) {
      this.source = source;
    }

    @Override
    public InputRecord next() {
      if (failed) {
        return null;
      }
      try {
        return source.next();
      } catch (IOException | RuntimeException e) {
        failed = true;
        return InputRecord.rejected(source.number() + 1, Problem.ofReading(e), null);
      }
    }

    @Override
    public long number() {
      return source.number();
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
