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
  CLAUSE,
  /** Verbs that do what their object names: make a visit, give a speech. */
  LIGHT,
  /** Nouns of what a person does: speech, visit, interview. */
  PERFORMED,
  /** Verbs that say nothing by themselves: do, go, come. */
  PALE,
  /** Verbs that tell no act that could be dated or placed: say, think, do. */
  MUTE,
  /** Words that put a time close to another: just after, shortly before. */
  SHORTLY,
  /** Words for a time that may mean these days: today, now. */
  NOWADAYS
}
