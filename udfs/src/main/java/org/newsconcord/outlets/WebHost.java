package org.newsconcord.outlets;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host of a web address, as a comparable key: lower case, ASCII (IDNA), without port, user and
 * trailing dot. Lenient: takes a full URL, one without scheme, or a bare host. Addresses of
 * archived copies ({@code web.archive.org/web/<time>/<url>}) give the host of the page that was
 * archived.
 *
 * <p>Pure, thread-safe.
 */
final class WebHost {
  private static final Pattern SCHEME = Pattern.compile("^(?:([A-Za-z][A-Za-z0-9+.-]*):)?//");
  private static final Pattern OPAQUE = Pattern.compile("^[A-Za-z][A-Za-z0-9+-]*:(?!\\d+(?:/|$))");
  private static final Pattern ARCHIVED =
      Pattern.compile("^(?:www\\.|web\\.)?archive\\.org(?::\\d+)?/web/[0-9]{1,14}[a-z_]*/(.+)$");
  private static final Pattern LABELS =
      Pattern.compile(
          "[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*");
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");
  private static final int MAX_HOST_LENGTH = 253;

  /** More of an address is not looked at; browsers take 2,000 characters to 64,000. */
  private static final int MAX_ADDRESS_LENGTH = 8_000;

  /** Archives archive each other, but not deeper than this. */
  private static final int MAX_ARCHIVES = 4;

  private WebHost() {}

  /** The host, or null when the text holds none. */
  static String of(String address) {
    if (address == null) {
      return null;
    }
    String stripped = address.strip();
    return of(stripped.substring(0, Math.min(MAX_ADDRESS_LENGTH, stripped.length())), MAX_ARCHIVES);
  }

  private static String of(String address, int archives) {
    String rest = withoutScheme(address.strip());
    if (rest == null) {
      return null;
    }
    Matcher archived = ARCHIVED.matcher(rest);
    if (archives > 0 && archived.matches()) {
      String original = of(archived.group(1), archives - 1);
      if (original != null) {
        return original;
      }
    }
    return normalise(authority(rest));
  }

  /** Whether a host is a numeric address, version 4 or 6 (in brackets). */
  static boolean isNumeric(String host) {
    return IPV4.matcher(host).matches() || host.startsWith("[");
  }

  private static String withoutScheme(String address) {
    Matcher scheme = SCHEME.matcher(address);
    if (scheme.find()) {
      return address.substring(scheme.end());
    }
    return OPAQUE.matcher(address).find() ? null : address;
  }

  private static String authority(String rest) {
    int end = rest.length();
    for (int i = 0; i < rest.length(); i++) {
      if ("/?#\\".indexOf(rest.charAt(i)) >= 0) {
        end = i;
        break;
      }
    }
    String authority = rest.substring(rest.lastIndexOf('@', end) + 1, end);
    int bracket = authority.indexOf(']');
    int colon = authority.indexOf(':', Math.max(0, bracket));
    return colon < 0 ? authority : authority.substring(0, colon);
  }

  private static String normalise(String authority) {
    if (authority.length() > MAX_HOST_LENGTH + 1) {
      return null;
    }
    String host = authority.toLowerCase(Locale.ROOT);
    if (IPV6.matcher(host).matches()) {
      return host;
    }
    String ascii;
    try {
      ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null;
    }
    if (ascii.endsWith(".")) {
      ascii = ascii.substring(0, ascii.length() - 1);
    }
    return ascii.length() <= MAX_HOST_LENGTH && LABELS.matcher(ascii).matches() ? ascii : null;
  }
}
