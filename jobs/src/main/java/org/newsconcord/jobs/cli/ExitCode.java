package org.newsconcord.jobs.cli;

/** What the process says when it ends. */
public final class ExitCode {
  public static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int GATE_FAILED = 3;

  private ExitCode() {}
}
