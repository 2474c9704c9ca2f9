package org.newsconcord.jobs.bundle;

import java.io.IOException;

/** An article of a document is longer than allowed; what follows it is not read. */
public final class TooLongException extends IOException {
  private static final long serialVersionUID = 1L;

  TooLongException(long chars) {
    super("An article has more than " + chars + " characters; what follows it is not read.");
  }
}
