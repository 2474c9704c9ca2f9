package org.newsconcord.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Phrases of one or more words with columns of data, found at tokens of a text. Immutable,
 * thread-safe.
 *
 * <p>A line is a phrase, then tab-separated columns. Phrases are lower-case words separated by
 * blanks, cut as {@link TextLayer} cuts them ({@code do n't}, {@code u.s.}). A line with a phrase
 * that came before replaces it, so lists can be extended by appending.
 *
 * <p>{@code match} finds the longest phrase that begins at a token, through a trie of word sets:
 * one hash probe per word, no strings made.
 *
 * <p>Example: with the line {@code "according to\tCUE"}, {@code match} at the token {@code
 * According} gives an entry whose {@code length} is 2 and whose column 0 is {@code CUE}.
 */
public final class PhraseTable {
  private static final String[] NO_COLUMNS = {};
  private final Node root;
  private final List<String> phrases;
  private final List<String[]> columns;
  private final int[] lengths;

  private PhraseTable(Map<String, String[]> entries) {
    phrases = List.copyOf(entries.keySet());
    columns = List.copyOf(entries.values());
    lengths = new int[phrases.size()];
    Builder builder = new Builder();
    for (int i = 0; i < lengths.length; i++) {
      String[] words = phrases.get(i).split(" ");
      lengths[i] = words.length;
      builder.add(words, i);
    }
    root = builder.build();
  }

  /** A table of lines. */
  public static PhraseTable of(List<String> lines) {
    Map<String, String[]> entries = new LinkedHashMap<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      String phrase = (tab < 0 ? line : line.substring(0, tab)).strip().toLowerCase(Locale.ROOT);
      entries.put(phrase, tab < 0 ? NO_COLUMNS : line.substring(tab + 1).split("\t", -1));
    }
    return new PhraseTable(entries);
  }

  /** The longest phrase that begins at a token and ends before the limit, or -1. */
  public int match(AnnotatedText text, int token, int limit) {
    int best = -1;
    Node node = root;
    for (int t = token; t < limit && node != null; t++) {
      node = node.next(text.form(t));
      if (node != null && node.entry >= 0) {
        best = node.entry;
      }
    }
    return best;
  }

  /** The entry of exactly this one token, or -1. */
  public int find(AnnotatedText text, int token) {
    return find(text.form(token));
  }

  /** The entry of exactly this word, or -1. */
  public int find(WordForm word) {
    Node node = root.next(word);
    return node == null ? -1 : node.entry;
  }

  /** Whether a phrase of this word alone or of more words begins with it. */
  public boolean opens(WordForm word) {
    return root.next(word) != null;
  }

  /** Whether a phrase of this word and more begins with it. */
  public boolean opensMore(WordForm word) {
    Node node = root.next(word);
    return node != null && node.children.length > 0;
  }

  /** The entry of a lower-case phrase, or -1. */
  public int find(String phrase) {
    Node node = root;
    for (String word : phrase.split(" ")) {
      node = node == null ? null : node.next(word);
    }
    return node == null ? -1 : node.entry;
  }

  /** Words of the phrase of an entry. */
  public int length(int entry) {
    return lengths[entry];
  }

  /** The phrase of an entry, lower case. */
  public String phrase(int entry) {
    return phrases.get(entry);
  }

  /** A column of an entry; the empty string when the line has fewer. */
  public String column(int entry, int index) {
    String[] row = columns.get(entry);
    return index < row.length ? row[index] : "";
  }

  /** Number of phrases. */
  public int size() {
    return lengths.length;
  }

  private static final class Node {
    private final FoldedSet words;
    private final Node[] children;
    private final int entry;

    Node(FoldedSet words, Node[] children, int entry) {
      this.words = words;
      this.children = children;
      this.entry = entry;
    }

    Node next(WordForm word) {
      return children.length == 0 ? null : child(words.find(word));
    }

    Node next(String word) {
      return children.length == 0 ? null : child(words.find(word, 0, word.length()));
    }

    private Node child(int number) {
      return number < 0 ? null : children[number];
    }
  }

  private static final class Builder {
    private final Map<String, Builder> children = new LinkedHashMap<>();
    private int entry = -1;

    void add(String[] words, int number) {
      Builder node = this;
      for (String word : words) {
        node = node.children.computeIfAbsent(word, w -> new Builder());
      }
      node.entry = number;
    }

    Node build() {
      List<Node> nodes = new ArrayList<>();
      children.values().forEach(child -> nodes.add(child.build()));
      return new Node(FoldedSet.of(children.keySet()), nodes.toArray(new Node[0]), entry);
    }
  }
}
