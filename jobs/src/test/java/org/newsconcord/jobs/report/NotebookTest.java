package org.newsconcord.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NotebookTest {
  @Test
  void cellsOfTextAndSqlAreToldApart() {
    Notebook notebook =
        Notebook.parse(
            "x",
            "-- Databricks notebook source\r\n-- MAGIC %md\r\n-- MAGIC # Title\r\n-- MAGIC\r\n"
                + "-- MAGIC Two words\r\n\r\n-- COMMAND ----------\r\n\r\n"
                + "SELECT 'a;b';\r\nSELECT 2;\r\n");
    assertEquals(
        List.of(
            new Notebook.Text("# Title\n\nTwo words"),
            new Notebook.Sql(List.of("SELECT 'a;b'", "SELECT 2"))),
        notebook.cells());
  }

  @Test
  void otherFilesAreRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Notebook.parse("x", "SELECT 1;"));
    assertEquals(
        "Notebook x does not begin with the line -- Databricks notebook source.", e.getMessage());
  }

  @Test
  void everyFileOfTheFolderIsBundled() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "notebooks-export"))) {
      assertEquals(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".sql"))
              .map(name -> name.substring(0, name.length() - ".sql".length()))
              .sorted()
              .toList(),
          Notebook.NAMES);
    }
  }

  @Test
  void cellsOfResultsAreEscaped() {
    ResultGrid grid = new ResultGrid(List.of("a<b"), List.of(List.of("<script>'\"&")));
    assertEquals(
        "<table><thead><tr><th scope=\"col\">a&lt;b</th></tr></thead><tbody><tr>"
            + "<td>&lt;script&gt;&#39;&quot;&amp;</td></tr></tbody></table><p>1 row</p>",
        grid.toHtml());
  }
}
