package org.newsconcord.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text that was decoded by another charset than it was written in: UTF-8 read as Windows-1252
 * ({@code â€™}), and Windows-1252 read as Latin-1 (the controls from U+0080 on). Stateless.
 */
final class WrongCharset {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char FIRST_CONTROL = 0x80;
  private static final char LAST_CONTROL = 0x9f;
  private static final char NEXT_LINE = 0x85;

  /** First bytes of what English text holds: signs and letters of Latin-1, and punctuation. */
  private static final char LATIN = 0xc2;

  private static final char LATIN_LETTER = 0xc3;
  private static final char PUNCTUATION = 0xe2;

  private WrongCharset() {}

  /** The character that a control stands for; the control itself where it stands for none. */
  static char ofControl(char c) {
    if (c < FIRST_CONTROL || c > LAST_CONTROL || c == NEXT_LINE) {
      return c;
    }
    return WINDOWS.decode(ByteBuffer.wrap(new byte[] {(byte) c})).charAt(0);
  }

  /** How many units from an index are one character of UTF-8; 0 when they are none. */
  static int length(String raw, int i) {
    char lead = raw.charAt(i);
    int length = lead == LATIN || lead == LATIN_LETTER ? 2 : lead == PUNCTUATION ? 3 : 0;
    return length > 0 && i + length <= raw.length() && decode(raw, i, length) != null ? length : 0;
  }

  /** The character that these units were before they were decoded; null when they are none. */
  static String decode(String raw, int i, int length) {
    byte[] bytes = new byte[length];
    for (int k = 0; k < length; k++) {
      int b = toByte(raw.charAt(i + k));
      if (b < 0 || k > 0 && (b & 0xc0) != 0x80) {
        return null;
      }
      bytes[k] = (byte) b;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null; // no UTF-8: the units stand for themselves
    }
  }

  private static int toByte(char c) {
    if (c < 0x100) {
      return c;
    }
    byte[] encoded = String.valueOf(c).getBytes(WINDOWS);
    boolean known = encoded.length == 1 && (encoded[0] != '?' || c == '?');
    return known ? encoded[0] & 0xff : -1;
  }
}
