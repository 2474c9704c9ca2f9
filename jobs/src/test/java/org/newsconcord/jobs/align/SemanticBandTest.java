package org.newsconcord.jobs.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SemanticBandTest {
  @Test
  void withoutSparkNlpTheNoteSaysSo() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      SemanticBand band = SemanticBand.of("bundled");
      assertFalse(band.isOn());
      assertEquals("off: Spark NLP is not there, words decide alone", band.note());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void offNeedsNothing() {
    assertFalse(SemanticBand.of("off").isOn());
  }

  @Test
  void likenessIsTheCosine() {
    FrameVectors vectors =
        new FrameVectors(
            Map.of("a", new float[] {1, 0}, "b", new float[] {3, 4}, "z", new float[] {0, 0}));
    assertEquals(0.6, vectors.between("a", "b"), 1e-9);
    assertEquals(1, vectors.between("b", "b"), 1e-9);
    assertEquals(0, vectors.between("a", "z"));
    assertEquals(0, vectors.between("a", "unknown"));
  }

  @Test
  void wordPiecesComeInTheOrderOfTheirNumbers() throws IOException {
    String json = "{\"model\": {\"vocab\": {\"troops\": 2, \"[PAD]\": 0, \"sent\": 1}}}";
    assertEquals(
        List.of("[PAD]", "sent", "troops"),
        Vocabulary.of(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
  }
}
