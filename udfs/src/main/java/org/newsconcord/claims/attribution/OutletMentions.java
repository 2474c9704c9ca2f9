package org.newsconcord.claims.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.attribution.AttributionWords.Kind;
import org.newsconcord.claims.grammar.Keys;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.PersonNames;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.text.TextLayer;
import org.newsconcord.text.TokenKind;
import org.newsconcord.text.Vocabulary;

/**
 * Finds names of outlets and agencies: those of the list, and capitalised names that end in a word
 * of the press ("the Karu Times"). Immutable and thread-safe.
 */
final class OutletMentions {
  private static final int LONGEST_NAME = 5;

  private final Map<String, String> outlets = new HashMap<>();
  private final Vocabulary.Fact<Boolean> opensName;
  private final AttributionWords words;

  OutletMentions(Iterable<String[]> rows, AttributionWords words, Vocabulary forms) {
    this.words = words;
    Set<String> openers = new HashSet<>();
    for (String[] row : rows) {
      outlets.put(row[0], row[1]);
      openers.add(TextLayer.annotate(row[0]).lower(0));
      openers.add(row[0].split(" ", 2)[0]);
    }
    this.opensName = forms.fact(form -> openers.contains(form.lower()));
  }

  /** End of the name of an outlet at {@code i}; {@code i} when none stands there. */
  int end(TaggedText t, int i, int limit) {
    if (!t.capital(i) || i > t.first(t.sentence[i]) && continues(t, i - 1)) {
      return i;
    }
    int listed = channel(t, i, listed(t, i, limit), limit);
    int press = press(t, i, limit);
    int end = Math.max(listed, press);
    boolean person = end > i && PersonNames.end(t, i, limit) > end;
    boolean more = end > i && end < limit && end > press && continues(t, end);
    return person || more ? i : end;
  }

  /** Whether a word is part of a longer name. */
  private static boolean continues(TaggedText t, int k) {
    return t.capital(k) && (t.is(k, WordClass.PROPN) || t.is(k, WordClass.NOUN));
  }

  private int listed(TaggedText t, int from, int limit) {
    if (!opensName.of(t.text.form(from))) {
      return from;
    }
    for (int k = Math.min(limit, from + LONGEST_NAME); k > from; k--) {
      if (outlets.containsKey(name(t, from, k))) {
        return k;
      }
    }
    return from;
  }

  /** "Fox 9", "Fox 8 News": a network with the number of a channel, which is another outlet. */
  private int channel(TaggedText t, int from, int end, int limit) {
    boolean network = end == from + 1 && words.is(Kind.NETWORK, t.lower[from]);
    if (!network || end >= limit || !t.text.is(end, TokenKind.NUMBER)) {
      return end;
    }
    int next = end + 1;
    boolean press = next < limit && t.capital(next) && words.is(Kind.PRESS, t.lower[next]);
    boolean counts = next < limit && !press && t.is(next, WordClass.NOUN);
    return counts ? end : press ? next + 1 : next;
  }

  /**
   * "the Karu Times", "New York Times Magazine": capitalised words, the last one of the press. What
   * many stations call their newscast ("Eyewitness News") names none of them.
   */
  private int press(TaggedText t, int from, int limit) {
    int k = from;
    int end = from;
    while (k < limit && k - from < LONGEST_NAME && t.capital(k) && isName(t, k)) {
      k++;
      end = k - from >= 2 && words.is(Kind.PRESS, t.lower[k - 1]) ? k : end;
    }
    boolean anyStation = end == from + 2 && words.is(Kind.NEWSCAST, t.lower[from]);
    return end == k && !anyStation ? end : from;
  }

  private static boolean isName(TaggedText t, int k) {
    return (t.is(k, WordClass.PROPN) || t.is(k, WordClass.NOUN) || t.is(k, WordClass.ADJ))
        && !NounPhrases.possessiveMark(t, k);
  }

  /** The key of an outlet: that of the list, else its name without an article. */
  String key(TaggedText t, int from, int to) {
    String listed = outlets.get(name(t, from, to));
    if (listed != null) {
      return listed;
    }
    int start = t.is(from, "the") && to - from > 1 ? from + 1 : from;
    return Keys.of(t.slice(start, to));
  }

  private static String name(TaggedText t, int from, int to) {
    if (to - from == 1) {
      return t.lower[from];
    }
    StringBuilder name = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && !t.text.isGlued(i)) {
        name.append(' ');
      }
      name.append(t.lower[i]);
    }
    return name.toString();
  }
}
