package org.newsconcord.jobs.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Delimited values with a header line, or with fields {@code column_1}, {@code column_2} where the
 * first line is data; quoted values may hold line breaks. A record that breaks the rules is
 * rejected, and reading goes on with the line after it.
 */
public final class CsvSource implements RecordSource {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.-]\\d+)*");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z_]*");

  /** No field has a longer name. */
  private static final int MAX_NAME = 100;

  private final LineReader reader;
  private final Character delimiter;
  private CSVFormat format;
  private List<String> header;
  private Iterator<CSVRecord> records;
  private CSVRecord pending;
  private long number;
  private boolean ended;

  private CsvSource(LineReader reader, Character delimiter, CSVFormat format, List<String> header) {
    this.reader = reader;
    this.delimiter = delimiter;
    this.format = format;
    this.header = header;
  }

  /**
   * Reads values below a header line.
   *
   * @param delimiter what stands between values; null to take it from the header line
   */
  public static CsvSource withHeader(LineSource lines, int maxBytes, Character delimiter) {
    return new CsvSource(new LineReader(lines, maxBytes), delimiter, null, null);
  }

  /** Reads tab separated values without header and without quoting. */
  static CsvSource withoutHeader(LineSource lines, int maxBytes, List<String> names) {
    CSVFormat format = format('\t').setQuote(null).get();
    return new CsvSource(new LineReader(lines, maxBytes), '\t', format, names);
  }

  private static CSVFormat.Builder format(char delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true);
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

  /** Names of the fields in their order; empty when the file has no header line. */
  public List<String> header() throws IOException {
    if (header == null) {
      List<String> names = new ArrayList<>();
      Iterator<CSVRecord> lines = records();
      reader.startRecord();
      if (lines.hasNext()) {
        CSVRecord first = lines.next();
        if (isData(first)) {
          pending = first;
          for (int i = 1; i <= first.size(); i++) {
            names.add("column_" + i);
          }
        } else {
          first.forEach(name -> names.add(InputRecord.fieldName(name)));
        }
      }
      header = List.copyOf(names);
    }
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
      return record(values);
    } catch (UncheckedIOException e) {
      return broken(e.getCause());
    } catch (IOException | IllegalStateException e) {
      return broken(e);
    }
  }

  private Iterator<CSVRecord> records() throws IOException {
    if (format == null) {
      char between = delimiter == null ? Delimiters.guess(reader.peekLine()) : delimiter;
      format = format(between).get();
    }
    if (records == null) {
      records = CSVParser.builder().setReader(reader).setFormat(format).get().iterator();
    }
    return records;
  }

  private InputRecord record(CSVRecord values) {
    Decoded text = reader.record();
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
      fields.putIfAbsent(header.get(i), values.get(i));
    }
    return InputRecord.of(number, fields, text);
  }

  private InputRecord broken(Exception cause) {
    number++;
    records = null;
    format = format == null ? format(',').get() : format;
    reader.skipLine();
    header = header == null ? List.of() : header;
    String raw = reader.record().text();
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
