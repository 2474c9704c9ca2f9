package org.newsconcord.jobs.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
  void sourcesOfDbtAreThoseOfTheCode() throws IOException {
    Path file = Path.of("..", "notebooks-export", "dbt", "sources.yml");
    if ("update".equals(System.getProperty("newsconcord.docs"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, DbtSources.yaml(), StandardCharsets.UTF_8);
    }
    assertEquals(DbtSources.yaml(), Files.readString(file, StandardCharsets.UTF_8));
    List<?> sources =
        (List<?>)
            ((Map<?, ?>) new org.yaml.snakeyaml.Yaml().load(DbtSources.yaml())).get("sources");
    List<?> tables = (List<?>) ((Map<?, ?>) sources.get(0)).get("tables");
    assertEquals(Tables.documented().size(), tables.size());
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
