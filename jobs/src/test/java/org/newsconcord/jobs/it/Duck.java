package org.newsconcord.jobs.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads an output folder as an analyst does: DuckDB over {@code views/duckdb.sql}. */
final class Duck implements AutoCloseable {
  private final Connection connection;

  private Duck(Connection connection) {
    this.connection = connection;
  }

  /** A database without views. */
  static Duck empty() {
    try {
      return new Duck(DriverManager.getConnection("jdbc:duckdb:"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Duck(Path output) {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
      String views = Files.readString(output.resolve("views/duckdb.sql"), StandardCharsets.UTF_8);
      try (Statement statement = connection.createStatement()) {
        statement.execute(views);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows as text, cells joined by a bar, in the order of the query. */
  List<String> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(String.valueOf(result.getObject(i)));
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Every row of a table, sorted. */
  List<String> table(String name) {
    return rows("SELECT * FROM " + name).stream().sorted().toList();
  }

  long count(String table) {
    return Long.parseLong(rows("SELECT count(*) FROM " + table).get(0));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
