package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DATE;
import static org.newsconcord.jobs.table.ColumnType.INTEGER;
import static org.newsconcord.jobs.table.ColumnType.STRING;

/** Table {@code article_versions}: one row for each article with an address. */
public final class ArticleVersionsTable {
  public static final String ARTICLE_ID = "article_id";
  public static final String OUTLET = "outlet";
  public static final String ADDRESS = "address";
  public static final String VERSION = "version";
  public static final String VERSIONS = "versions";
  public static final String PREVIOUS_ARTICLE_ID = "previous_article_id";
  public static final String SEEN_DATE = "seen_date";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named(
              "article_versions",
              "One row per article with an address: which text of this address it is.")
          .required(ARTICLE_ID, STRING, "", "The article.", "3f9a1c0e7b5d2846")
          .required(OUTLET, STRING, "", "Its publication.", "example.com")
          .required(
              ADDRESS,
              STRING,
              "",
              "The url without its fragment, or without a url the id that the input gave.",
              "https://www.example.com/world/1")
          .required(
              VERSION,
              INTEGER,
              "1-based",
              "Which text of the address this is: by published_at, then by input file and position.",
              "2")
          .required(VERSIONS, INTEGER, "", "Texts that the address has had.", "2")
          .nullable(
              PREVIOUS_ARTICLE_ID,
              STRING,
              "",
              "The article that this text replaced; null for the first.",
              "5a8813bf0c61e7d2")
          .nullable(
              SEEN_DATE,
              DATE,
              "UTC day",
              "Day of the addition that brought it; null when it came with the first run and --as-of did not say.",
              "2024-10-29")
          .build();

  private ArticleVersionsTable() {}
}
