package org.newsconcord.compare;

/** Why two claims relate as they do; each code is one rule of the comparison. */
public enum Reason {
  QUANTITY_EQUAL(Relation.AGREE, "the same number with the same hedge"),
  QUANTITY_SAME_FIGURE(Relation.COMPATIBLE, "the same number under different hedges"),
  QUANTITY_OVERLAP(Relation.COMPATIBLE, "the intervals overlap"),
  QUANTITY_SOFT_BOUND(Relation.COMPATIBLE, "only a soft bound keeps the numbers apart"),
  QUANTITY_WITHIN(Relation.MORE_SPECIFIC, "one interval lies inside the other and is tighter"),
  QUANTITY_GROWN(Relation.UPDATE, "a cumulative count grew with time"),
  QUANTITY_STAGE(
      Relation.UPDATE, "a count that was still moving: given as it stood at some moment"),
  QUANTITY_OTHER_BEARER(Relation.NOT_COMPARABLE, "ages of two persons"),
  QUANTITY_AGED(Relation.UPDATE, "an age that grew by the years between both articles"),
  QUANTITY_DISJOINT(Relation.CONFLICT, "the intervals do not overlap"),
  QUANTITY_OTHER_UNIT(Relation.NOT_COMPARABLE, "the units differ"),
  QUANTITY_OPPOSITE_TREND(Relation.CONFLICT, "one says that it rose, the other that it fell"),
  QUANTITY_VAGUE(Relation.COMPATIBLE, "one is a vague count of the same order"),
  QUANTITY_NEGATED(Relation.CONFLICT, "one states the number, the other denies it"),
  CONTEXT_DIFFERS(Relation.NOT_COMPARABLE, "too unlikely that they answer one question"),
  SCOPE_OPEN(Relation.SCOPE_DIFFERS, "values that exclude each other, too unlikely to contradict"),
  OFFICE_SAME_HOLDER(Relation.AGREE, "the same person in the same office"),
  OFFICE_HOLDERS_DIFFER(
      Relation.CONFLICT, "an office with a single holder is given to two persons at one time"),
  OFFICE_NAME_OPEN(
      Relation.NOT_COMPARABLE, "names too short or too alike to tell two persons apart"),
  OFFICE_SUCCESSION(Relation.SCOPE_DIFFERS, "former, incoming and present holders may differ"),
  OFFICE_SEVERAL_HOLDERS(Relation.COMPATIBLE, "the office may have several holders"),
  OFFICE_ORGANISATIONS_DIFFER(
      Relation.SCOPE_DIFFERS, "offices of one name in different organisations"),
  STATEMENT_SAME(Relation.AGREE, "the same speaker with the same words"),
  STATEMENT_PART(Relation.AGREE, "the same speaker with nearly the same words, or more of them"),
  STATEMENT_REPHRASED(Relation.AGREE, "the same speaker on the same matter in other words"),
  STATEMENT_REVERSED(
      Relation.CONFLICT, "the same speaker, but a number or a negation of the quote changed"),
  STATEMENT_OTHER_SPEAKER(Relation.CONFLICT, "the same words are given to different speakers"),
  STATEMENT_BOTH_SAY(Relation.COMPATIBLE, "two speakers may both have said it in their own words"),
  STATEMENT_VAGUER_SPEAKER(
      Relation.MORE_SPECIFIC, "the same words; one names the speaker, the other only the side"),
  STATEMENT_OPPOSED(Relation.CONFLICT, "one says that the speaker confirms it, one that it denies"),
  STATEMENT_OTHER_WORDS(Relation.NOT_COMPARABLE, "the same speaker on other matters"),
  ACTION_SAME(Relation.AGREE, "the same act, asserted alike"),
  ACTION_DENIED(Relation.CONFLICT, "one says that it happened, the other that it did not"),
  ACTION_OPPOSITE(Relation.CONFLICT, "the verbs exclude each other"),
  ACTION_FIRMER(Relation.COMPATIBLE, "one asserts what the other puts as possible or planned"),
  ACTION_HAPPENED(Relation.UPDATE, "planned or feared before, reported as done later"),
  CONDITION_SAME(Relation.AGREE, "the same policy under the same condition"),
  CONDITION_ADDED(Relation.MORE_SPECIFIC, "one adds a condition to the same policy"),
  CONDITION_DIFFERS(Relation.SCOPE_DIFFERS, "condition or restriction differ"),
  CONDITION_OPPOSED(Relation.CONFLICT, "one states the policy, the other its opposite"),
  DATE_EQUAL(Relation.AGREE, "the same time"),
  DATE_WITHIN(Relation.MORE_SPECIFIC, "one time lies inside the other"),
  DATE_OVERLAP(Relation.COMPATIBLE, "the times overlap"),
  DATE_DISJOINT(Relation.CONFLICT, "the times do not overlap at the coarser grain"),
  DATE_OPEN(Relation.NOT_COMPARABLE, "a relative time without a date to resolve it"),
  PLACE_EQUAL(Relation.AGREE, "the same place"),
  PLACE_WITHIN(Relation.MORE_SPECIFIC, "one place lies in the other"),
  PLACE_DISJOINT(Relation.CONFLICT, "neither place lies in the other"),
  PLACE_UNKNOWN(Relation.NOT_COMPARABLE, "a place that the gazetteer does not know"),
  VALUES_CONFLICT(
      Relation.CONFLICT, "the values exclude each other at one moment, by the likelihood of both"),
  VALUES_APART(
      Relation.POSSIBLE_CONFLICT, "values that exclude each other, too unsure for a conflict"),
  MOVE_OPEN(Relation.COMPATIBLE, "values that differ as two moments do, too unsure for an update"),
  QUESTION_OPEN(Relation.COMPATIBLE, "equal values, too unsure that both answer one question"),
  TYPE_DIFFERS(Relation.NOT_COMPARABLE, "claims of different types"),
  ARTICLE_EDITED(Relation.UPDATE, "the outlet changed it in a later text of the same address");

  private final Relation relation;
  private final String description;

  Reason(Relation relation, String description) {
    this.relation = relation;
    this.description = description;
  }

  /** The relation that this reason gives. */
  public Relation relation() {
    return relation;
  }

  /** The rule in words. */
  public String description() {
    return description;
  }
}
