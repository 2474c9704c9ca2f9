package org.newsconcord.claims.quantity;

import java.util.List;
import org.newsconcord.claims.quantity.NumeralLexer.Item;
import org.newsconcord.claims.quantity.NumeralLexer.Kind;

/** The items of the numerals of a text; outside the text every item is OTHER. Immutable. */
record NumeralItems(String text, List<Item> items) {
  static NumeralItems of(String text) {
    return new NumeralItems(text, NumeralLexer.items(text));
  }

  int size() {
    return items.size();
  }

  int begin(int i) {
    return items.get(i).begin();
  }

  int end(int i) {
    return items.get(i).end();
  }

  int length(int i) {
    return end(i) - begin(i);
  }

  Kind kind(int i) {
    return i >= 0 && i < items.size() ? items.get(i).kind() : Kind.OTHER;
  }

  double value(int i) {
    return items.get(i).value();
  }

  /** The word of an item in lower case; empty for digits. */
  String word(int i) {
    return i >= 0 && i < items.size() ? items.get(i).word() : "";
  }

  /** The item as it stands in the text. */
  String written(int i) {
    return text.substring(begin(i), end(i));
  }

  boolean isDash(int i) {
    return kind(i) == Kind.OTHER && word(i).equals("-");
  }

  /** Whether a number can begin here: at a word or digits of numerals, or at a minus sign. */
  boolean canBegin(int i) {
    return kind(i) != Kind.OTHER || isDash(i);
  }

  /** Index of the item that goes on with the number: over one hyphen at most. */
  int joined(int i) {
    return isDash(i) && kind(i + 1) != Kind.OTHER && kind(i + 1) != Kind.DIGITS ? i + 1 : i;
  }

  /** Whether a proper fraction in words begins here: two thirds, three quarters. */
  boolean isFraction(int i) {
    Kind k = kind(i);
    if (k != Kind.UNIT && k != Kind.TEN && k != Kind.ARTICLE) {
      return false;
    }
    double over = k == Kind.ARTICLE ? 1 : value(i);
    int next = joined(i + 1);
    if (k == Kind.TEN && kind(next) == Kind.UNIT) {
      over += value(next);
      next = joined(next + 1);
    }
    double under = kind(next) == Kind.DENOMINATOR || kind(next) == Kind.HALF ? value(next) : 0;
    return under > over;
  }
}
