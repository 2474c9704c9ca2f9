package org.newsconcord.claims.grammar;

import java.util.Locale;

/**
 * A verb in its sentence with who does it and to whom. Spans are pairs of words, null when not
 * found.
 *
 * @param base base form of the verb
 * @param verbClass class of the act; null for verbs that are not listed as acts
 * @param group the verb with its auxiliaries
 * @param actor who does it
 * @param patient who or what it is done to
 * @param complement preposition and noun phrase behind a verb without an object: "voted against the
 *     bill"
 * @param isParticiple whether the form can be a participle
 * @param ownSubject whether the verb has a subject of its own, not that of an earlier verb
 */
public record Act(
    String base,
    String verbClass,
    VerbGroup group,
    int[] actor,
    int[] patient,
    int[] complement,
    boolean isParticiple,
    boolean ownSubject) {

  public int verb() {
    return group.verb();
  }

  /** The subject of the sentence: the patient of a passive verb. */
  public int[] subject() {
    return group.passive() ? patient : actor;
  }

  /** "made no arrests", "killed nobody". */
  public boolean isDoneToNobody(TaggedText t) {
    boolean voted = patient != null && t.is(patient[0], "no") && base.equals("vote");
    return !group.passive() && patient != null && t.in(patient[0], WordGroup.NOBODY) && !voted;
  }

  /** What the verb is done to: the patient, or what a preposition leads to. */
  public int[] object() {
    return patient == null ? complement : patient;
  }

  /** Whether a passive of the class tells no such act: "was opposed to", "were met with". */
  public boolean isRarelyPassive(TaggedText t) {
    return verbClass != null
        && t.grammar.has(WordGroup.NO_PASSIVE_CLASS, verbClass.toLowerCase(Locale.ROOT));
  }

  /** Whether the verb alone tells the act: resign, die, rise, step down. */
  public boolean isComplete(TaggedText t) {
    return verbClass != null
        && (base.indexOf(' ') > 0
            || t.grammar.has(WordGroup.COMPLETE_CLASS, verbClass.toLowerCase(Locale.ROOT)));
  }

  /** Whether the act is of a class that has no object as a rule: agree, arrive, vote. */
  public boolean needsNoObject(TaggedText t) {
    return verbClass != null
        && t.grammar.has(WordGroup.NO_OBJECT_CLASS, verbClass.toLowerCase(Locale.ROOT));
  }
}
