package org.newsconcord.claims.grammar;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.WordClass;

/**
 * The stretches of a sentence that are not put as plain facts: conditional clauses, questions, what
 * is only rumoured, hoped or demanded, and what is named to be ruled out.
 *
 * <p>Read once per sentence, linear in its length. Immutable.
 */
final class AssertionScopes {
  private static final AssertionScopes NONE = new AssertionScopes(List.of());
  private static final int THAT_REACH = 6;

  /**
   * @param modality what it makes of its words; null when it negates them
   */
  private record Scope(int from, int to, Modality modality) {}

  private final List<Scope> scopes;

  private AssertionScopes(List<Scope> scopes) {
    this.scopes = scopes;
  }

  /** The scopes of the words {@code from} to {@code to}. */
  static AssertionScopes of(TaggedText t, int from, int to) {
    List<Scope> found = new ArrayList<>(0);
    question(t, from, to, found);
    for (int i = from; i < to; i++) {
      if (!opened(t, i, to, found)) {
        inverted(t, i, from, to, found);
      }
    }
    return found.isEmpty() ? NONE : new AssertionScopes(found);
  }

  /** What stands around a word; of several scopes the innermost tells how firm it is. */
  Assertion at(int word) {
    boolean negated = false;
    Modality modality = Modality.ASSERTED;
    int width = Integer.MAX_VALUE;
    for (Scope scope : scopes) {
      if (scope.from <= word && word < scope.to) {
        negated ^= scope.modality == null;
        if (scope.modality != null && scope.to - scope.from < width) {
          modality = scope.modality;
          width = scope.to - scope.from;
        }
      }
    }
    return scopes.isEmpty() ? Assertion.PLAIN : new Assertion(negated, modality);
  }

  private static boolean opened(TaggedText t, int i, int to, List<Scope> found) {
    List<AssertionWords.Opener> openers = t.openers(i);
    for (int k = 0; k < openers.size(); k++) {
      AssertionWords.Opener opener = openers.get(k);
      int next = opener.end(t, i, to);
      if (next >= 0) {
        Scope scope =
            switch (opener.reach()) {
              case CLAUSE -> clause(t, i, next, to, opener.modality());
              case THAT -> that(t, next, to, opener.modality());
              case NOUN ->
                  t.is(next - 1, WordClass.NOUN) ? that(t, next, to, opener.modality()) : null;
              case REST -> new Scope(next, Clauses.end(t, next, to), opener.modality());
              case PHRASE -> phrase(t, next, to, opener.modality());
            };
        if (scope != null) {
          found.add(scope);
        }
        return true;
      }
    }
    return false;
  }

  private static Scope clause(TaggedText t, int i, int next, int to, Modality modality) {
    int end = otherClause(t, next, Clauses.end(t, next, to));
    if (!Clauses.hasVerb(t, next, end)) {
      return null;
    }
    boolean asked = t.is(i, "if") && i > 0 && isAsked(t, i);
    Modality kind = asked ? Modality.POSSIBLE : modality;
    boolean unreal = kind == Modality.CONDITIONAL && isUnreal(t, next, end);
    return new Scope(i, end, unreal ? Modality.COUNTERFACTUAL : kind);
  }

  /** Where "while" or "because" opens another clause: "as if it were a gun while telling". */
  private static int otherClause(TaggedText t, int from, int end) {
    for (int k = from + 1; k < end; k++) {
      if ((t.is(k, "while") || t.is(k, "because")) && Clauses.hasVerb(t, from, k)) {
        return k;
      }
    }
    return end;
  }

  /** "asked if", "unclear if": whether it is so. */
  private static boolean isAsked(TaggedText t, int i) {
    return t.in(i - 1, WordGroup.ASKING)
        || t.in(i - 1, WordGroup.OBJECT) && i > 1 && t.in(i - 2, WordGroup.ASKING);
  }

  /** "had raised it", "he were". */
  private static boolean isUnreal(TaggedText t, int from, int end) {
    for (int k = from; k + 1 < end; k++) {
      boolean had = t.is(k, "had") && t.is(k, WordClass.AUX);
      boolean were = t.is(k + 1, "were") && t.in(k, WordGroup.SINGULAR_PRONOUN);
      if (had || were) {
        return true;
      }
    }
    return false;
  }

  private static Scope that(TaggedText t, int next, int to, Modality modality) {
    VerbFrame frame = VerbFrame.at(t, next, to);
    if (frame == VerbFrame.CLAUSE) {
      return new Scope(next, Clauses.end(t, next, to), modality);
    }
    for (int k = next; k < to && k < next + THAT_REACH; k++) {
      if (t.is(k, "that") && k + 1 < to && !t.is(k, WordClass.DET)) {
        boolean relative = t.is(k + 1, WordClass.VERB) || t.is(k + 1, WordClass.AUX);
        return relative ? null : new Scope(k, Clauses.end(t, k + 1, to), modality);
      }
      boolean other = t.is(k, WordClass.PUNCT) || t.in(k, WordGroup.DEGREE); // so quickly that
      if (other || t.is(k, WordClass.VERB) || t.is(k, WordClass.AUX)) {
        return null;
      }
    }
    return null;
  }

  private static Scope phrase(TaggedText t, int next, int to, Modality modality) {
    int end = NounPhrases.end(t, next, to);
    return end > next ? new Scope(next, end, modality) : null;
  }

  /** "Should he win", "Had they known", "Were he to resign". */
  private static void inverted(TaggedText t, int i, int from, int to, List<Scope> found) {
    boolean opens =
        i == from
            || t.is(i - 1, WordClass.PUNCT)
            || t.is(i - 1, WordClass.CCONJ)
            || t.is(i, "should") && t.is(i - 1, WordClass.VERB); // lifted should he win
    if (!opens || !t.in(i, WordGroup.INVERTED) || t.is(to - 1, "?")) {
      return;
    }
    int subject = NounPhrases.end(t, i + 1, to);
    int verb = subject;
    while (verb < to && (t.is(verb, WordClass.ADV) || t.is(verb, "to"))) {
      verb++;
    }
    boolean verbal = verb < to && (t.is(verb, WordClass.VERB) || t.is(verb, WordClass.AUX));
    boolean linked = !t.is(i, "were") || verb > subject && t.is(verb - 1, "to");
    if (subject > i + 1 && verbal && linked) {
      Modality modality = t.is(i, "had") ? Modality.COUNTERFACTUAL : Modality.CONDITIONAL;
      found.add(new Scope(i, Clauses.end(t, i + 1, to), modality));
    }
  }

  /** A question asserts nothing; before it, what introduces it does. */
  private static void question(TaggedText t, int from, int to, List<Scope> found) {
    int end = to;
    while (end > from && QuoteMarks.closes(t.text, end - 1)) {
      end--;
    }
    if (end <= from || !t.mark(end - 1, '?')) {
      return;
    }
    int start = end - 1;
    while (start > from && !QuoteMarks.opens(t.text, start - 1) && !t.mark(start - 1, ':')) {
      start--;
    }
    found.add(new Scope(start, end, Modality.POSSIBLE));
  }
}
