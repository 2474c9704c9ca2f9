package org.newsconcord.jobs.ingest.bytes;

import java.nio.ByteBuffer;
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
public final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  /** The text of these bytes. */
  public static Decoded decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0 || isValid(bytes)) {
      return new Decoded(text, Set.of());
    }
    long broken = text.chars().filter(c -> c == REPLACEMENT).count();
    long sequences = text.codePoints().filter(c -> c > 0x7F && c != REPLACEMENT).count();
    return sequences >= broken
        ? new Decoded(text, EnumSet.of(Repair.REPLACED))
        : new Decoded(new String(bytes, WINDOWS_1252), EnumSet.of(Repair.WINDOWS_1252));
  }

  /** A text may hold U+FFFD without being broken: somebody else replaced it. */
  private static boolean isValid(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
