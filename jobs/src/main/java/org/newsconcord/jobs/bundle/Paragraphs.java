package org.newsconcord.jobs.bundle;

import java.util.List;
import java.util.StringJoiner;

/** Lines of a text whose paragraphs may be wrapped. */
final class Paragraphs {
  private Paragraphs() {}

  /** Paragraphs, parted by a blank line; lines that follow one another are one paragraph. */
  static String of(List<String> lines) {
    StringJoiner paragraphs = new StringJoiner("\n\n");
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      if (line.isBlank()) {
        end(paragraph, paragraphs);
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    end(paragraph, paragraphs);
    return paragraphs.toString();
  }

  private static void end(StringBuilder paragraph, StringJoiner paragraphs) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
      paragraph.setLength(0);
    }
  }
}
