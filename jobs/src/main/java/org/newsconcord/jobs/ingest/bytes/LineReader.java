package org.newsconcord.jobs.ingest.bytes;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Text of a {@link LineSource}, handed out at most one line at a time, so that a parser on top
 * never holds more than the line it is in. Keeps the lines of the current record, so that they can
 * be read anew, and stops a record that grows too long.
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
  private LineSource.Line current;

  /** The lines of the record so far, blank ones left out. */
  private final List<LineSource.Line> taken = new ArrayList<>();

  /** Lines to be handed out once more. */
  private final Deque<LineSource.Line> again = new ArrayDeque<>();

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
    taken.clear();
    if (peeked) {
      raw.append(line);
      taken.add(current);
      peeked = false;
    }
  }

  /** How many lines the record has so far, blank ones left out. */
  public int recordLines() {
    return taken.size();
  }

  /** Bytes of the record so far. */
  public long recordBytes() {
    return recordBytes;
  }

  /** A line of the record, from 0. */
  public String recordLine(int index) {
    return TextDecoder.decode(taken.get(index).bytes()).text();
  }

  /** Leaves the record with its first line, and hands out the lines after it once more. */
  public void endAfterFirstLine() {
    for (int i = taken.size() - 1; i > 0; i--) {
      again.addFirst(taken.get(i));
    }
    raw.setLength(0);
    raw.append(recordLine(0));
    failure = null;
    skipLine();
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
      LineSource.Line next = again.isEmpty() ? lines.next() : again.poll();
      if (next == null) {
        return false;
      }
      take(next);
    }
    return true;
  }

  private void take(LineSource.Line next) throws TooLongException {
    Decoded text = TextDecoder.decode(next.bytes());
    current = next;
    if (!next.isBlank()) {
      taken.add(next);
    }
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
