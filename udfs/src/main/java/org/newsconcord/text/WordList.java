package org.newsconcord.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a list that the jar carries: UTF-8, one entry a line, {@code #} opens a comment line, blank
 * lines do not count.
 */
public final class WordList {
  private WordList() {}

  /**
   * The entries of a resource next to a class.
   *
   * @throws IllegalStateException when the jar does not hold it
   */
  public static List<String> of(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The jar holds no list " + name + ". Build it again.");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the list " + name + " of the jar.", e);
    }
  }

  /** The entries of a stream, in order. */
  public static List<String> read(InputStream in) throws IOException {
    List<String> entries = new ArrayList<>();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String entry = line.strip();
      if (!entry.isEmpty() && entry.charAt(0) != '#') {
        entries.add(entry);
      }
    }
    return entries;
  }
}
