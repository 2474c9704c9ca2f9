package org.newsconcord.jobs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that are hashes of content: equal content has equal ids in every run. */
public final class ContentId {
  private static final int BYTES = 8;

  private static final MessageDigest PROTOTYPE = sha256();

  private ContentId() {}

  /** The first 64 bits of SHA-256 over the parts, a zero byte behind each, as 16 hex digits. */
  public static String of(String... parts) {
    MessageDigest digest = newDigest();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return id(digest);
  }

  /** The first 64 bits of SHA-256 over a text in UTF-8, as 16 hex digits. */
  public static String ofText(String text) {
    MessageDigest digest = newDigest();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return id(digest);
  }

  /** A new SHA-256 digest; cheaper than asking the security providers for one. */
  public static MessageDigest newDigest() {
    try {
      return (MessageDigest) PROTOTYPE.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's SHA-256 can be cloned.", e);
    }
  }

  private static String id(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
