package org.newsconcord.jobs.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The shape of files that have no header line: how many values a line has, what some of them look
 * like, and what they are called. Shapes stand in {@code headerless.csv}.
 *
 * @param name the shape, and the preset that reads it
 * @param delimiter what stands between values
 * @param fields the names of the values
 * @param looks what values look like, by position; null where it does not matter
 */
record Headerless(String name, char delimiter, List<String> fields, List<Pattern> looks) {
  private static final String RESOURCE = "headerless.csv";

  /** The shape of this name; empty when there is none. */
  static Optional<Headerless> named(String name) {
    return Holder.SHAPES.stream().filter(shape -> shape.name.equals(name)).findFirst();
  }

  /** The shape that a first line has; empty when it has none of them. */
  static Optional<Headerless> of(String line) {
    String stripped = line.stripTrailing();
    return Holder.SHAPES.stream()
        .filter(shape -> shape.fits(shape.values(stripped, line)))
        .findFirst();
  }

  /** Values between tabs are never quoted, others are. */
  private List<String> values(String stripped, String line) {
    if (delimiter == '\t') {
      return List.of(line.replaceAll("[\\r\\n]+$", "").split("\t", -1));
    }
    try (CSVParser parser =
        CSVParser.parse(stripped, CSVFormat.RFC4180.builder().setDelimiter(delimiter).get())) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? records.get(0).toList() : List.of();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      // A line that is no record has no shape.
      return List.of();
    }
  }

  private boolean fits(List<String> values) {
    if (values.size() != fields.size()) {
      return false;
    }
    for (int i = 0; i < values.size(); i++) {
      if (looks.get(i) != null && !looks.get(i).matcher(values.get(i)).matches()) {
        return false;
      }
    }
    return true;
  }

  private static Headerless read(CSVRecord line) {
    List<String> fields = new ArrayList<>();
    List<Pattern> looks = new ArrayList<>();
    for (String field : line.get(2).split(" ")) {
      int equals = field.indexOf('=');
      fields.add(equals < 0 ? field : field.substring(0, equals));
      looks.add(equals < 0 ? null : Pattern.compile(field.substring(equals + 1)));
    }
    char between = line.get(1).equals("tab") ? '\t' : line.get(1).charAt(0);
    return new Headerless(line.get(0), between, List.copyOf(fields), looks);
  }

  private static final class Holder {
    private static final List<Headerless> SHAPES = load();

    private static List<Headerless> load() {
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
      try (InputStream in = Headerless.class.getResourceAsStream(RESOURCE);
          CSVParser lines =
              CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), format)) {
        return lines.stream().map(Headerless::read).toList();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + RESOURCE, e);
      }
    }
  }
}
