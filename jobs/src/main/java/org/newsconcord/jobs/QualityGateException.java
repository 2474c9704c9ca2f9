package org.newsconcord.jobs;

/**
 * A quality gate did not hold: the stage has written its tables, later ones do not run; exit code
 * 3.
 */
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
