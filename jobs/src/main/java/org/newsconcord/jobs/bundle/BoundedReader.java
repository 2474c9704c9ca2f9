package org.newsconcord.jobs.bundle;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a document whose current article grows too long. */
final class BoundedReader extends FilterReader {
  private final int maxChars;
  private long chars;

  BoundedReader(Reader in, int maxChars) {
    super(in);
    this.maxChars = maxChars;
  }

  /** A new article begins. */
  void restart() {
    chars = 0;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    chars += Math.max(0, read);
    if (chars > maxChars) {
      throw new TooLongException(maxChars);
    }
    return read;
  }
}
