package org.newsconcord.jobs.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.newsconcord.jobs.bundle.PressKind;
import org.newsconcord.jobs.bundle.XmlBundle;
import org.newsconcord.jobs.bundle.XmlKind;
import org.newsconcord.jobs.ingest.bytes.Compression;
import org.newsconcord.jobs.ingest.bytes.LineSource;
import org.newsconcord.jobs.ingest.bytes.OpenFile;
import org.newsconcord.jobs.table.ArticlesTable;

/** Opens the records of a file by its format. A file that cannot be read is one rejected record. */
public final class RecordSources {
  /** Names that programs give to parts of an output. */
  private static final Pattern MADE_NAME =
      Pattern.compile("(?:part|chunk|shard|split)[-_].*|[\\d:TZ_.-]+|[0-9a-f-]{24,}");

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
      Path path = InputFile.pathOf(unit.path());
      RecordSource watched =
          WatchedSource.of(path.getFileSystem(configuration), path, () -> openFile(unit));
      return guarded(watched, unit.isPart());
    } catch (IOException | RuntimeException e) {
      return single(InputRecord.rejected(0, Problem.ofReading(e), null));
    }
  }

  /**
   * The same records; an error becomes a last, rejected record, and so does there being none.
   *
   * @param isPart whether others look after there being a record
   */
  static RecordSource guarded(RecordSource source, boolean isPart) {
    return new GuardedSource(source, isPart);
  }

  private RecordSource openFile(ReadUnit unit) throws IOException {
    if (Compression.ofName(unit.name()) == Compression.OTHER) {
      return whole(
          RejectReason.UNSUPPORTED_FORMAT,
          "This compression is not read; use gzip, bzip2 or zstd, or unpack the file.");
    }
    OpenFile file = OpenFile.open(InputFile.pathOf(unit.path()), configuration, settings.charset());
    FileHead head = new FileHead(file.head());
    if (unit.isPart()) {
      return part(unit, file, head);
    }
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

  /**
   * The lines of a part. A file that turns out to be no text, or in which a byte order mark says
   * that lines may end otherwise, is read by the task of its first part alone.
   */
  private RecordSource part(ReadUnit unit, OpenFile file, FileHead head) throws IOException {
    file.close();
    boolean hasMark = file.charset() != null;
    if (hasMark || head.binaryKind() != null) {
      return unit.begin() == 0 ? openFile(unit.part(0, ReadUnit.WHOLE)) : new NoRecords();
    }
    InputStream in =
        OpenFile.from(InputFile.pathOf(unit.path()), configuration, Math.max(0, unit.begin() - 1));
    LineSource lines = LineSource.ofPart(in, settings.maxRecordBytes(), unit.begin(), unit.end());
    return named(unit, new JsonlSource(lines, settings.pointer()));
  }

  private RecordSource source(ReadUnit unit, OpenFile file, FileHead head) throws IOException {
    InputStream in = file.stream();
    int max = settings.maxRecordBytes();
    return switch (format(unit, head)) {
      case TEXT -> text(unit, in, head);
      case HTML -> new PageSource(in, max, ofManifest(unit), file.charset());
      case XML -> xml(file, head);
      case WARC -> new WarcSource(in, max);
      case CSV -> named(unit, csv(new LineSource(in, max), head));
      case JSONL -> named(unit, new JsonlSource(new LineSource(in, max), settings.pointer()));
      case JSON ->
          head.isLines()
              ? named(unit, new JsonlSource(new LineSource(in, max), settings.pointer()))
              : json(unit, head, new JsonSource(in, max, settings.pointer()));
      case PARQUET ->
          throw new IllegalArgumentException("Parquet is read by Spark: " + unit.path());
    };
  }

  /** A text that no manifest names may be one in which an archive put out several articles. */
  private RecordSource text(ReadUnit unit, InputStream in, FileHead head) {
    int max = settings.maxRecordBytes();
    Optional<PressKind> press =
        unit.fromManifest() ? Optional.empty() : PressKind.ofHead(head.text());
    return press
        .<RecordSource>map(kind -> new PressSource(new LineSource(in, max), kind, max))
        .orElseGet(() -> new TextSource(in, max, unit.given()));
  }

  /** A file of XML may hold a page; a file of text may hold XML or a table. */
  private static InputFormat format(ReadUnit unit, FileHead head) {
    InputFormat named = unit.format();
    if (named == InputFormat.TEXT && !unit.fromManifest()) {
      return head.xmlKind().isPresent()
          ? InputFormat.XML
          : head.isTable() ? InputFormat.CSV : InputFormat.TEXT;
    }
    return named == null || named == InputFormat.XML ? head.format() : named;
  }

  private RecordSource xml(OpenFile file, FileHead head) throws IOException {
    Optional<XmlKind> kind = head.xmlKind();
    if (kind.isEmpty()) {
      file.close();
      return whole(
          RejectReason.UNSUPPORTED_FORMAT,
          "XML with the root <"
              + XmlKind.root(head.text())
              + "> is no feed, NITF, NewsML-G2, sitemap or document of trafilatura.");
    }
    Charset charset = file.charset() == null ? head.xmlCharset() : file.charset();
    return new XmlSource(
        new XmlBundle(
            kind.get(), new InputStreamReader(file.stream(), charset), settings.maxRecordBytes()));
  }

  /** The file of one object may be named after anything; an array is named after its outlet. */
  private static RecordSource json(ReadUnit unit, FileHead head, RecordSource source) {
    return head.isArray() ? named(unit, source) : source;
  }

  /**
   * Many articles in one file that names no outlet are of the outlet that the file is named after.
   */
  private static RecordSource named(ReadUnit unit, RecordSource source) {
    String outlet = unit.given().get(ArticlesTable.OUTLET);
    return outlet == null || MADE_NAME.matcher(outlet).matches()
        ? source
        : new NamedSource(source, outlet);
  }

  /** Without a manifest, what is given is the file's name, and that is no outlet of a page. */
  private static Map<String, String> ofManifest(ReadUnit unit) {
    return unit.fromManifest() ? unit.given() : Map.of();
  }

  private RecordSource csv(LineSource lines, FileHead head) {
    CsvDialect dialect = settings.csv().escapedAs(head.text());
    return Headerless.named(settings.shape())
        .map(shape -> CsvSource.withoutHeader(lines, settings.maxRecordBytes(), shape))
        .orElseGet(() -> CsvSource.withHeader(lines, settings.maxRecordBytes(), dialect));
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

  /** What other units have. */
  private static final class NoRecords implements RecordSource {
    @Override
    public InputRecord next() {
      return null;
    }

    @Override
    public long number() {
      return 0;
    }

    @Override
    public void close() {}
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

  /** Records that know after which outlet their file is named. */
  private static final class NamedSource implements RecordSource {
    private final RecordSource source;
    private final String outlet;

    private NamedSource(RecordSource source, String outlet) {
      this.source = source;
      this.outlet = outlet;
    }

    @Override
    public InputRecord next() throws IOException {
      InputRecord record = source.next();
      return record == null ? null : record.with(InputRecord.OUTLET_OF_FILE, outlet);
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

  /**
   * Turns the error that ends a file into a last, rejected record. A file without any record is one
   * reject, so that no file vanishes.
   */
  private static final class GuardedSource implements RecordSource {
    private final RecordSource source;
    private boolean failed;

    /** Whether there was a record, or others look after there being one. */
    private boolean any;

    private GuardedSource(RecordSource source, boolean any) {
      this.source = source;
      this.any = any;
    }

    @Override
    public InputRecord next() {
      if (failed) {
        return null;
      }
      try {
        InputRecord record = source.next();
        if (record == null && !any) {
          failed = true;
          return InputRecord.rejected(
              0, RejectReason.EMPTY_FILE, "The file holds no record.", null);
        }
        any = true;
        return record;
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
