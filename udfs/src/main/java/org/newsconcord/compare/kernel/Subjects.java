package org.newsconcord.compare.kernel;

import org.newsconcord.claims.Claim;

/** Whether two claims are about the same subject. */
public final class Subjects {
  private Subjects() {}

  public static boolean areSame(Claim a, Claim b) {
    String one = a.subjectKey();
    String other = b.subjectKey();
    return one != null && one.equals(other);
  }
}
