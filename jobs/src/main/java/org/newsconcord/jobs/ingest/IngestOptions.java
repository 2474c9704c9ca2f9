package org.newsconcord.jobs.ingest;

import com.fasterxml.jackson.core.JsonPointer;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.ConfigGroup;
import org.newsconcord.jobs.OptionBounds;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.ingest.article.ArticleBuilderSource;
import org.newsconcord.jobs.ingest.article.ArticleField;
import org.newsconcord.jobs.ingest.article.DateOrder;
import org.newsconcord.jobs.ingest.article.Presets;
import org.newsconcord.jobs.ingest.read.CsvDialect;
import org.newsconcord.jobs.ingest.read.Delimiters;
import org.newsconcord.jobs.ingest.read.InputFormat;
import org.newsconcord.jobs.ingest.read.ReadSettings;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Options of ingest. */
@ConfigGroup("ingest")
public final class IngestOptions implements StageOptions {
  private static final int MEGABYTE = 1 << 20;
  private static final int MAX_MEGABYTES = 512;

  @Option(
      names = "--input",
      paramLabel = "PATH",
      description =
          "Articles: a file, a folder (with all below it), a glob, on any Hadoop file system;"
              + " repeatable.")
  private List<String> input = new ArrayList<>();

  @Option(
      names = "--manifest",
      paramLabel = "CSV",
      description =
          "CSV with a column file and one line for each text file: outlet, url, headline, byline,"
              + " published_at, language. Default: articles.csv in the input folder if it has a"
              + " column file; none lets no folder bring one. Names in it lie below its folder.")
  private String manifest;

  @Option(
      names = "--follow-links",
      description =
          "Follow links that lead out of the input, and links to folders. Default: they are rejects.")
  private boolean followLinks;

