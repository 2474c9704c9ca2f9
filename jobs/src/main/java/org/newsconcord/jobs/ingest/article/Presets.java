package org.newsconcord.jobs.ingest.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.newsconcord.jobs.UsageException;

/** The presets of the resource {@code presets.csv}. Immutable. */
public final class Presets {
  /** The value of {@code --preset} that chooses the best fitting preset for each record. */
  public static final String AUTO = "auto";

  private static final String RESOURCE = "presets.csv";

  /** Fields that another preset's names may fill in when the preset is chosen by itself. */
  private static final Set<ArticleField> SHARED =
      Set.of(
          ArticleField.URL,
          ArticleField.CANONICAL_URL,
          ArticleField.HEADLINE,
          ArticleField.BYLINE,
          ArticleField.PUBLISHED_AT,
          ArticleField.LANGUAGE);

  /** What one source calls its address another calls its outlet. */
  private static final Set<ArticleField> ADDRESSES =
      Set.of(ArticleField.URL, ArticleField.CANONICAL_URL);

  private static final Pattern ADDRESS = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

  private final Map<String, Preset> byName;

  /** More than any preset has fields. */
  private static final int WITH_BODY = 100;

  private Presets(Map<String, Preset> byName) {
    this.byName = byName;
  }

  /** The presets that this package carries. */
  public static Presets standard() {
    return Holder.STANDARD;
  }

  /**
   * The preset of this name.
   *
   * @throws UsageException when there is none
   */
  public Preset get(String name) {
    Preset preset = byName.get(name);
    if (preset == null) {
      throw new UsageException(
          "--preset " + name + " is not one of " + AUTO + ", " + String.join(", ", names()) + ".");
    }
    return preset;
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** Every field name that any preset takes for the text of an article. */
  public Set<String> bodyNames() {
    Set<String> names = new TreeSet<>();
    byName
        .values()
        .forEach(
            preset -> names.addAll(preset.fields().getOrDefault(ArticleField.BODY, List.of())));
    return names;
  }

  /** Every field name that any preset looks for. */
  public Set<String> fieldNames() {
    Set<String> names = new TreeSet<>();
    byName.values().forEach(preset -> preset.fields().values().forEach(names::addAll));
    return names;
  }

  /** The preset that fits a record best, before all one that finds its body; the first on a tie. */
  Preset bestFor(Map<String, String> record) {
    Preset best = null;
    int most = -1;
    for (Preset preset : byName.values()) {
      boolean hasBody = preset.value(ArticleField.BODY, record) != null;
      int fit = preset.fit(record) + (hasBody ? WITH_BODY : 0);
      if (fit > most) {
        most = fit;
        best = preset;
      }
    }
    return best;
  }

  /** A value by the preset or, for fields whose names mean the same everywhere, by any other. */
  String value(Preset preset, ArticleField field, Map<String, String> record) {
    String value = preset.value(field, record);
    if (value != null || !SHARED.contains(field)) {
      return value;
    }
    for (Preset other : byName.values()) {
      value = other.value(field, record);
      if (value != null && (!ADDRESSES.contains(field) || ADDRESS.matcher(value).lookingAt())) {
        return value;
      }
    }
    return null;
  }

  private static Presets parse(Reader reader) throws IOException {
    Map<String, Map<ArticleField, List<String>>> fields = new LinkedHashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    for (CSVRecord line : CSVParser.builder().setReader(reader).setFormat(format).get()) {
      String preset = line.get(0);
      List<String> names = List.of(line.get(2).split(" "));
      fields.computeIfAbsent(preset, key -> new EnumMap<>(ArticleField.class));
      fields.get(preset).put(ArticleField.ofColumn(line.get(1)).orElseThrow(), names);
    }
    Map<String, Preset> presets = new LinkedHashMap<>();
    fields.forEach((name, map) -> presets.put(name, new Preset(name, map)));
    return new Presets(presets);
  }

  private static final class Holder {
    private static final Presets STANDARD = load();

    private static Presets load() {
      try (InputStream in = Presets.class.getResourceAsStream(RESOURCE);
          Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        return parse(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + RESOURCE, e);
      }
    }
  }
}
