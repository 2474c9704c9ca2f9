package org.newsconcord.claims;

/** What a reporting verb commits its source to. */
public enum CueClass {
  NEUTRAL,
  CONFIRM,
  DENY,
  DOUBT,
  ORDER,
  PROMISE
}
