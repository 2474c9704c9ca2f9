package org.newsconcord.jobs.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.newsconcord.jobs.ingest.bytes.Decoded;
import org.newsconcord.jobs.ingest.bytes.LineReader;
import org.newsconcord.jobs.ingest.bytes.LineSource;

/**
 * Delimited values with a header line, or with fields {@code column_1}, {@code column_2} where the
 * first line is data; quoted values may hold line breaks. A record that breaks the rules is
 * rejected, and reading goes on with the line after it. Where a quote is not closed, that is the
 * line after the quote, if any line that it swallowed can be read alone.
 */
public final class CsvSource implements RecordSource {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.-]\\d+)*");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z_]*");

  /** No field has a longer name. */
  private static final int MAX_NAME = 100;

  /** What programs write where there is no value. */
  private static final Set<String> NOTHING =
      Set.of("\\N", "NULL", "null", "NA", "NaN", "nan", "None");

  /** R names the rows, and leaves their names out of the header line. */
  private static final Set<String> ROW_NAME = Set.of("0", "1");

  private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=(.)\\s*");

  /** Of a table this wide, a line in a text does not have as many values by chance. */
  private static final int WIDE = 3;

  /** A quote that is not closed shows by so many whole records within one value. */
  private static final int MIN_SWALLOWED = 2;

  /** Bytes that may be read once more, for one file. */
  private static final long MAX_READ_AGAIN = 1L << 30;

  private final LineReader reader;
  private long readAgain;
  private CsvDialect dialect;
  private CSVFormat format;
  private List<String> header;
  private Iterator<CSVRecord> records;
  private CSVRecord pending;
  private long number;
  private boolean ended;

  private CsvSource(LineReader reader, CsvDialect dialect, List<String> header) {
    this.reader = reader;
    this.dialect = dialect;
    this.header = header;
  }

  /**
   * Reads values below a header line, or of a known shape.
   *
   * @param dialect how they are written
   */
  public static CsvSource withHeader(LineSource lines, int maxBytes, CsvDialect dialect) {
    return new CsvSource(new LineReader(lines, maxBytes), dialect, null);
  }

  /** Reads values of this shape. */
  static CsvSource withoutHeader(LineSource lines, int maxBytes, Headerless shape) {
    return new CsvSource(
        new LineReader(lines, maxBytes), dialect(shape, CsvDialect.AUTO), shape.fields());
  }

  private static CsvDialect dialect(Headerless shape, CsvDialect given) {
    return shape.delimiter() == '\t'
        ? given.bare(shape.delimiter())
        : given.withDelimiter(shape.delimiter());
  }

  /**
   * A first line names no fields when a sentence stands in it, or a number and nothing that is
   * written as names of fields are.
   */
  private static boolean isData(CSVRecord line) {
    return line.stream().anyMatch(v -> v.length() > MAX_NAME)
        || line.stream().anyMatch(v -> NUMBER.matcher(v).matches())
            && line.stream().noneMatch(v -> NAME.matcher(v).matches());
  }

  /** Names of the fields in their order; empty when the file has no line. */
  public List<String> header() throws IOException {
    if (header == null) {
      skipSeparatorLine();
      Optional<Headerless> shape =
          dialect.header() == null ? Headerless.of(reader.peekLine()) : Optional.empty();
      shape.ifPresent(known -> dialect = dialect(known, dialect));
      header = shape.map(Headerless::fields).orElse(null);
    }
    return header == null ? firstLine() : header;
  }

  /** Excel takes the delimiter from a line before the header, and so does this. */
  private void skipSeparatorLine() throws IOException {
    Matcher separator = SEPARATOR_LINE.matcher(reader.peekLine());
    if (separator.matches()) {
      dialect = dialect.withDelimiter(separator.group(1).charAt(0));
      reader.skipLine();
    }
  }

  private List<String> firstLine() throws IOException {
    List<String> names = new ArrayList<>();
    Iterator<CSVRecord> lines = records();
    reader.startRecord();
    if (lines.hasNext()) {
      CSVRecord first = lines.next();
      if (dialect.header() == null ? isData(first) : !dialect.header()) {
        pending = first;
        for (int i = 1; i <= first.size(); i++) {
          names.add("column_" + i);
        }
      } else {
        first.forEach(name -> names.add(InputRecord.fieldName(name)));
      }
    }
    header = List.copyOf(names);
    return header;
  }

  @Override
  public InputRecord next() throws IOException {
    if (ended) {
      return null;
    }
    try {
      header();
      if (pending != null) {
        CSVRecord first = pending;
        pending = null;
        number++;
        return record(first);
      }
      reader.startRecord();
      if (!records().hasNext()) {
        ended = true;
        return null;
      }
      CSVRecord values = records().next();
      number++;
      return hasSwallowed(values) ? resynchronised() : record(values);
    } catch (UncheckedIOException e) {
      return broken(e.getCause());
    } catch (IOException | IllegalStateException e) {
      return broken(e);
    }
  }

  private Iterator<CSVRecord> records() throws IOException {
    if (format == null) {
      String line = reader.peekLine();
      dialect = Delimiters.isOfHive(line) ? dialect.ofHive() : dialect;
      format = dialect.format(line);
    }
    if (records == null) {
      records = CSVParser.builder().setReader(reader).setFormat(format).get().iterator();
    }
    return records;
  }

  private InputRecord record(CSVRecord values) {
    Decoded text = reader.record();
    if (number == 1 && values.size() == header.size() + 1 && ROW_NAME.contains(values.get(0))) {
      header = Stream.concat(Stream.of(""), header.stream()).toList();
    }
    if (values.size() != header.size()) {
      return InputRecord.rejected(
          number,
          RejectReason.FIELD_COUNT,
          "The record has "
              + values.size()
              + " values, the header has "
              + header.size()
              + " names.",
          text.text());
    }
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      if (!NOTHING.contains(values.get(i))) {
        fields.putIfAbsent(header.get(i), values.get(i));
      }
    }
    return InputRecord.of(number, fields, text);
  }

  /** Whether a value holds whole records, since its quote was meant for another one. */
  private boolean hasSwallowed(CSVRecord values) {
    int lines = reader.recordLines();
    if (lines < 2 || header.size() < WIDE) {
      return false;
    }
    if (values.size() != header.size()) {
      return hasWholeLine();
    }
    for (int i = 1; i < lines - 1; i++) {
      if (!isWhole(reader.recordLine(i))) {
        return false;
      }
    }
    return lines - 2 >= MIN_SWALLOWED;
  }

  private boolean hasWholeLine() {
    boolean whole = false;
    for (int i = 1; i < reader.recordLines() && !whole; i++) {
      whole = isWhole(reader.recordLine(i));
    }
    return whole && readAgain < MAX_READ_AGAIN;
  }

  private boolean isWhole(String line) {
    try (CSVParser parser = CSVParser.parse(line, format)) {
      List<CSVRecord> lines = parser.getRecords();
      return lines.size() == 1 && lines.get(0).size() == header.size();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      // A line that cannot be read alone is none to go on with.
      return false;
    }
  }

  /** The line with the quote is lost; the lines that it swallowed are read each for itself. */
  private InputRecord resynchronised() {
    readAgain += reader.recordBytes();
    reader.endAfterFirstLine();
    records = null;
    return InputRecord.rejected(
        number,
        RejectReason.MALFORMED_CSV,
        "A quote of this line is not closed in it; reading goes on with the next line.",
        reader.record().text());
  }

  private InputRecord broken(Exception cause) {
    number++;
    records = null;
    format = format == null ? dialect.format("") : format;
    reader.skipLine();
    header = header == null ? List.of() : header;
    String raw = reader.record().text();
    if (header.size() > 1 && reader.recordLines() > 1 && hasWholeLine()) {
      InputRecord escaped = withBackslashes();
      return escaped == null ? resynchronised() : escaped;
    }
    if (cause instanceof LineReader.TooLongException) {
      return InputRecord.rejected(
          number,
          RejectReason.OVERSIZED_RECORD,
          cause.getMessage() + " Raise --max-record-size, or close its quote.",
          raw);
    }
    Exception ofStream = reader.failure();
    if (ofStream != null) {
      ended = true;
      return InputRecord.rejected(number, Problem.ofReading(ofStream), raw);
    }
    InputRecord escaped = withBackslashes();
    return escaped == null
        ? InputRecord.rejected(number, RejectReason.MALFORMED_CSV, cause.getMessage(), raw)
        : escaped;
  }

  /**
   * The broken line read anew with quotes that a backslash escapes, as Spark and others write them;
   * the rest of the file is then read so. Null when that does not help.
   */
  private InputRecord withBackslashes() {
    Decoded line = reader.record();
    CSVFormat escaping = format.builder().setEscape('\\').get();
    try (CSVParser parser = CSVParser.parse(line.text(), escaping)) {
      List<CSVRecord> lines = parser.getRecords();
      if (lines.size() != 1 || lines.get(0).size() != header.size()) {
        return null;
      }
      format = escaping;
      return record(lines.get(0));
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      // Broken by these rules too: the reject tells the first error.
      return null;
    }
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
