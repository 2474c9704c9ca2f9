package org.newsconcord.claims.action;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Keys;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.QuoteMarks;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbGroup;
import org.newsconcord.claims.grammar.WordGroup;

/**
 * Finds policies that are refused, restricted or bound to a condition: "no new restrictions", "no
 * restrictions if troops engage". Immutable, thread-safe.
 */
public final class ConditionExtractor {

  private final Set<String> policies = new HashSet<>();

  public ConditionExtractor(Iterable<String[]> rows) {
    for (String[] row : rows) {
      policies.add(row[0]);
    }
  }

  public void add(Passage passage, Names names, List<Claim> claims) {
    TaggedText t = passage.words;
    for (int s = 0; s < t.sentences(); s++) {
      if (!t.text.isNoise(s)) {
        sentence(passage, names, t.first(s), t.last(s), claims);
      }
    }
  }

  private void sentence(Passage passage, Names names, int from, int to, List<Claim> claims) {
    TaggedText t = passage.words;
    int[] condition = null;
    boolean searched = false;
    int done = from;
    for (int i = from; i < to; i++) {
      if (!t.is(i, WordClass.NOUN) || !isPolicy(t.lower[i])) {
        continue;
      }
      if (!searched) {
        condition = condition(t, from, to);
        searched = true;
      }
      int phrase = SubjectPhrases.baseStart(t, i + 1, from);
      boolean inside = condition != null && condition[0] <= i && i < condition[1];
      boolean restricted = restricted(t, phrase, i, from);
      if (inside || phrase < done || !restricted && condition == null) {
        continue;
      }
      if (i + 1 < to && (t.is(i + 1, WordClass.NOUN))) {
        continue;
      }
      done = complement(t, i + 1, to);
      claims.add(claim(passage, names, phrase, i, condition, from, to));
    }
  }

  private boolean isPolicy(String noun) {
    if (policies.contains(noun)) {
      return true;
    }
    int n = noun.length();
    return n > 3
        && noun.endsWith("s")
        && (policies.contains(noun.substring(0, n - 1))
            || noun.endsWith("ies") && policies.contains(noun.substring(0, n - 3) + "y")
            || noun.endsWith("es") && policies.contains(noun.substring(0, n - 2)));
  }

  private static boolean restricted(TaggedText t, int phrase, int noun, int from) {
    if (phrase < 0) {
      return false;
    }
    for (int k = Math.max(from, phrase - 1); k < noun; k++) {
      if (t.is(k, "no") || t.is(k, "any") || t.is(k, "without") || t.is(k, "only")) {
        return true;
      }
    }
    return false;
  }

  private Claim claim(
      Passage passage, Names names, int phrase, int noun, int[] condition, int from, int to) {
    TaggedText t = passage.words;
    int start = phrase;
    while (start < noun
        && (t.is(start, "no") || t.is(start, "any") || t.is(start, "the") || t.is(start, "a"))) {
      start++;
    }
    int verb = governor(t, phrase, from);
    VerbGroup group = verb < 0 ? null : VerbGroup.at(t, verb, from);
    boolean no = t.is(phrase, "no") || phrase > from && t.in(phrase - 1, WordGroup.NO);
    boolean negated = no != (group != null && group.negated());
    int end = complement(t, noun + 1, to);
    int[] subject = group == null ? null : SubjectPhrases.before(t, group.from(), from);
    int first = Math.min(subject == null ? phrase : subject[0], phrase);
    Claim.Builder claim =
        passage.claim(
            ClaimType.CONDITION,
            condition == null ? "condition.restrictor" : "condition.clause",
            first,
            end);
    claim.object(passage.text(start, end), Keys.of(passage.text(start, noun + 1)));
    claim.polarity(negated ? -1 : 1).confidence(0.7);
    claim.modality(
        condition != null
            ? Modality.CONDITIONAL
            : group == null ? Modality.ASSERTED : group.modality());
    claim.evidence("object", t.begin(start), t.end(end - 1));
    if (subject != null) {
      claim.subject(passage.text(subject[0], subject[1]), names.key(t, subject[0], subject[1]));
      claim.evidence("subject", t.begin(subject[0]), t.end(subject[1] - 1));
    }
    if (condition != null) {
      claim.condition(passage.text(condition[0], condition[1]));
      claim.evidence("condition", t.begin(condition[0]), t.end(condition[1] - 1));
    } else {
      String restrictor = restrictor(t, start, noun);
      claim.condition(restrictor);
    }
    return claim.build();
  }

  private static String restrictor(TaggedText t, int from, int to) {
    for (int k = from; k < to; k++) {
      if (t.in(k, WordGroup.RESTRICTOR)) {
        return t.lower[k];
      }
    }
    return null;
  }

  private static int governor(TaggedText t, int phrase, int from) {
    for (int k = phrase - 1; k >= from && phrase - k < 7; k--) {
      if (t.is(k, WordClass.VERB) || t.is(k, WordClass.AUX)) {
        return k;
      }
    }
    return -1;
  }

  private static int complement(TaggedText t, int from, int to) {
    int k = from;
    while (k + 1 < to
        && k - from < 10
        && t.is(k, WordClass.ADP)
        && !t.in(k, WordGroup.CONDITIONAL)) {
      int next = NounPhrases.base(t, k + 1, to);
      if (next <= k + 1) {
        break;
      }
      k = next;
    }
    return k;
  }

  /** The conditional clause of a sentence: from its conjunction to the comma or the end. */
  static int[] condition(TaggedText t, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!t.in(i, WordGroup.CONDITIONAL)
          || !t.is(i, WordClass.SCONJ)
              && !t.is(i, "unless")
              && !t.is(i, "if")
              && !t.is(i, "until")
              && !(t.is(i, "provided") && i + 1 < to && t.is(i + 1, "that"))) {
        continue;
      }
      if (t.is(i, "if") && i > from && (t.is(i - 1, "as") || t.is(i - 1, "even"))) {
        continue;
      }
      if (i > from && asks(t.lower[i - 1])) {
        continue;
      }
      int start = i > from && t.is(i - 1, "only") ? i - 1 : i;
      int end = i + 1;
      boolean verb = false;
      while (end < to
          && !(t.mark(end, ',') && verb)
          && !t.mark(end, ';')
          && !QuoteMarks.closes(t.text, end)
          && !QuoteMarks.opens(t.text, end)) {
        verb |= t.is(end, WordClass.VERB) || t.is(end, WordClass.AUX);
        end++;
      }
      while (end > i && t.is(end - 1, WordClass.PUNCT)) {
        end--;
      }
      if (verb || t.is(i, "until")) {
        return new int[] {start, end};
      }
    }
    return null;
  }

  private static boolean asks(String word) {
    return switch (word) {
      case "asked",
          "ask",
          "asks",
          "asking",
          "wonder",
          "wondered",
          "see",
          "know",
          "knows",
          "determine",
          "decide",
          "unclear",
          "whether",
          "sure" ->
          true;
      default -> false;
    };
  }
}
