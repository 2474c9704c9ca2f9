package org.newsconcord.claims;

import java.util.List;
import java.util.Objects;

/**
 * What a trained model says about a text: names and word classes at places. Hints come before the
 * rules' own guess; where they are silent the rules decide alone. Immutable.
 *
 * <p>Example: with {@code new Entity(EntityKind.PERSON, 9, 21)} the text {@code Governor April
 * Street resigned.} holds an office of {@code April Street}, whom the rules alone take for a road.
 *
 * @param entities names; of two that overlap the one that begins first counts, then the longer one
 * @param tags word classes of nouns, names, verbs, adjectives and adverbs; the rules know the words
 *     of the other classes by heart, so hints for these are ignored, as are hints that do not cover
 *     exactly one word
 */
public record TextHints(List<Entity> entities, List<Tag> tags) {
  /** No hints. */
  public static final TextHints NONE = new TextHints(List.of(), List.of());

  /** Copies the lists. */
  public TextHints {
    entities = List.copyOf(entities);
    tags = List.copyOf(tags);
  }

  /**
   * A name.
   *
   * @param begin first UTF-16 unit
   * @param end end, exclusive
   */
  public record Entity(EntityKind kind, int begin, int end) {
    /** Checks the span. */
    public Entity {
      Objects.requireNonNull(kind);
      requireSpan(begin, end);
    }
  }

  /**
   * The class of a word.
   *
   * @param begin first UTF-16 unit
   * @param end end, exclusive
   */
  public record Tag(WordClass wordClass, int begin, int end) {
    /** Checks the span. */
    public Tag {
      Objects.requireNonNull(wordClass);
      requireSpan(begin, end);
    }
  }

  private static void requireSpan(int begin, int end) {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("A hint covers " + begin + " to " + end + ", no text.");
    }
  }
}
