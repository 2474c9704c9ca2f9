package org.newsconcord.language;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list whose entries are a word, its class, and for some classes another text. Immutable and
 * thread-safe.
 *
 * <p>Example: of the rows {@code not negator} and {@code foot plural feet}, the class {@code
 * negator} has the word {@code not}, and {@code plural} gives {@code feet} for {@code foot}.
 */
public final class WordClasses {
  private final Map<String, Map<String, String>> classes = new HashMap<>();

  /** The classes of these rows: word, class, and text where the class has one. */
  public WordClasses(Iterable<String[]> rows) {
    for (String[] row : rows) {
      classes
          .computeIfAbsent(row[1], name -> new LinkedHashMap<>())
          .put(row[0], row.length > 2 ? row[2] : "");
    }
  }

  /** The words of a class in the order of the list; none when the list has no such class. */
  public Set<String> words(String name) {
    return Collections.unmodifiableSet(texts(name).keySet());
  }

  /** The words of a class with their texts. */
  public Map<String, String> texts(String name) {
    return Collections.unmodifiableMap(classes.getOrDefault(name, Map.of()));
  }

  /** A pattern without groups that matches any word of a class; nothing when it has none. */
  public String anyOf(String name) {
    Set<String> words = words(name);
    return words.isEmpty()
        ? "(?!)"
        : words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }
}
