package org.newsconcord.jobs.ingest.read;

import java.io.IOException;

/** JSON Lines: every line that is not blank is a record of its own, whatever stands in others. */
final class JsonlSource implements RecordSource {
  private final LineSource lines;
  private long number;

  JsonlSource(LineSource lines) {
    this.lines = lines;
  }

  @Override
  public InputRecord next() {
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
    return JsonFields.read(number, text);
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
