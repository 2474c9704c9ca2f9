package org.newsconcord.jobs.ingest.read;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.newsconcord.jobs.ingest.bytes.Decoded;
import org.newsconcord.jobs.ingest.bytes.LineSource;
import org.newsconcord.jobs.ingest.bytes.TextDecoder;

/**
 * JSON Lines: every line that is not blank is a record of its own, whatever stands in others, or
 * wraps several.
 */
final class JsonlSource implements RecordSource {
  private final LineSource lines;
  private final JsonPointer records;
  private final Deque<InputRecord> members = new ArrayDeque<>();
  private long number;

  /**
   * A source.
   *
   * @param records where a line has its articles; null to find out
   */
  JsonlSource(LineSource lines, JsonPointer records) {
    this.lines = lines;
    this.records = records;
  }

  @Override
  public InputRecord next() {
    InputRecord member = members.poll();
    return member == null ? read() : member;
  }

  private InputRecord read() {
    LineSource.Line line = lines.next();
    while (line != null && line.failure() == null && line.isBlank()) {
      line = lines.next();
    }
    if (line == null) {
      return null;
    }
    number++;
    Decoded text = TextDecoder.decode(line.bytes());
    if (line.failure() != null) {
      return InputRecord.rejected(number, Problem.ofReading(line.failure()), text.text());
    }
    if (line.isTooLong()) {
      return InputRecord.rejected(
          number,
          RejectReason.OVERSIZED_RECORD,
          "The line has " + line.length() + " bytes, more than --max-record-size.",
          text.text());
    }
    List<InputRecord> read = JsonFields.read(number, text, records);
    number += read.size() - 1;
    members.addAll(read.subList(1, read.size()));
    return read.get(0);
  }

  @Override
  public long number() {
    return number - members.size();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
