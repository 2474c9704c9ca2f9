package org.newsconcord.jobs.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/**
 * Reads bytes whose encoding nobody stated, record by record: valid UTF-8 is UTF-8. Bytes that are
 * not are windows-1252, unless well-formed UTF-8 sequences outnumber the broken bytes: then they
 * are UTF-8 with damage, and each damage becomes U+FFFD.
 */
final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private TextDecoder() {}

  static Decoded decode(byte[] bytes) {
    try {
      CharBuffer text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return new Decoded(text.toString(), Set.of());
    } catch (CharacterCodingException e) {
      return decodeBroken(bytes);
    }
  }

  private static Decoded decodeBroken(byte[] bytes) {
    String asUtf8 = new String(bytes, StandardCharsets.UTF_8);
    long broken = asUtf8.chars().filter(c -> c == '\uFFFD').count();
    long sequences = asUtf8.codePoints().filter(c -> c > 0x7F && c != '\uFFFD').count();
    return sequences >= broken
        ? new Decoded(asUtf8, EnumSet.of(Repair.REPLACED))
        : new Decoded(new String(bytes, WINDOWS_1252), EnumSet.of(Repair.WINDOWS_1252));
  }
}
