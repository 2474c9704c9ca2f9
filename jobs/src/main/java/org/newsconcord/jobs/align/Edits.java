package org.newsconcord.jobs.align;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.newsconcord.compare.Relation;
import org.newsconcord.compare.Verdict;
import org.newsconcord.compare.question.Judgement;

/**
 * What an outlet changed in a later text of one address. Two values of a slot are an edit when they
 * do not say the same, the earlier text does not state the later value, and the later text no
 * longer states the earlier one: who adds a figure has not changed another.
 */
final class Edits {
  private static final Set<Relation> CHANGED =
      Set.of(
          Relation.CONFLICT,
          Relation.POSSIBLE_CONFLICT,
          Relation.UPDATE,
          Relation.MORE_SPECIFIC,
          Relation.COMPATIBLE);

  private final Map<String, Set<String>> valuesOfArticle = new HashMap<>();
  private final Function<SlotClaim, String> value;

  /**
   * The edits of a slot.
   *
   * @param claims all its claims
   * @param value what a claim fills the slot with
   */
  Edits(Collection<SlotClaim> claims, Function<SlotClaim, String> value) {
    this.value = value;
    for (SlotClaim claim : claims) {
      if (claim.version().isPresent()) {
        valuesOfArticle
            .computeIfAbsent(claim.articleId(), article -> new HashSet<>())
            .add(value.apply(claim));
      }
    }
  }

  /** Whether the claims may be an edit: texts of one address, each with a value of its own. */
  boolean mayBe(SlotClaim a, SlotClaim b) {
    return a.version().isPresent()
        && b.version().isPresent()
        && a.version().get().isOtherTextThan(b.version().get())
        && !valuesOfArticle.get(a.articleId()).contains(value.apply(b))
        && !valuesOfArticle.get(b.articleId()).contains(value.apply(a));
  }

  /** The judgement on an edit; empty when both say the same or speak of different things. */
  static Optional<Judgement> of(SlotClaim a, SlotClaim b, Judgement judgement) {
    if (!CHANGED.contains(judgement.verdict().relation())) {
      return Optional.empty();
    }
    boolean first = a.version().orElseThrow().number() > b.version().orElseThrow().number();
    Verdict edit = judgement.verdict().asEdit(first ? Verdict.Side.FIRST : Verdict.Side.SECOND);
    return Optional.of(new Judgement(edit, judgement.confidence(), judgement.sameQuestion()));
  }
}
