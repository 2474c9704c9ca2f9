package org.newsconcord.jobs.align;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** Word pieces of a tokenizer, in the order of their numbers. Stateless. */
final class Vocabulary {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Vocabulary() {}

  /** The word pieces of a {@code tokenizer.json}. */
  static List<String> of(InputStream tokenizer) throws IOException {
    JsonNode numbers = JSON.readTree(tokenizer).path("model").path("vocab");
    String[] pieces = new String[numbers.size()];
    numbers.properties().forEach(e -> pieces[e.getValue().asInt()] = e.getKey());
    return Arrays.asList(pieces);
  }
}
