package org.newsconcord.jobs.run;

/** Is told when stages begin and end. */
public interface StageObserver {
  /** Looks away. */
  StageObserver NONE = new StageObserver() {};

  /** A stage begins. */
  default void begin(Stage stage) {}

  /**
   * A stage has ended well.
   *
   * @param seconds wall time
   */
  default void end(Stage stage, double seconds, StageResult result) {}

  /** The result of a stage was taken over from this run; it has not run. */
  default void reused(Stage stage, String runId) {}
}
