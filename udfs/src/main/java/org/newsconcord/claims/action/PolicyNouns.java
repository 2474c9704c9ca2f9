package org.newsconcord.claims.action;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.text.Vocabulary;

/** Nouns of what is imposed, lifted, granted or refused. Immutable and thread-safe. */
final class PolicyNouns {
  private static final int SHORTEST_PLURAL = 4;
  private final Map<String, Boolean> refusable = new HashMap<>();
  private final Vocabulary.Fact<Optional<String>> singulars;

  PolicyNouns(Iterable<String[]> rows, Vocabulary forms) {
    singulars = forms.fact(form -> Optional.ofNullable(singular(form.lower())));
    for (String[] row : rows) {
      refusable.put(row[0], row.length < 2 || !row[1].equals("clause"));
    }
  }

  /** Whether the word is the noun of a policy and no other noun follows it. */
  boolean isHead(TaggedText t, int i, int to) {
    return t.is(i, WordClass.NOUN)
        && singulars.of(t.text.form(i)).isPresent()
        && !(i + 1 < to && (t.is(i + 1, WordClass.NOUN) || t.mark(i + 1, '-')));
  }

  /** Whether refusing it is a policy by itself: "no tariffs". */
  boolean isRefusable(TaggedText t, int i, int to) {
    return isHead(t, i, to) && refusable.get(singulars.of(t.text.form(i)).orElseThrow());
  }

  private String singular(String noun) {
    if (refusable.containsKey(noun)) {
      return noun;
    }
    int n = noun.length();
    if (n < SHORTEST_PLURAL || !noun.endsWith("s")) {
      return null;
    }
    String plain = noun.substring(0, n - 1);
    String es = noun.substring(0, n - 2);
    String y = noun.endsWith("ies") ? noun.substring(0, n - 3) + "y" : es;
    return refusable.containsKey(plain)
        ? plain
        : refusable.containsKey(es) ? es : refusable.containsKey(y) ? y : null;
  }
}
