package org.newsconcord.jobs.table;

import java.util.stream.Collectors;

/** The tables as sources of a dbt project, with what they mean. Stateless. */
public final class DbtSources {
  private static final String HEAD =
      """
      # Generated from the package org.newsconcord.jobs.table; a test fails when the two differ.
      version: 2
      sources:
        - name: news_concord
          description: Tables of the current run of News Concord.
          schema: news
          tables:
      """;

  private DbtSources() {}

  /** The file in YAML. */
  public static String yaml() {
    return HEAD + Tables.documented().stream().map(DbtSources::table).collect(Collectors.joining());
  }

  private static String table(Table table) {
    return "      - name: "
        + table.name()
        + "\n        description: "
        + quoted(table.doc())
        + "\n        columns:\n"
        + table.columns().stream().map(DbtSources::column).collect(Collectors.joining());
  }

  private static String column(Column column) {
    String test = column.nullable() ? "" : "            tests: [not_null]\n";
    return "          - name: "
        + column.name()
        + "\n            description: "
        + quoted(column.doc())
        + "\n"
        + test;
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
