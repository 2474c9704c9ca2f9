package org.newsconcord.compare;

import org.newsconcord.claims.Claim;

/** Whether two claims are about the same subject. */
final class Subjects {
  private Subjects() {}

  static boolean areSame(Claim a, Claim b) {
    String one = a.subjectKey();
    String other = b.subjectKey();
    return one != null && one.equals(other);
  }
}
