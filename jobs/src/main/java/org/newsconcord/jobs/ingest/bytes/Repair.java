package org.newsconcord.jobs.ingest.bytes;

/** What had to be done to make an article of a record; each is counted in the result. */
public enum Repair {
  /** The bytes are not UTF-8 and were read as windows-1252. */
  WINDOWS_1252,
  /** A headline, byline, name or id was cut, or an address dropped, since it was too long. */
  CUT,
  /** A name stands twice in an object of JSON; the last value was read. */
  REPEATED_NAME,
  /** Single broken bytes, lone surrogates or NUL became U+FFFD. */
  REPLACED,
  /** The text was written in markup and became its paragraphs. */
  MARKUP,
  /** The source gave only the beginning of the text, and a mark that says so, which is left out. */
  BEGINNING_ONLY,
  /**
   * The record names no outlet and no address; its outlet is the one that its file is named after.
   */
  OUTLET_OF_FILE
}
