package org.newsconcord.jobs.bundle;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Texts in which press archives put out several articles. */
public enum PressKind {
  /** Each article ends with a line such as {@code Document QUAYC00020240603ek6300001}. */
  FACTIVA(null, Pattern.compile("\\s*Document [A-Z]{2,10}\\d{8,}[a-z0-9]*\\s*"), FactivaText::of),

  /** Each article begins with a line such as {@code 2 of 10 DOCUMENTS}. */
  LEXISNEXIS(Pattern.compile("\\s*(?:Document )?\\d+ of \\d+ DOCUMENTS?\\s*"), null, NexisText::of),

  /** Each article ends with a line of its own. */
  NEXIS_UNI(null, Pattern.compile("\\s*End of Document\\s*"), NexisText::of);

  private final Pattern first;
  private final Pattern last;
  private final Function<List<String>, Bundled> reader;

  PressKind(Pattern first, Pattern last, Function<List<String>, Bundled> reader) {
    this.first = first;
    this.last = last;
    this.reader = reader;
  }

  /** What a text is that begins so; empty when it is none of these. */
  public static Optional<PressKind> ofHead(String head) {
    List<String> lines = head.lines().toList();
    for (PressKind kind : values()) {
      if (lines.stream().anyMatch(line -> kind.begins(line) || kind.ends(line))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Whether this is the first line of an article. */
  public boolean begins(String line) {
    return first != null && first.matcher(line).matches();
  }

  /** Whether this is the last line of an article. */
  public boolean ends(String line) {
    return last != null && last.matcher(line).matches();
  }

  /** The article of these lines. */
  public Bundled read(List<String> lines) {
    return reader.apply(lines);
  }
}
