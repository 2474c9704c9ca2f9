package org.newsconcord.jobs.ingest.read;

/** Why an input record could not become an article; the codes of column {@code reason}. */
public enum RejectReason {
  /** The file cannot be opened, or breaks off with an error other than its end. */
  UNREADABLE_FILE,
  /** The compressed data ends in the middle; the records before the end were read. */
  TRUNCATED_FILE,
  /** The file holds nothing but white space. */
  EMPTY_FILE,
  /** The file is not text: an image, an archive, a program. */
  BINARY_FILE,
  /** The file's format or compression is not one of those that are read. */
  UNSUPPORTED_FORMAT,
  /** The manifest names a file that is not among the input. */
  MISSING_FILE,
  /** The record is not valid JSON. */
  MALFORMED_JSON,
  /** The record is valid JSON but not an object with fields. */
  NOT_AN_OBJECT,
  /** The record breaks the quoting rules of CSV. */
  MALFORMED_CSV,
  /** The record has more or fewer values than the header has names. */
  FIELD_COUNT,
  /** The record is longer than {@code --max-record-size}. */
  OVERSIZED_RECORD,
  /** The record has no text of an article. */
  MISSING_BODY,
  /** The page, or the text of the record, has markup and links but no article. */
  BODY_IS_BOILERPLATE,
  /** The text of the record is the source of a web page. */
  BODY_IS_MARKUP,
  /** The record of an archive is no page: an image, an error, a redirect, a script. */
  NOT_A_PAGE,
  /** The record of an archive repeats a page that was archived before, and does not hold it. */
  REVISIT,
  /** The record of an archive breaks off before its stated length. */
  TRUNCATED_RECORD,
  /** The source carries no texts at all, only references to articles. */
  NO_BODY_SOURCE,
  /** The record names neither an outlet nor an address. */
  MISSING_OUTLET,
  /** The record is the same article as one that was kept. */
  DUPLICATE
}
