package org.newsconcord.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the verbs of a sentence with their subjects and objects. Immutable, thread-safe. */
final class ActReader {
  private static final int REACH = 24;
  private final Map<String, String> classes = new HashMap<>();
  private final VerbForms forms;

  ActReader(Iterable<String[]> rows, VerbForms forms) {
    this.forms = forms;
    for (String[] row : rows) {
      classes.put(row[0], row[1]);
    }
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
    int[] agent = group.passive() ? byPhrase(t, next, limit) : null;
    String base = forms.base(t.lower[verb]);
    boolean participle = forms.isPast(t.lower[verb]) || t.lower[verb].endsWith("ing");
    int[] actor = group.passive() ? agent : subject;
    int[] patient = group.passive() ? subject : object;
    return new Act(base, classes.get(base), group, actor, patient, participle, own);
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
    return classes.get(base);
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
