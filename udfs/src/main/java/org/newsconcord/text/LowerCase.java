package org.newsconcord.text;

import java.util.Locale;

/**
 * Lower case by the root locale, in time linear in the text whatever it holds. The runtime's own
 * copies the whole text again at every dotted capital I, which becomes two characters. Stateless.
 */
public final class LowerCase {
  private static final char DOTTED_I = '\u0130';
  private static final String SMALL_DOTTED_I = "i\u0307";

  private LowerCase() {}

  /** The same as {@code text.toLowerCase(Locale.ROOT)}. */
  public static String of(String text) {
    String plain =
        text.indexOf(DOTTED_I) < 0 ? text : text.replace(String.valueOf(DOTTED_I), SMALL_DOTTED_I);
    return plain.toLowerCase(Locale.ROOT);
  }
}
