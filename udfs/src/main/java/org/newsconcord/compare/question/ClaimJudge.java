package org.newsconcord.compare.question;

import java.util.Locale;
import java.util.Objects;
import org.newsconcord.compare.Reason;
import org.newsconcord.compare.Relation;
import org.newsconcord.compare.Verdict;

/**
 * Says how two claims relate: first how surely they answer one question, then how their values
 * compare. Values that exclude each other are a conflict or an update only where the models are
 * sure enough; below that they may be one, or answer two questions.
 *
 * <p>Deterministic, immutable, thread-safe.
 */
public final class ClaimJudge {
  private final ComparisonModel model;
  private final Thresholds thresholds;

  /** A judge with this model and its thresholds. */
  public ClaimJudge(ComparisonModel model) {
    this.model = Objects.requireNonNull(model);
    this.thresholds = model.thresholds();
  }

  /** The judge that ships with the library. */
  public static ClaimJudge standard() {
    return new ClaimJudge(ComparisonModel.standard());
  }

  /** What two claims come to. */
  public Judgement of(PairView pair) {
    double question = model.sameQuestion(pair.questionFeatures());
    Verdict values = pair.values();
    return switch (values.relation()) {
      case CONFLICT, UPDATE -> excluding(pair, question);
      case AGREE -> agreeing(pair, question);
      case MORE_SPECIFIC, COMPATIBLE -> ifOne(pair, question, values);
      default -> new Judgement(values, 1 - question, question);
    };
  }

  private Judgement excluding(PairView pair, double question) {
    double conflict = model.conflict(pair.features(), question);
    Verdict values = pair.values();
    if (conflict >= thresholds.conflict()) {
      String signs = model.strongest(pair.features(), model.conflict());
      Verdict verdict = values.asConflict();
      return new Judgement(told(verdict, "A contradiction", conflict, signs), conflict, question);
    }
    if (pair.isMoved() && question >= thresholds.update()) {
      return new Judgement(told(values, question, pair), question, question);
    }
    if (question < thresholds.question()) {
      return otherQuestion(pair, question);
    }
    if (values.relation() == Relation.UPDATE) {
      Verdict open = values.withReason(Reason.MOVE_OPEN);
      return new Judgement(told(open, question, pair), question, question);
    }
    if (conflict < thresholds.possible()) {
      return apart(pair, question, conflict);
    }
    String signs = model.strongest(pair.features(), model.conflict());
    Verdict open = values.withReason(Reason.VALUES_APART);
    return new Judgement(told(open, "A contradiction", conflict, signs), conflict, question);
  }

  /** Values that exclude each other but hardly contradict: each holds in a scope of its own. */
  private Judgement apart(PairView pair, double question, double conflict) {
    Verdict verdict = pair.values().withReason(Reason.SCOPE_OPEN);
    return new Judgement(told(verdict, question, pair), 1 - conflict, question);
  }

  private Judgement agreeing(PairView pair, double question) {
    if (question >= thresholds.question() && question < thresholds.agree()) {
      Verdict open = pair.values().withReason(Reason.QUESTION_OPEN);
      return new Judgement(told(open, question, pair), question, question);
    }
    return ifOne(pair, question, pair.values());
  }

  private Judgement ifOne(PairView pair, double question, Verdict verdict) {
    return question < thresholds.question()
        ? otherQuestion(pair, question)
        : new Judgement(told(verdict, question, pair), question, question);
  }

  private Judgement otherQuestion(PairView pair, double question) {
    Verdict verdict = pair.values().withReason(Reason.CONTEXT_DIFFERS);
    return new Judgement(told(verdict, question, pair), 1 - question, question);
  }

  private Verdict told(Verdict verdict, double question, PairView pair) {
    String signs = model.strongest(pair.questionFeatures(), model.sameQuestion());
    return told(verdict, "One question", question, signs);
  }

  private static Verdict told(Verdict verdict, String what, double probability, String signs) {
    return verdict.adding(
        String.format(Locale.ROOT, "%s with probability %.2f%s.", what, probability, signs));
  }

  /** Whether a relation says that the values exclude each other. */
  public static boolean exclude(Verdict values) {
    return values.relation() == Relation.CONFLICT || values.relation() == Relation.UPDATE;
  }
}
