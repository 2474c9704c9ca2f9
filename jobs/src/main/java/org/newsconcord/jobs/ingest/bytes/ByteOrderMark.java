package org.newsconcord.jobs.ingest.bytes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The mark at the start of a text that names its encoding.
 *
 * @param charset what it names; null without a mark
 * @param length bytes of the mark
 */
record ByteOrderMark(Charset charset, int length) {
  private static final int FE = 0xFE;
  private static final int FF = 0xFF;

  static ByteOrderMark of(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new ByteOrderMark(StandardCharsets.UTF_8, 3);
    }
    if (starts(head, FF, FE, 0, 0)) {
      return new ByteOrderMark(Charset.forName("UTF-32LE"), 4);
    }
    if (starts(head, 0, 0, FE, FF)) {
      return new ByteOrderMark(Charset.forName("UTF-32BE"), 4);
    }
    if (starts(head, FF, FE)) {
      return new ByteOrderMark(StandardCharsets.UTF_16LE, 2);
    }
    if (starts(head, FE, FF)) {
      return new ByteOrderMark(StandardCharsets.UTF_16BE, 2);
    }
    return new ByteOrderMark(null, 0);
  }

  private static boolean starts(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & FF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
