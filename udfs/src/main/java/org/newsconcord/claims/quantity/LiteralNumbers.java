package org.newsconcord.claims.quantity;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds every number written in a text, in digits or words, whatever it counts. Where {@link
 * QuantityExtractor} asks what a reader could check, this asks only what is a number: fractions
 * ({@code one hundred and three quarters} is 100.75), powers, dozens, {@code one over three}. A
 * hand-written recursive reader without backtracking beyond one item. Stateless, thread-safe.
 */
public final class LiteralNumbers {
  private LiteralNumbers() {}

  /** The numbers in the order of the text; they do not overlap. */
  public static List<LiteralNumber> find(String text) {
    NumeralItems items = NumeralItems.of(text);
    List<LiteralNumber> found = new ArrayList<>();
    int i = 0;
    while (i < items.size()) {
      LiteralNumberReader reader = items.canBegin(i) ? new LiteralNumberReader(items, i) : null;
      if (reader != null && reader.read()) {
        found.add(reader.number());
        i = reader.next();
      } else {
        i++;
      }
    }
    return found;
  }
}
