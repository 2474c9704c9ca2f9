package org.newsconcord.text;

/** How the letters of a token are cased. */
public enum CaseClass {
  /** No letters, or letters of a script without case. */
  NONE,
  /** All lower case. */
  LOWER,
  /** Each hyphenated part begins with its only capital; also a single capital. */
  CAPITALISED,
  /** Two or more capitals and no small letter. */
  UPPER,
  /** Anything else: {@code McCain}, {@code iPhone}. */
  MIXED
}
