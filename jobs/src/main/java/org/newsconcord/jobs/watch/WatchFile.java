package org.newsconcord.jobs.watch;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.kernel.Words;
import org.newsconcord.jobs.UsageException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads watches from YAML, a list of maps, or from CSV with the same names as column heads: {@code
 * name}, {@code outlet}, {@code entity}, {@code words}, {@code type}, {@code change}, {@code
 * confidence}. Several changes stand in a list or, in CSV, with blanks between. Stateless.
 */
final class WatchFile {
  private static final double CONFIDENCE = 0.5;
  private static final Set<String> FIELDS =
      Set.of("name", "outlet", "entity", "words", "type", "change", "confidence");

  private WatchFile() {}

  /**
   * The watches of a file.
   *
   * @param path its name, which ends with {@code .csv}, {@code .yaml} or {@code .yml}
   * @throws UsageException for a file that cannot be read or a field that does not exist
   */
  static List<Watch> parse(String path, String text) {
    boolean csv = path.toLowerCase(Locale.ROOT).endsWith(".csv");
    List<Map<String, String>> rows = csv ? csv(path, text) : yaml(path, text);
    List<Watch> watches = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Map<String, String> row : rows) {
      Watch watch = watch(path, watches.size() + 1, row);
      if (!names.add(watch.name())) {
        throw new UsageException(path + " names two watches \"" + watch.name() + "\".");
      }
      watches.add(watch);
    }
    if (watches.isEmpty()) {
      throw new UsageException(path + " holds no watch.");
    }
    return watches;
  }

  private static List<Map<String, String>> csv(String path, String text) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    List<Map<String, String>> rows = new ArrayList<>();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      for (CSVRecord row : parser) {
        rows.add(row.toMap());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new UsageException(path + " is broken CSV: " + e.getMessage());
    }
    return rows;
  }

  private static List<Map<String, String>> yaml(String path, String text) {
    Object root;
    try {
      root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    } catch (YAMLException e) {
      throw new UsageException(path + " is broken YAML: " + e.getMessage());
    }
    if (!(root instanceof List<?> list)) {
      throw new UsageException(path + " must hold a list of watches, each line with a dash.");
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (Object item : list) {
      if (!(item instanceof Map<?, ?> map)) {
        throw new UsageException(path + ": \"" + item + "\" is no watch. Write names and values.");
      }
      Map<String, String> row = new LinkedHashMap<>();
      map.forEach((key, value) -> row.put(String.valueOf(key), scalar(value)));
      rows.add(row);
    }
    return rows;
  }

  private static String scalar(Object value) {
    if (value instanceof List<?> list) {
      return String.join(" ", list.stream().map(String::valueOf).toList());
    }
    return value == null ? "" : String.valueOf(value);
  }

  private static Watch watch(String path, int place, Map<String, String> row) {
    for (String field : row.keySet()) {
      if (!FIELDS.contains(field)) {
        throw new UsageException(
            path
                + " has the field \""
                + field
                + "\". Known are "
                + FIELDS.stream().sorted().toList());
      }
    }
    String confidence = row.getOrDefault("confidence", "");
    return new Watch(
        text(row, "name") == null ? "watch " + place : text(row, "name"),
        text(row, "outlet"),
        text(row, "entity"),
        text(row, "words") == null ? List.of() : Words.of(text(row, "words")),
        text(row, "type") == null ? null : constant(path, ClaimType.class, text(row, "type")),
        changes(path, text(row, "change")),
        confidence.isBlank() ? CONFIDENCE : number(path, confidence));
  }

  private static Set<Change> changes(String path, String text) {
    if (text == null) {
      return EnumSet.of(Change.NEW_VALUE);
    }
    Set<Change> changes = EnumSet.noneOf(Change.class);
    for (String word : text.strip().split("[\\s,;|]+")) {
      changes.add(constant(path, Change.class, word));
    }
    return changes;
  }

  private static <E extends Enum<E>> E constant(String path, Class<E> type, String text) {
    String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          path + ": \"" + text + "\" is unknown. Write one of " + EnumSet.allOf(type) + ".");
    }
  }

  private static double number(String path, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new UsageException(path + ": the confidence \"" + text + "\" is no number.");
    }
  }

  private static String text(Map<String, String> row, String field) {
    String value = row.get(field);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
