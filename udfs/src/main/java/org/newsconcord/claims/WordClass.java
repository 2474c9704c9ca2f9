package org.newsconcord.claims;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class of a word, in the terms of Universal Dependencies. */
public enum WordClass {
  NOUN,
  PROPN,
  VERB,
  AUX,
  ADJ,
  ADV,
  DET,
  PRON,
  ADP,
  SCONJ,
  CCONJ,
  PART,
  NUM,
  PUNCT,
  SYM,
  INTJ,
  X;

  public static final int COUNT = values().length;

  /**
   * The class behind a part-of-speech tag, of Universal Dependencies or, for the open classes, of
   * the Penn treebank; null for any other tag.
   *
   * <p>Example: {@code ofTag("VBD")} is {@link #VERB}.
   */
  public static WordClass ofTag(String tag) {
    return switch (tag) {
      case "NN", "NNS" -> NOUN;
      case "NNP", "NNPS" -> PROPN;
      case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> VERB;
      case "JJ", "JJR", "JJS" -> ADJ;
      case "RB", "RBR", "RBS" -> ADV;
      default -> BY_NAME.get(tag);
    };
  }

  /** Whether new words of this class arise: nouns, names, verbs, adjectives, adverbs. */
  public boolean isOpen() {
    return switch (this) {
      case NOUN, PROPN, VERB, ADJ, ADV -> true;
      default -> false;
    };
  }

  private static final Map<String, WordClass> BY_NAME =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Enum::name, c -> c));
}
