package org.newsconcord.jobs.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static final byte[] TEXT =
      "Zoë sailed to Łódź; 20 € a seat 🚢, 中文, and a line of plain words behind it"
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void itSaysWhatTheDecoderSays() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = TEXT.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertEquals(
          decodes(bytes), Utf8.isValid(bytes), () -> new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Test
  void aCharacterThatIsCutIsNotValid() {
    for (int end = 0; end <= TEXT.length; end++) {
      byte[] bytes = Arrays.copyOf(TEXT, end);
      assertEquals(decodes(bytes), Utf8.isValid(bytes));
    }
  }

  private static boolean decodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
