package org.newsconcord.jobs.ingest.read;

/** What had to be done to read a record as text; each is counted in the result. */
public enum Repair {
  /** The bytes are not UTF-8 and were read as windows-1252. */
  WINDOWS_1252,
  /** Single broken bytes, lone surrogates or NUL became U+FFFD. */
  REPLACED
}
