package org.newsconcord.compare.question;

import java.util.Objects;
import org.newsconcord.compare.Verdict;

/**
 * What two claims come to.
 *
 * @param verdict how they relate, and why
 * @param confidence probability that the verdict is right, 0 to 1
 * @param sameQuestion probability that both answer one question, 0 to 1
 */
public record Judgement(Verdict verdict, double confidence, double sameQuestion) {
  /** Checks that there is a verdict. */
  public Judgement {
    Objects.requireNonNull(verdict);
  }
}
