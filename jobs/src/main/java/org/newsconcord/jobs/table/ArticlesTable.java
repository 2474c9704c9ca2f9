package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DATE;
import static org.newsconcord.jobs.table.ColumnType.INTEGER;
import static org.newsconcord.jobs.table.ColumnType.LONG;
import static org.newsconcord.jobs.table.ColumnType.STRING;
import static org.newsconcord.jobs.table.ColumnType.TIMESTAMP;

/** Table {@code articles}: one row per input document that has a body and could be read. */
public final class ArticlesTable {
  public static final String ARTICLE_ID = "article_id";
  public static final String SOURCE_ID = "source_id";
  public static final String OUTLET = "outlet";
  public static final String DOMAIN = "domain";
  public static final String URL = "url";
  public static final String CANONICAL_URL = "canonical_url";
  public static final String HEADLINE = "headline";
  public static final String BYLINE = "byline";
  public static final String BODY = "body";
  public static final String PUBLISHED_AT = "published_at";
  public static final String PUBLISHED_DATE = "published_date";
  public static final String LANGUAGE = "language";
  public static final String LANGUAGE_SOURCE = "language_source";
  public static final String WIRE_CREDIT = "wire_credit";
  public static final String PAYLOAD_DIGEST = "payload_digest";
  public static final String BODY_SHA256 = "body_sha256";
  public static final String BODY_CHARS = "body_chars";
  public static final String WORD_COUNT = "word_count";
  public static final String INPUT_FILE = "input_file";
  public static final String INPUT_RECORD = "input_record";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named("articles", "One row per input document that has a body and could be read.")
          .required(
              ARTICLE_ID,
              STRING,
              "",
              "Hash of the outlet, the source id or url, and the body: the same article has the same id in every run.",
              "3f9a1c0e7b5d2846")
          .nullable(
              SOURCE_ID,
              STRING,
              "",
              "The id that the input gave this article, as it was written.",
              "A-1042")
          .required(
              OUTLET,
              STRING,
              "",
              "The publication: its registrable domain, or the name that the input gave.",
              "example.com")
          .nullable(
              DOMAIN,
              STRING,
              "",
              "Registrable domain of the url; null without a url.",
              "example.com")
          .nullable(
              URL,
              STRING,
              "",
              "Address of the article as the input gave it.",
              "https://www.example.com/world/1")
          .nullable(
              CANONICAL_URL,
              STRING,
              "",
              "Address that the page names as the canonical one of its text, as the input gave it.",
              "https://www.example.com/world/1")
          .nullable(
              HEADLINE, STRING, "", "Headline as the input gave it.", "Thousands of troops arrive")
          .nullable(BYLINE, STRING, "", "Author line as the input gave it.", "By A. Reporter")
          .required(
              BODY,
              STRING,
              "",
              "The text of the article, unchanged; every offset of other tables counts UTF-16 code units in it.",
              "KYIV (Reuters) - ...")
          .nullable(
              PUBLISHED_AT,
              TIMESTAMP,
              "UTC",
              "When the article says it was published; null where the input gave no usable date.",
              "2024-10-28 14:05:00")
          .nullable(
              PUBLISHED_DATE,
              DATE,
              "UTC day",
              "The day of published_at, for filters.",
              "2024-10-28")
          .nullable(
              LANGUAGE,
              STRING,
              "ISO 639-1, else 639-3",
              "Language that the input named, else the one that the text is written in; null for a text too short to tell.",
              "en")
          .nullable(
              LANGUAGE_SOURCE,
              STRING,
              "",
              "DECLARED: the input named the language; IDENTIFIED: the text told it; null without a language.",
              "IDENTIFIED")
          .nullable(
              WIRE_CREDIT,
              STRING,
              "",
              "Agency that the text credits for itself: dateline, byline or footer.",
              "Reuters")
          .nullable(
              PAYLOAD_DIGEST,
              STRING,
              "",
              "Digest of the page as the web archive (WARC) states it, by which revisits name it; null for other inputs.",
              "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ")
          .required(
              BODY_SHA256, STRING, "hex", "SHA-256 of the body in UTF-8.", "b94d27b9934d3e08...")
          .required(BODY_CHARS, INTEGER, "UTF-16 units", "Length of the body.", "4210")
          .required(WORD_COUNT, INTEGER, "words", "Words of the body.", "702")
          .required(
              INPUT_FILE,
              STRING,
              "",
              "File that held the record, relative to the input root.",
              "articles.jsonl.gz")
          .required(INPUT_RECORD, LONG, "1-based", "Position of the record in its file.", "17")
          .sortedBy(OUTLET, ARTICLE_ID)
          .build();

  private ArticlesTable() {}
}
