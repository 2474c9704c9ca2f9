package org.newsconcord.claims.grammar;

import java.util.Comparator;
import java.util.List;
import org.newsconcord.claims.EntityKind;
import org.newsconcord.claims.TextHints;
import org.newsconcord.text.AnnotatedText;

/** The names that hints give, by words. Immutable; empty for a text without hints. */
public final class NamedEntities {
  static final NamedEntities NONE = new NamedEntities(0);

  private static final Comparator<TextHints.Entity> ORDER =
      Comparator.comparingInt(TextHints.Entity::begin)
          .thenComparing(Comparator.comparingInt(TextHints.Entity::end).reversed())
          .thenComparing(TextHints.Entity::kind);

  private final EntityKind[] kinds;
  private final int[] begins;
  private final int[] ends;

  private NamedEntities(int words) {
    this.kinds = new EntityKind[words];
    this.begins = new int[words];
    this.ends = new int[words];
  }

  static NamedEntities of(AnnotatedText text, List<TextHints.Entity> hints) {
    if (hints.isEmpty()) {
      return NONE;
    }
    NamedEntities entities = new NamedEntities(text.tokens());
    int word = 0;
    for (TextHints.Entity hint : hints.stream().sorted(ORDER).toList()) {
      while (word < text.tokens() && text.sourceBegin(word) < hint.begin()) {
        word++;
      }
      int end = word;
      while (end < text.tokens() && text.sourceEnd(end) <= hint.end()) {
        end++;
      }
      if (end > word + 1 && text.lower(end - 1).equals("'s")) {
        end--;
      }
      entities.put(hint.kind(), word, end);
      word = Math.max(word, end);
    }
    return entities;
  }

  private void put(EntityKind kind, int from, int to) {
    for (int i = from; i < to; i++) {
      kinds[i] = kind;
      begins[i] = from;
      ends[i] = to;
    }
  }

  /** Whether the word stands in a name of any kind. */
  public boolean covers(int word) {
    return word < kinds.length && kinds[word] != null;
  }

  /** Whether the word stands in a name of this kind. */
  public boolean is(int word, EntityKind kind) {
    return word < kinds.length && kinds[word] == kind;
  }

  /** First word of the name around a word that is covered. */
  int begin(int word) {
    return begins[word];
  }

  /** End of the name around a word that is covered, exclusive. */
  public int end(int word) {
    return ends[word];
  }
}
