package org.newsconcord.claims.grammar;

/**
 * A verb in its sentence with who does it and to whom. Spans are pairs of words, null when not
 * found.
 *
 * @param base base form of the verb
 * @param verbClass class of the act; null for verbs that are not listed as acts
 * @param group the verb with its auxiliaries
 * @param actor who does it
 * @param patient who or what it is done to
 * @param isParticiple whether the form can be a participle
 * @param ownSubject whether the verb has a subject of its own, not that of an earlier verb
 */
public record Act(
    String base,
    String verbClass,
    VerbGroup group,
    int[] actor,
    int[] patient,
    boolean isParticiple,
    boolean ownSubject) {

  public int verb() {
    return group.verb();
  }

  /** The subject of the sentence: the patient of a passive verb. */
  public int[] subject() {
    return group.passive() ? patient : actor;
  }
}
