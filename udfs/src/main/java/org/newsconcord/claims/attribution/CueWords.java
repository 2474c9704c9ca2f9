package org.newsconcord.claims.attribution;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbFrame;

/** Tells which words around a reporting verb belong to its cue: auxiliaries, adverbs, particles. */
final class CueWords {
  private final AttributionWords words;

  CueWords(AttributionWords words) {
    this.words = words;
  }

  static int start(TaggedText t, int i, int from) {
    int k = i;
    while (k > from) {
      WordClass c = t.tag(k - 1);
      boolean inside =
          c == WordClass.AUX
              || c == WordClass.ADV && !t.mark(k - 1, ',') && k - 1 > from
              || c == WordClass.PART && (t.is(k - 1, "not") || t.is(k - 1, "n't"));
      if (!inside) {
        break;
      }
      k--;
    }
    return k;
  }

  int end(TaggedText t, int i, VerbFrame frame, int to, ReportingVerbs.Entry entry) {
    int k = i + 1;
    if (k >= to) {
      return k;
    }
    if (t.mark(k, ':')) {
      return k + 1;
    }
    boolean plain = entry.isPlain();
    boolean taken =
        switch (frame) {
          case ABOUT, FOR, TO_NP, WITH, AGAINST, AT -> !plain && t.is(k, WordClass.ADP);
          case OF -> t.is(k, WordClass.ADP);
          case ON -> !plain && t.is(k, WordClass.ADP);
          case PREP -> words.is(AttributionWords.Kind.PARTICLE, t.lower[k]);
          default -> false;
        };
    if (taken) {
      k++;
      if (frame == VerbFrame.PREP && k < to && t.is(k, WordClass.ADP)) {
        k++;
      }
    }
    return k;
  }
}
