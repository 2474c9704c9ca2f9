package org.newsconcord.outlets;

import java.util.regex.Pattern;

/**
 * Hides what opens doors in web addresses: the password before a host, and the values of tokens,
 * signatures and keys among the parameters. Null in, null out; deterministic and thread-safe.
 *
 * <pre>{@code
 * AddressSecrets.hidden("https://me:pw@a.example/x?id=1&token=abc") // "https://***@a.example/x?id=1&token=***"
 * }</pre>
 */
public final class AddressSecrets {
  private static final String HIDDEN = "***";

  /** User information of an authority; an address has one authority. */
  private static final Pattern USER = Pattern.compile("(?<=://)[^/?#@\\s]{1,500}@");

  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?<=[?&;#])((?:access_?|auth_?|api_?|id_?|refresh_?|session_?|client_?|x-amz-|x-goog-)?"
              + "(?:token|sig|signature|key|secret|password|passwd|pwd|credential))=[^&;#\\s]*+",
          Pattern.CASE_INSENSITIVE);

  private AddressSecrets() {}

  /** The text with three stars for each secret in its addresses. */
  public static String hidden(String text) {
    if (text == null || text.indexOf('@') < 0 && text.indexOf('=') < 0) {
      return text;
    }
    String withoutUser = USER.matcher(text).replaceAll(HIDDEN + "@");
    return PARAMETER.matcher(withoutUser).replaceAll("$1=" + HIDDEN);
  }
}
