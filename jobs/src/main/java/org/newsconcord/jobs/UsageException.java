package org.newsconcord.jobs;

/** The user asked for something that cannot be done; exit code 2, one sentence, no stack trace. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Refuses.
   *
   * @param message what is wrong, with the offending value, and what to do
   */
  public UsageException(String message) {
    super(message);
  }
}
