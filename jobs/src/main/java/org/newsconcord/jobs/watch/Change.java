package org.newsconcord.jobs.watch;

/** What a reader wants to be told of. */
enum Change {
  /** A question is answered with a value. */
  NEW_VALUE,
  /** One more independent voice answers a question. */
  NEW_VOICE,
  /** Two voices contradict each other. */
  CONFLICT
}