  @Option(
      names = "--keep-url-secrets",
      description =
          "Keep passwords, tokens, signatures and keys that stand in addresses of articles. Default:"
              + " *** stands for them.")
  private boolean keepUrlSecrets;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = InputFormat.AUTO,
      description =
          "auto, text, csv, jsonl, json, html, xml, warc or parquet; auto goes by each file's name,"
              + " else by its first bytes. Default: ${DEFAULT-VALUE}.")
  private String format;

  @Option(
      names = "--delimiter",
      paramLabel = "CHAR",
      defaultValue = "auto",
      description =
          "What stands between the values of a CSV line: one character, tab, or auto (what the"
              + " header line uses most). Default: ${DEFAULT-VALUE}.")
  private String delimiter;

  @Option(
      names = "--csv",
      paramLabel = "RULES",
      description =
          "How lines of values are written, where that is not to be found out:"
              + " header=false,escape=\\\\,quote=\",delimiter=; or some of them. An empty quote or escape"
              + " means that there is none.")
  private String csv;

  @Option(
      names = "--records",
      paramLabel = "POINTER",
      description =
          "JSON Pointer to the array of articles in a JSON document, such as /response/docs."
              + " Default: the one array of objects that hold texts.")
  private String records;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "auto",
      description =
          "Encoding of text. auto: by the byte order mark, else UTF-8, else windows-1252 for the"
              + " records that are not UTF-8. Default: ${DEFAULT-VALUE}.")
  private String encoding;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      defaultValue = Presets.AUTO,
      description =
          "How the fields are called: the name of a source, such as newsapi-org, guardian or"
              + " mediacloud, or auto (the best fit for each record). Default: ${DEFAULT-VALUE}.")
  private String preset;

  @Option(
      names = "--map",
      paramLabel = "COLUMN=EXPRESSION",
      description =
          "Fill a column of the article with a Spark SQL expression over the record's fields;"
              + " repeatable, wins over the preset.")
  private List<String> map = new ArrayList<>();

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description =
          "The outlet of articles that name none and have no address. Default: the name of the file"
              + " where it holds many articles.")
  private String outlet;

  @Option(
      names = "--max-record-size",
      paramLabel = "MB",
      defaultValue = "10",
      description =
          "Longest record in megabytes; longer ones are rejected without being held in memory."
              + " Default: ${DEFAULT-VALUE}.")
  private int maxRecordSize;

  @Option(
      names = "--max-field-chars",
      paramLabel = "N",
      defaultValue = "2000",
      description =
          "Longest headline, byline, name of an outlet, id and address in characters. What is longer"
              + " is cut, an address is dropped; counted as cut_fields. Default: ${DEFAULT-VALUE}.")
  private int maxFieldChars;

  @Option(
      names = "--max-reject-share",
      paramLabel = "SHARE",
      defaultValue = "0.5",
      description =
          "Share of rejected records, duplicates included, above which ingest ends with exit code"
              + " 3. Default: ${DEFAULT-VALUE}.")
  private double maxRejectShare;

  @Option(
      names = "--date-order",
      paramLabel = "ORDER",
      defaultValue = "MDY",
      description = "What 10/11/2024 means: mdy or dmy. Default: ${DEFAULT-VALUE}.")
  private String dateOrder;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "Zone of times that name none. Default: ${DEFAULT-VALUE}.")
  private String timeZone;

  @Option(
      names = "--keep-days",
      paramLabel = "N",
      description =
          "With --add: articles that were published more than N days before the day of the addition"
              + " leave; undated ones stay. Default: all stay.")
  private Integer keepDays;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day of an addition, such as 2024-10-28, for article_versions and --keep-days; give it"
              + " to fill in days that have passed. Default: today in UTC.")
  private LocalDate asOf;

  /** The defaults, reading these paths. */
  public static IngestOptions defaults(String... paths) {
    IngestOptions options = parse();
    options.input = List.of(paths);
    return options;
  }

  /** Options as the command line takes them. */
  static IngestOptions parse(String... flags) {
    IngestOptions options = new IngestOptions();
    new CommandLine(options).parseArgs(flags);
    return options;
  }

  /**
   * Refuses values that cannot be meant.
   *
   * @throws UsageException for the first such value
   */
  @Override
  public void validate() {
    inputs();
    format();
    readSettings();
    builderSource();
    expressions();
    maxRejectShare();
    if (keepDays != null) {
      OptionBounds.atLeast("--keep-days", keepDays, 1);
    }
  }

  /** A hash over the input files, what they are added to and, where it matters, the day. */
  @Override
  public String input(SparkSession spark, RunFolder run) {
    InputPlan plan =
        InputPlan.of(
            this,
            run.path().getParent().getParent(),
            spark.sessionState().newHadoopConf(),
            InputPlan.PART_BYTES);
    return String.join(
        "|",
        InputFingerprint.of(plan.files()).hash(),
        run.base().map(RunFolder::runId).orElse(""),
        String.valueOf(seen(run)),
        String.valueOf(oldest(run)));
  }

  /** The day on which new articles are seen; null when nothing says so. */
  LocalDate seen(RunFolder run) {
    return asOf == null && run.isAddition() ? day(run) : asOf;
  }

  /** Articles published before this day leave; null when all stay. */
  LocalDate oldest(RunFolder run) {
    return keepDays == null ? null : (asOf == null ? day(run) : asOf).minusDays(keepDays);
  }

  private static LocalDate day(RunFolder run) {
    return LocalDate.ofInstant(run.startedAt(), ZoneOffset.UTC);
  }

  List<String> inputs() {
    if (input.isEmpty()) {
      throw new UsageException("--input is missing. Name a file or folder with articles.");
    }
    return input;
  }

  Optional<String> manifest() {
    return Optional.ofNullable(manifest);
  }

  boolean followLinks() {
    return followLinks;
  }

  Optional<InputFormat> format() {
    return InputFormat.ofOption(format);
  }

  ReadSettings readSettings() {
    if (maxRecordSize < 1 || maxRecordSize > MAX_MEGABYTES) {
      throw new UsageException(
          "--max-record-size " + maxRecordSize + " is not between 1 and " + MAX_MEGABYTES + ".");
    }
    return new ReadSettings(
        encodingName(), dialect(), maxRecordSize * MEGABYTE, presetName(), pointer());
  }

  ArticleBuilderSource builderSource() {
    return new ArticleBuilderSource(
        presetName(), zoneName(), order(), outlet, maxFieldChars(), keepUrlSecrets);
  }

  /** Expressions by the field they fill, in the order they were given. */
  Map<ArticleField, String> expressions() {
    Map<ArticleField, String> expressions = new LinkedHashMap<>();
    for (String pair : map) {
      int equals = pair.indexOf('=');
      if (equals < 1 || equals == pair.length() - 1) {
        throw new UsageException("--map " + pair + " has no form COLUMN=EXPRESSION.");
      }
      String column = pair.substring(0, equals).strip();
      ArticleField field =
          ArticleField.ofColumn(column)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "--map "
                              + pair
                              + ": an article has no column "
                              + column
                              + " to fill. Columns: "
                              + String.join(", ", ArticleField.columns())
                              + "."));
      if (expressions.put(field, pair.substring(equals + 1)) != null) {
        throw new UsageException("--map fills the column " + column + " twice.");
      }
    }
    return expressions;
  }

  double maxRejectShare() {
    if (!(maxRejectShare >= 0 && maxRejectShare <= 1)) {
      throw new UsageException(
          "--max-reject-share " + maxRejectShare + " is not a share between 0 and 1.");
    }
    return maxRejectShare;
  }

  private int maxFieldChars() {
    OptionBounds.atLeast("--max-field-chars", maxFieldChars, 1);
    return maxFieldChars;
  }

  private CsvDialect dialect() {
    return CsvDialect.ofOption(csv).withDelimiter(Delimiters.ofOption(delimiter));
  }

  private String pointer() {
    try {
      return records == null ? null : JsonPointer.compile(records).toString();
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--records " + records + " is no JSON Pointer. Give one such as /articles.");
    }
  }

  private String presetName() {
    return preset.equalsIgnoreCase(Presets.AUTO)
        ? null
        : Presets.standard().get(preset.toLowerCase(Locale.ROOT)).name();
  }

  private String encodingName() {
    if (encoding.equalsIgnoreCase("auto")) {
      return null;
    }
    try {
      return Charset.forName(encoding).name();
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--encoding " + encoding + " is not known. Give auto or a name such as windows-1252.");
    }
  }

  private String zoneName() {
    try {
      return ZoneId.of(timeZone).getId();
    } catch (DateTimeException e) {
      throw new UsageException(
          "--time-zone " + timeZone + " is not known. Give a name such as Europe/Paris.");
    }
  }

  private DateOrder order() {
    try {
      return DateOrder.valueOf(dateOrder.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--date-order " + dateOrder + " is neither mdy nor dmy.");
    }
  }
}
