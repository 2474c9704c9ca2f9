package org.newsconcord.claims;

import java.util.HashMap;
import java.util.Map;

/** Class of a word, in the terms of Universal Dependencies. */
public enum WordClass {
  NOUN("NN"),
  PROPN("NNP"),
  VERB("VB"),
  AUX,
  ADJ("JJ"),
  ADV("RB"),
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
    WordClass named = BY_NAME.get(tag);
    for (int n = tag.length(); named == null && n > 1; n--) {
      named = BY_NAME.get(tag.substring(0, n));
    }
    return named;
  }

  /** Whether new words of this class arise: nouns, names, verbs, adjectives, adverbs. */
  public boolean isOpen() {
    return switch (this) {
      case NOUN, PROPN, VERB, ADJ, ADV -> true;
      default -> false;
    };
  }

  private static final Map<String, WordClass> BY_NAME = byName();

  /** How the tags of the Penn treebank begin, where a class has tags of its own. */
  private final String penn;

  WordClass() {
    this("");
  }

  WordClass(String penn) {
    this.penn = penn;
  }

  private static Map<String, WordClass> byName() {
    Map<String, WordClass> names = new HashMap<>();
    for (WordClass wordClass : values()) {
      names.put(wordClass.name(), wordClass);
      if (!wordClass.penn.isEmpty()) {
        names.put(wordClass.penn, wordClass);
      }
    }
    return names;
  }
}
