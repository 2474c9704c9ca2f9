package org.newsconcord.claims;

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

  static final int COUNT = values().length;
}
