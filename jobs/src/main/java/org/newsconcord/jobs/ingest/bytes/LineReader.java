package org.newsconcord.jobs.ingest.bytes;

import java.io.IOException;
import java.io.Reader;
import java.util.EnumSet;
import java.util.Set;

/**
 * Text of a {@link LineSource}, handed out at most one line at a time, so that a parser on top
 * never holds more than the line it is in. Keeps the beginning of the current record, and stops a
 * record that grows too long.
 */
public final class LineReader extends Reader {
  private final LineSource lines;
  private final int maxBytes;
  private final StringBuilder raw = new StringBuilder();
  private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);
  private String line = "";
  private int position;
  private long recordBytes;
  private IOException failure;
  private boolean peeked;

  /** A reader of records that may have so many bytes. */
  public LineReader(LineSource lines, int maxBytes) {
    this.lines = lines;
    this.maxBytes = maxBytes;
  }

  /** The record is longer than allowed. */
  public static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    private TooLongException(long bytes) {
      super("The record has more than " + bytes + " bytes.");
    }
  }

  /** The first line, without consuming it. */
  public String peekLine() throws IOException {
    peeked = fill();
    return peeked ? line : "";
  }

  /** Forgets the record before; the next character starts a new one. */
  public void startRecord() {
    raw.setLength(0);
    repairs.clear();
    recordBytes = 0;
    if (peeked) {
      raw.append(line);
      peeked = false;
    }
  }

  /** Leaves out what remains of the current line. */
  public void skipLine() {
    position = line.length();
  }

  /** The error after which nothing more can be read; null while there is none. */
  public IOException failure() {
    return failure;
  }

  /** Text of the record so far, cut to what a reject shows. */
  public Decoded record() {
    return new Decoded(raw.toString(), Set.copyOf(repairs));
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, line.length() - position);
    line.getChars(position, position + count, target, offset);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    while (position == line.length()) {
      if (failure != null) {
        throw failure;
      }
      LineSource.Line next = lines.next();
      if (next == null) {
        return false;
      }
      take(next);
    }
    return true;
  }

  private void take(LineSource.Line next) throws TooLongException {
    Decoded text = TextDecoder.decode(next.bytes());
    recordBytes += next.length();
    failure = next.failure();
    if (raw.length() < Decoded.EXCERPT) {
      raw.append(text.text());
    }
    repairs.addAll(text.repairs());
    line = text.text();
    position = 0;
    if (recordBytes > maxBytes) {
      position = line.length();
      throw new TooLongException(maxBytes);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
