package org.newsconcord.jobs.evaluate.incidents;

/** What is asked of an incident. */
public enum IncidentQuestion {
  KILLED("killed", 0.75),
  INJURED("injured", 0.75),
  STATE("state", 0.6),
  CITY("city", 0.6);

  private final String key;
  private final double leastShare;

  IncidentQuestion(String key, double leastShare) {
    this.key = key;
    this.leastShare = leastShare;
  }

  /** The beginning of its measures' names. */
  String key() {
    return key;
  }

  /** The share of the votes that an answer needs. */
  double leastShare() {
    return leastShare;
  }

  boolean isNumber() {
    return this == KILLED || this == INJURED;
  }

  /** Whether an answer, a whole number or a gazetteer key, is what happened. */
  public boolean isRight(IncidentFact fact, String answer) {
    return switch (this) {
      case KILLED -> answer.equals(String.valueOf(fact.killed()));
      case INJURED -> answer.equals(String.valueOf(fact.injured()));
      case STATE -> fact.isInState(answer);
      case CITY -> fact.isInCity(answer);
    };
  }
}
