package org.newsconcord.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the verbs of a sentence with their subjects and objects. Immutable, thread-safe. */
final class ActReader {
  private static final int REACH = 24;

  /** Acts that need no object, so that a bare past form of another act without one is passive. */
  private static final Set<String> ALONE =
      Set.of(
          "AGREE",
          "ARRIVE",
          "CRASH",
          "DIE",
          "END",
          "FALL",
          "LAUNCH",
          "LEAVE",
          "LOSE",
          "MEET",
          "MERGE",
          "MOVE",
          "PROTEST",
          "RESIGN",
          "RESUME",
          "RISE",
          "SPLIT",
          "VOTE",
          "WIN",
          "WITHDRAW");

  private final ActWords words;
  private final VerbForms forms;

  ActReader(Iterable<String[]> rows, VerbForms forms) {
    this.forms = forms;
    this.words = new ActWords(rows);
  }

  /** The acts of a sentence, in the order of their verbs. */
  List<Act> read(TaggedText t, int sentence) {
    List<Act> acts = new ArrayList<>();
    int from = t.first(sentence);
    int to = t.last(sentence);
    int[] earlier = null;
    for (int i = from; i < to; i++) {
      if (t.is(i, WordClass.VERB)) {
        VerbGroup group = VerbGroup.at(t, i, from);
        int[] before = subject(t, group.from(), from);
        acts.add(act(t, group, before, earlier, to));
        earlier = before == null ? earlier : before;
      }
    }
    return acts;
  }

  /**
   * The noun phrase before a verb; a time between them, as in "the court on Monday", is skipped.
   */
  private static int[] subject(TaggedText t, int to, int from) {
    int[] before = SourcePhrases.before(t, to, from);
    if (before == null || !SourcePhrases.isTime(t, before[0], before[1])) {
      return before;
    }
    for (int k = before[0] + 1; k < before[1]; k++) {
      if (t.is(k, WordClass.ADP) && SourcePhrases.isTime(t, k, before[1])) {
        return SourcePhrases.isTime(t, before[0], k) ? null : new int[] {before[0], k};
      }
    }
    return null;
  }

  private Act act(TaggedText t, VerbGroup group, int[] before, int[] earlier, int to) {
    int verb = group.verb();
    boolean own = before != null;
    int[] subject = own ? antecedent(t, before, t.first(t.sentence[verb])) : earlier;
    int limit = Math.min(to, verb + REACH);
    int next = verb + 1;
    int objectEnd = NounPhrases.end(t, next, limit);
    int[] object = objectEnd > next ? new int[] {next, objectEnd} : null;
    ActWords.Name name = words.name(t, verb, forms.base(t.lower[verb]), to);
    boolean past = forms.isPast(t.lower[verb]);
    boolean participle = past || t.lower[verb].endsWith("ing");
    boolean reduced = past && group.from() == verb && isReduced(t, name, object, next, to);
    VerbGroup voiced = reduced ? group.asPassive() : group;
    int[] agent = voiced.passive() ? byPhrase(t, next, limit) : null;
    int[] actor = voiced.passive() ? agent : subject;
    int[] patient = voiced.passive() ? subject : object;
    boolean denied = name.denied() || actor != null && t.is(actor[0], "no");
    return new Act(
        name.predicate(),
        name.actClass(),
        denied ? voiced.negation() : voiced,
        actor,
        patient,
        participle,
        own);
  }

  /** "Tariffs imposed in May", "the plan released by": a past form that is a participle. */
  private static boolean isReduced(
      TaggedText t, ActWords.Name name, int[] object, int next, int to) {
    boolean by = next < to && t.is(next, "by");
    boolean bare =
        object == null && next < to && (t.is(next, WordClass.ADP) || t.is(next, WordClass.PUNCT));
    return by || bare && name.actClass() != null && !ALONE.contains(name.actClass());
  }

  /** What "who" and "which" go back to: the noun phrase before them. */
  private static int[] antecedent(TaggedText t, int[] subject, int from) {
    boolean relative =
        subject[1] == subject[0] + 1
            && (t.is(subject[0], "who") || t.is(subject[0], "which") || t.is(subject[0], "that"));
    if (!relative || subject[0] <= from) {
      return subject;
    }
    int end = t.mark(subject[0] - 1, ',') ? subject[0] - 1 : subject[0];
    boolean name = t.is(end - 1, WordClass.PROPN) && !t.is(subject[0], "who");
    int start =
        name ? SourcePhrases.baseStart(t, end, from) : SourcePhrases.phraseStart(t, end, from);
    return start < 0 || start >= end || SourcePhrases.isTime(t, end - 1, end)
        ? subject
        : new int[] {start, end};
  }

  /** Base form of a noun that is named as its verb: attack, crash, shooting. */
  String nounBase(String noun) {
    String base = forms.base(noun);
    return forms.isBase(base) ? base : noun;
  }

  /** Class of an act by its base form; null when it is not listed. */
  String classOf(String base) {
    return words.classOf(base);
  }

  private static int[] byPhrase(TaggedText t, int from, int to) {
    for (int i = from; i + 1 < to && i < from + 8; i++) {
      if (t.is(i, "by")) {
        int end = NounPhrases.end(t, i + 1, to);
        return end > i + 1 && !SourcePhrases.isTime(t, i + 1, end) ? new int[] {i + 1, end} : null;
      }
      if (t.is(i, WordClass.VERB) || t.is(i, WordClass.PUNCT)) {
        return null;
      }
    }
    return null;
  }
}
