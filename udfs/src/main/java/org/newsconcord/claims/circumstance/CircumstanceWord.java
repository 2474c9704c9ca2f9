package org.newsconcord.claims.circumstance;

/** Classes of words that tell what a circumstance belongs to; {@code circumstance-words.tsv}. */
enum CircumstanceWord {
  /** in. */
  IN,
  /** at. */
  AT,
  /** on. */
  ON,
  /** near, outside, inside. */
  NEAR,
  /** to, into, toward. */
  TO,
  /** from. */
  FROM,
  /** of. */
  OF,
  /** over, around, across, through, throughout. */
  ACROSS,
  /** by, until, since, before, after. */
  BOUND,
  /** for. */
  FOR,
  /** Verbs of going somewhere. */
  MOTION,
  /** Nouns of what concerns a country without taking place in it: policy, ties, ambassador. */
  TOPIC,
  /** Nouns of what takes place: rally, hearing, trip. */
  EVENT,
  /** Nouns of where one is: city, outskirts, coast. */
  SITE,
  /** Words that open a clause inside a sentence. */
  CLAUSE
}
