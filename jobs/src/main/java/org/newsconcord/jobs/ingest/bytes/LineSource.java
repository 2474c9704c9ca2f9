package org.newsconcord.jobs.ingest.bytes;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into lines, holding at most {@code maxBytes} of one line in memory. An
 * error of the stream does not lose the bytes before it: they come as a last line that carries the
 * error.
 */
public final class LineSource implements Closeable {
  private static final int CHUNK = 1 << 16;

  /** Bytes kept of a line that is too long, to show where it was. */
  private static final int KEPT_OF_LONG_LINE = 4 * Decoded.EXCERPT;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] chunk = new byte[CHUNK];
  private int position;
  private int limit;
  private boolean ended;

  /** Where the next line begins, and from where on none is given. */
  private long place;

  private final long end;

  public LineSource(InputStream in, int maxBytes) {
    this(in, maxBytes, 0, Long.MAX_VALUE);
  }

  private LineSource(InputStream in, int maxBytes, long place, long end) {
    this.in = in;
    this.maxBytes = maxBytes;
    this.place = place;
    this.end = end;
  }

  /**
   * The lines of a part of a file: those that begin in it. Parts that join have each line once.
   *
   * @param in the bytes of the file from the one before {@code begin}, or from the first
   * @param begin first byte of the part
   * @param end byte behind its last
   */
  public static LineSource ofPart(InputStream in, int maxBytes, long begin, long end)
      throws IOException {
    LineSource lines = new LineSource(in, maxBytes, Math.max(0, begin - 1), end);
    if (begin > 0) {
      lines.skipLine();
    }
    return lines;
  }

  private void skipLine() throws IOException {
    while (fill()) {
      int to = endOfLine();
      boolean atEnd = chunk[to - 1] == '\n';
      place += to - position;
      position = to;
      if (atEnd) {
        return;
      }
    }
  }

  /**
   * One line.
   *
   * @param bytes the line with its terminator; only its beginning when it is too long
   * @param length its whole length in bytes
   * @param failure the error after which nothing more can be read; null when there was none
   */
  public record Line(byte[] bytes, long length, IOException failure) {
    /** Whether only the beginning is at hand. */
    public boolean isTooLong() {
      return length > bytes.length;
    }

    /** Whether the line holds nothing but white space. */
    public boolean isBlank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
          return false;
        }
      }
      return !isTooLong();
    }
  }

  /** The next line, or null at the end. */
  public Line next() {
    if (place >= end) {
      return null;
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream(256);
    long length = 0;
    try {
      while (fill()) {
        int end = endOfLine();
        length += end - position;
        int room = Math.max(maxBytes, KEPT_OF_LONG_LINE) - kept.size();
        kept.write(chunk, position, Math.min(end - position, room));
        position = end;
        if (chunk[end - 1] == '\n') {
          return line(kept, length, null);
        }
      }
    } catch (IOException e) {
      ended = true;
      return line(kept, length, e);
    } catch (RuntimeException e) {
      // Codecs report broken data with whatever their arithmetic runs into.
      ended = true;
      return line(kept, length, new IOException(e.toString(), e));
    }
    return length == 0 ? null : line(kept, length, null);
  }

  private Line line(ByteArrayOutputStream kept, long length, IOException failure) {
    place += length;
    byte[] bytes = kept.toByteArray();
    if (length > maxBytes) {
      bytes = Arrays.copyOf(bytes, Math.min(maxBytes, KEPT_OF_LONG_LINE));
    }
    return new Line(bytes, length, failure);
  }

  private boolean fill() throws IOException {
    if (position < limit) {
      return true;
    }
    if (ended) {
      return false;
    }
    position = 0;
    limit = 0;
    limit = Math.max(0, in.read(chunk, 0, CHUNK));
    ended = limit == 0;
    return !ended;
  }

  private int endOfLine() {
    for (int i = position; i < limit; i++) {
      if (chunk[i] == '\n') {
        return i + 1;
      }
    }
    return limit;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
