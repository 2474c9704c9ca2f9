package org.newsconcord.jobs.evaluate.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.page.KnownBlocks;
import org.newsconcord.jobs.page.KnownText;

class PageLabelsTest {
  private static final byte[] HTML =
      "<p>The ferry ran aground.</p>".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void aLineNamesTheBlocksOfAPage() throws IOException {
    Map<String, KnownBlocks> labels =
        PageLabels.read(
            file(
                "{\"page\":\"a.html\",\"article\":[\"1f\"],\"standfirst\":[\"2f\"],\"either\":[\"3f\"]}\n\n"));
    assertEquals(Map.of("a.html", new KnownBlocks(Set.of("1f"), Set.of("3f"))), labels);
    assertTrue(PageLabels.read(null).isEmpty());
  }

  @Test
  void whatIsNoLabelIsTold() throws IOException {
    Path noPage = file("{\"article\":[]}");
    assertThrows(UsageException.class, () -> PageLabels.read(noPage));
    Path noJson = file("a.html 1f");
    assertThrows(UsageException.class, () -> PageLabels.read(noJson));
    assertThrows(UsageException.class, () -> PageLabels.read(folder.resolve("missing.jsonl")));
  }

  @Test
  void theTextOfASetComesBeforeLabelsAndAPageWithoutEitherTeachesNothing() {
    Map<String, KnownBlocks> labels = Map.of("a.html", new KnownBlocks(Set.of("1f"), Set.of()));
    assertEquals(
        labels.get("a.html"), page("a.html", null).example(labels).orElseThrow().article());
    assertEquals(
        new KnownText("Text."), page("a.html", "Text.").example(labels).orElseThrow().article());
    assertEquals(Optional.empty(), page("b.html", null).example(labels));
  }

  private static LabelledPage page(String id, String text) {
    return new LabelledPage(id, null, HTML, text, null, null);
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "labels", ".jsonl"), lines);
  }
}
