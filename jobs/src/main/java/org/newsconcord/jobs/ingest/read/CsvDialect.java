package org.newsconcord.jobs.ingest.read;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.newsconcord.jobs.UsageException;

/**
 * How lines of values are written. What is null is found in the file.
 *
 * @param delimiter what stands between values
 * @param quote what stands around values; {@link #NONE} where nothing does
 * @param escape what stands before a quote inside a value; {@link #NONE} where quotes are doubled
 * @param header whether the first line names the fields
 */
public record CsvDialect(Character delimiter, Character quote, Character escape, Boolean header)
    implements Serializable {
  /** No such character. */
  static final char NONE = 0;

  /** Everything is found in the file. */
  public static final CsvDialect AUTO = new CsvDialect(null, null, null, null);

  /** A comma separates options only where another option follows. */
  private static final Pattern BETWEEN = Pattern.compile(",(?=(?:header|escape|quote|delimiter)=)");

  private static final Pattern ESCAPED = Pattern.compile("\\\\\"(?![,;\\t|\\r\\n])");
  private static final Pattern DOUBLED = Pattern.compile("[^,;\\t|\\r\\n]\"\"(?![,;\\t|\\r\\n])");

  /**
   * The dialect of an option such as {@code header=false,escape=\,quote=",delimiter=;}.
   *
   * @param text the option's value; null or blank for {@link #AUTO}
   * @throws UsageException when it names something else
   */
  public static CsvDialect ofOption(String text) {
    CsvDialect dialect = AUTO;
    if (text != null && !text.isBlank()) {
      for (String part : BETWEEN.split(text.strip())) {
        dialect = dialect.with(part, part.indexOf('='));
      }
    }
    return dialect;
  }

  private CsvDialect with(String part, int equals) {
    String name = equals < 0 ? part : part.substring(0, equals);
    String value = part.substring(equals + 1);
    return switch (name) {
      case "delimiter" -> withDelimiter(Delimiters.ofOption(value));
      case "quote" -> new CsvDialect(delimiter, character(part, value), escape, header);
      case "escape" -> new CsvDialect(delimiter, quote, character(part, value), header);
      case "header" -> new CsvDialect(delimiter, quote, escape, flag(part, value));
      default ->
          throw new UsageException(
              "--csv " + part + " is not one of header=, escape=, quote=, delimiter=.");
    };
  }

  private static Character character(String part, String value) {
    if (value.length() > 1) {
      throw new UsageException("--csv " + part + " is not a single character.");
    }
    return value.isEmpty() ? NONE : value.charAt(0);
  }

  private static Boolean flag(String part, String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw new UsageException("--csv " + part + " is neither true nor false.");
    }
    return Boolean.valueOf(value);
  }

  /** The same with this delimiter, unless it is null. */
  public CsvDialect withDelimiter(Character other) {
    return other == null ? this : new CsvDialect(other, quote, escape, header);
  }

  /** As Hive writes lines: without quotes and without a header line, unless the user says else. */
  CsvDialect ofHive() {
    return new CsvDialect(
        delimiter,
        quote == null ? Character.valueOf(NONE) : quote,
        escape,
        header == null ? Boolean.FALSE : header);
  }

  /** The same without quotes, without an escape and without a header line. */
  CsvDialect bare(char between) {
    return new CsvDialect(between, NONE, NONE, false);
  }

  /**
   * The same with a backslash as escape where the beginning of the file shows quotes written so.
   */
  CsvDialect escapedAs(String head) {
    long escaped = ESCAPED.matcher(head).results().count();
    return escape == null && escaped > DOUBLED.matcher(head).results().count()
        ? new CsvDialect(delimiter, quote, '\\', header)
        : this;
  }

  /**
   * The rules for the parser.
   *
   * @param firstLine tells the delimiter where that is not known
   */
  CSVFormat format(String firstLine) {
    char between = delimiter == null ? Delimiters.guess(firstLine) : delimiter;
    CSVFormat.Builder rules =
        CSVFormat.RFC4180.builder().setDelimiter(between).setIgnoreEmptyLines(true);
    if (quote != null) {
      rules.setQuote(quote == NONE ? null : quote);
    }
    if (escape != null) {
      rules.setEscape(escape == NONE ? null : escape);
    }
    return rules.get();
  }
}
