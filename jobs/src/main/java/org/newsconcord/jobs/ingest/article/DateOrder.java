package org.newsconcord.jobs.ingest.article;

/** How dates such as 10/11/2024 are meant. */
public enum DateOrder {
  /** Month, day, year. */
  MDY,
  /** Day, month, year. */
  DMY
}
