package org.newsconcord.jobs.ingest.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.newsconcord.jobs.ContentId;

/**
 * Ids of content. The id of an article is the first 96 bits of SHA-256 over outlet, source id or
 * url, and body in UTF-8, each with its length before it; among a thousand million articles two
 * share an id with a chance below one in 100,000 million.
 */
public final class ArticleId {
  private static final int ID_BYTES = 12;

  private ArticleId() {}

  /** The id; {@code key} is the source's id, else the url, else null. */
  static String of(String outlet, String key, byte[] body) {
    MessageDigest digest = ContentId.newDigest();
    add(digest, outlet);
    add(digest, key);
    add(digest, body);
    return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
  }

  /** SHA-256 as 64 hex digits. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(ContentId.newDigest().digest(bytes));
  }

  private static void add(MessageDigest digest, String part) {
    add(digest, part == null ? null : part.getBytes(StandardCharsets.UTF_8));
  }

  private static void add(MessageDigest digest, byte[] part) {
    int length = part == null ? -1 : part.length;
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
    if (part != null) {
      digest.update(part);
    }
  }
}
