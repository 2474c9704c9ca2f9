package org.newsconcord.claims;

/** Whether a number states a change. */
public enum Trend {
  UP,
  DOWN
}
