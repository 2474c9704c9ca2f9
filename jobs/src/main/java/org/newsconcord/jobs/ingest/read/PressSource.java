package org.newsconcord.jobs.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.newsconcord.jobs.bundle.Bundled;
import org.newsconcord.jobs.bundle.PressKind;
import org.newsconcord.jobs.ingest.bytes.Decoded;
import org.newsconcord.jobs.ingest.bytes.LineSource;
import org.newsconcord.jobs.ingest.bytes.Repair;
import org.newsconcord.jobs.ingest.bytes.TextDecoder;

/** The articles of a text that a press archive put out. */
final class PressSource implements RecordSource {
  private final LineSource lines;
  private final PressKind kind;
  private final int maxBytes;
  private long number;
  private boolean ended;

  PressSource(LineSource lines, PressKind kind, int maxBytes) {
    this.lines = lines;
    this.kind = kind;
    this.maxBytes = maxBytes;
  }

  @Override
  public InputRecord next() throws IOException {
    List<String> article = new ArrayList<>();
    Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    long bytes = 0;
    while (!ended) {
      LineSource.Line line = lines.next();
      ended = line == null || line.failure() != null;
      if (ended) {
        return line == null ? record(article, repairs, bytes) : broken(line);
      }
      bytes += line.length();
      Decoded decoded = TextDecoder.decode(line.bytes());
      repairs.addAll(decoded.repairs());
      String text = decoded.text().replaceAll("[\\r\\n\\f]+$", "");
      boolean ends = kind.ends(text);
      if ((ends || kind.begins(text)) && !isBlank(article)) {
        if (ends) {
          article.add(text);
        }
        return record(article, repairs, bytes);
      }
      if (bytes <= maxBytes && !kind.begins(text)) {
        article.add(text);
      }
    }
    return null;
  }

  private static boolean isBlank(List<String> article) {
    return article.stream().allMatch(String::isBlank);
  }

  private InputRecord broken(LineSource.Line line) {
    number++;
    return InputRecord.rejected(number, Problem.ofReading(line.failure()), null);
  }

  private InputRecord record(List<String> article, Set<Repair> repairs, long bytes) {
    if (isBlank(article)) {
      return null;
    }
    number++;
    Bundled read = kind.read(article);
    if (bytes > maxBytes) {
      return InputRecord.rejected(
          number,
          RejectReason.OVERSIZED_RECORD,
          "The article has " + bytes + " bytes, more than --max-record-size.",
          read.raw());
    }
    if (!read.hasText()) {
      return InputRecord.rejected(
          number,
          RejectReason.MISSING_BODY,
          "The article has no text below its heading.",
          read.raw());
    }
    return InputRecord.of(number, read.fields(), new Decoded(read.raw(), repairs));
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
