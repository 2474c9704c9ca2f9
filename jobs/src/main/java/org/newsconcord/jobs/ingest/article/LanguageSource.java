package org.newsconcord.jobs.ingest.article;

/** How the language of an article is known; the values of the column {@code language_source}. */
enum LanguageSource {
  /** The input names it. */
  DECLARED,
  /** Its text tells. */
  IDENTIFIED
}
