package org.newsconcord.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.text.PhraseTable;
import org.newsconcord.text.TextLayer;
import org.newsconcord.text.WordList;

/**
 * The word lists that the extractors read: those of the jar, and those that a user puts in their
 * place. Immutable, thread-safe, small enough to send to executors.
 *
 * <p>A list is a UTF-8 text: {@code #} opens a comment line, an entry is a lower-case phrase, then
 * tab-separated columns that the header of the list explains. A user's {@code hedges.tsv} replaces
 * the list of that name; {@code hedges.add.tsv} is read after it, so its entries are added and win
 * over equal phrases.
 *
 * <p>Example: {@code Lexicon.bundled().with(Map.of("hedges.add.tsv", "give or take\tAPPROX"))}.
 */
public final class Lexicon implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Lexicon BUNDLED = new Lexicon(new HashMap<>());
  private final HashMap<String, String> overrides;

  private Lexicon(HashMap<String, String> overrides) {
    this.overrides = overrides;
  }

  /** The lists of the jar. */
  public static Lexicon bundled() {
    return BUNDLED;
  }

  /**
   * These lists with the user's in their place.
   *
   * @param files texts by file name, {@code name.tsv} or {@code name.add.tsv}
   * @throws IllegalArgumentException when a file replaces or extends no list of the jar
   */
  public Lexicon with(Map<String, String> files) {
    HashMap<String, String> all = new HashMap<>(overrides);
    for (String name : files.keySet()) {
      String base = name.replace(".add.tsv", ".tsv");
      if (owner(base).getResource("lexicon/" + base) == null) {
        throw new IllegalArgumentException(
            "The lexicon file "
                + name
                + " replaces no list. Name it after one of the jar's lists.");
      }
    }
    all.putAll(files);
    return new Lexicon(all);
  }

  /** The entries of a list, comments and blank lines left out. */
  public List<String> lines(String name) {
    String own = overrides.get(name);
    List<String> lines =
        new ArrayList<>(own == null ? WordList.of(owner(name), "lexicon/" + name) : parse(own));
    String added = overrides.get(name.replace(".tsv", ".add.tsv"));
    if (added != null) {
      lines.addAll(parse(added));
    }
    return lines;
  }

  /** The entries of a list, each cut into its columns. */
  public List<String[]> rows(String name) {
    List<String[]> rows = new ArrayList<>();
    for (String line : lines(name)) {
      rows.add(line.split("\t", -1));
    }
    return rows;
  }

  /** The entries of several lists, one after the other. */
  public List<String[]> rows(String first, String... more) {
    List<String[]> rows = rows(first);
    for (String name : more) {
      rows.addAll(rows(name));
    }
    return rows;
  }

  /** A text that two lexicons share only when they hold the same lists. */
  public String fingerprint() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(overrides)
        .forEach(
            (name, list) ->
                text.append(name).append(' ').append(list.length()).append('\n').append(list));
    return text.toString();
  }

  /** A list as a table of phrases. Compile it once and keep it. */
  public PhraseTable table(String name) {
    return PhraseTable.of(lines(name));
  }

  /** Several lists as one table; an entry of a later list wins over an equal phrase. */
  public PhraseTable table(String first, String... more) {
    List<String> all = new ArrayList<>(lines(first));
    for (String name : more) {
      all.addAll(lines(name));
    }
    return PhraseTable.of(all);
  }

  /** The package that holds a list: that of the text layer, or this one. */
  private static Class<?> owner(String name) {
    boolean here = Lexicon.class.getResource("lexicon/" + name) != null;
    return here ? Lexicon.class : TextLayer.class;
  }

  private static List<String> parse(String text) {
    try {
      return WordList.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
