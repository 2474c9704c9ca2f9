package org.newsconcord.outlets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsconcord.text.LowerCase;

/** The known news agencies and the names that stand for them. Immutable and thread-safe. */
final class WireAgencies {
  private static final String RESOURCE = "wire-agencies.tsv";
  private final Map<String, String> nameOf;
  private final String alternatives;

  private WireAgencies(Map<String, String> nameOf) {
    this.nameOf = Map.copyOf(nameOf);
    this.alternatives =
        nameOf.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(a -> a))
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<agency>", ")"));
  }

  /** The table that comes with the library. */
  static WireAgencies standard() {
    return Holder.STANDARD;
  }

  /** The agency's one name; null when the word names no agency. */
  String nameOf(String alias) {
    return nameOf.get(alias);
  }

  /** Whether the outlet, a name or a domain, is the agency's own. */
  boolean isOutlet(String outlet, String agency) {
    String name = LowerCase.of(outlet);
    String label = name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.'));
    return nameOf.entrySet().stream()
        .filter(entry -> entry.getValue().equals(agency))
        .map(entry -> entry.getKey().toLowerCase(Locale.ROOT))
        .anyMatch(
            alias ->
                alias.equals(name) || alias.equals(label) || alias.replace(" ", "").equals(label));
  }

  /** A regular expression group, named {@code agency}, that matches any of the names. */
  String alternatives() {
    return alternatives;
  }

  private static WireAgencies load() {
    Map<String, String> names = new LinkedHashMap<>();
    try (InputStream in = WireAgencies.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + RESOURCE + " is not in the jar.");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(
              fields -> {
                for (String alias : fields[1].split("\\|", -1)) {
                  names.put(alias, fields[0]);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WireAgencies(names);
  }

  private static final class Holder {
    private static final WireAgencies STANDARD = load();
  }
}
