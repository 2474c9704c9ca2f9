package org.newsconcord.jobs;

/** The run finished but a quality gate did not hold; exit code 3. */
public final class QualityGateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Refuses.
   *
   * @param message which gate, the measured value and its limit
   */
  public QualityGateException(String message) {
    super(message);
  }
}
