package org.newsconcord.jobs.bundle;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers the last characters that were read. */
final class TailReader extends FilterReader {
  private static final int LENGTH = 256;
  private final StringBuilder last = new StringBuilder();

  TailReader(Reader in) {
    super(in);
  }

  String text() {
    return last.toString();
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read > 0) {
      int kept = Math.min(read, LENGTH);
      last.append(target, offset + read - kept, kept);
      last.delete(0, Math.max(0, last.length() - LENGTH));
    }
    return read;
  }
}
