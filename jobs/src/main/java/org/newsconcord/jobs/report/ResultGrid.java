package org.newsconcord.jobs.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a query gave, as text.
 *
 * @param columns names of the columns
 * @param rows cells by row; an empty string for null
 */
record ResultGrid(List<String> columns, List<List<String>> rows) {
  static ResultGrid of(Dataset<Row> result) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : result.collectAsList()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.length(); i++) {
        cells.add(text(row.get(i)));
      }
      rows.add(cells);
    }
    return new ResultGrid(List.of(result.columns()), rows);
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Double d && !d.isNaN() && !d.isInfinite()
        ? BigDecimal.valueOf(d).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  /** A table in HTML; every cell is escaped. */
  String toHtml() {
    String head =
        columns.stream()
            .map(c -> "<th scope=\"col\">" + escape(c) + "</th>")
            .collect(Collectors.joining("", "<thead><tr>", "</tr></thead>"));
    String body =
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(c -> "<td>" + escape(c) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
            .collect(Collectors.joining("\n", "<tbody>", "</tbody>"));
    return "<table>" + head + body + "</table><p>" + count() + "</p>";
  }

  /** Columns separated by tabs. */
  String toPlain() {
    return String.join("\t", columns)
        + "\n"
        + rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"))
        + "\n"
        + count();
  }

  private String count() {
    return String.format(Locale.ROOT, rows.size() == 1 ? "%,d row" : "%,d rows", rows.size());
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
