package org.newsconcord.jobs.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps {@code jobs/docs/tables.md} equal to the code. */
class SchemaPageTest {
  private static final Path PAGE = Path.of("docs", "tables.md");

  @Test
  void pageSaysWhatTheCodeSays() throws IOException {
    if ("update".equals(System.getProperty("newsconcord.docs"))) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, SchemaPage.markdown(), StandardCharsets.UTF_8);
    }
    assertEquals(
        SchemaPage.markdown(),
        Files.readString(PAGE, StandardCharsets.UTF_8),
        "jobs/docs/tables.md differs from the code; the page says how to regenerate it.");
  }

  @Test
  void everyColumnIsExplained() {
    for (Table table : Tables.ALL) {
      assertFalse(table.doc().isBlank(), table.name());
      for (Column column : table.columns()) {
        assertFalse(column.doc().isBlank(), table.name() + "." + column.name());
        assertFalse(column.example().isBlank(), table.name() + "." + column.name());
      }
    }
  }
}
