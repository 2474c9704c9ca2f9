package org.newsconcord.claims.quantity;

/** Groups of words that tell what a number near them is; {@code quantity-words.tsv} lists them. */
enum QuantityWord {
  /** Behind a number, makes a time of day: p.m. */
  CLOCK,
  /** Behind a number, makes a year of it: B.C. */
  ERA,
  /** Before four digits, makes a year: since. */
  BEFORE_YEAR,
  /** Nouns of one person, counted in reports of harm. */
  PERSON,
  /** Words that make one of them: a, another. */
  ONE_ARTICLE,
  /** Behind a verb of harm, leave the noun before it as the one harmed: himself. */
  NO_OBJECT,
  /** Ordinals before a person. */
  RANK,
  /** Words that may stand between a person and a verb of harm. */
  BETWEEN_PERSON_AND_HARM,
  /** Nouns whose number counts people: a crew of 12. */
  BODY_OF_PEOPLE,
  /** With a capital, name something by a number: Flight 370. */
  NAMER,
  /** Namers in small letters too: page 12. */
  SMALL_NAMER,
  /** Name the bore of a gun. */
  BORE,
  /** Behind a number that begins with its point, make a bore of it: a .25 pistol. */
  GUN,
  /** Numbers that people call for help. */
  EMERGENCY,
  /** Behind one, count nothing: one thing. */
  ONE_IDIOM,
  /** Counted nouns that alone say nothing: things, ways. */
  GENERIC,
  /** Before half, name a stretch of time or space: the second half. */
  HALF_NAMER,
  /** Before a number, say which of them: the last 10. */
  ORDER,
  /** Classes of predicates that happen to people. */
  CLASS_OF_PEOPLE,
  /** Classes of predicates that harm people. */
  CLASS_OF_HARM;

  long bit() {
    return 1L << ordinal();
  }
}
