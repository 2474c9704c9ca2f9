package org.newsconcord.jobs.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Delimited values with a header line; quoted values may hold line breaks. A record that breaks the
 * rules is rejected, and reading goes on with the line after it.
 */
public final class CsvSource implements RecordSource {
  private final LineReader reader;
  private final Character delimiter;
  private CSVFormat format;
  private List<String> header;
  private Iterator<CSVRecord> records;
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

  /** Names of the fields in their order; empty when the file has no header line. */
  public List<String> header() throws IOException {
    if (header == null) {
      List<String> names = new ArrayList<>();
      Iterator<CSVRecord> lines = records();
      reader.startRecord();
      if (lines.hasNext()) {
        lines.next().forEach(name -> names.add(InputRecord.fieldName(name)));
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
    return InputRecord.rejected(number, RejectReason.MALFORMED_CSV, cause.getMessage(), raw);
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
