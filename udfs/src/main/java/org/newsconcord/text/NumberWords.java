package org.newsconcord.text;

import java.util.List;

/** Number words after which a hyphen ends the token. Loaded once per JVM. */
final class NumberWords {
  private static final FoldedSet WORDS =
      FoldedSet.of(
          List.of(
              "one",
              "two",
              "three",
              "four",
              "five",
              "six",
              "seven",
              "eight",
              "nine",
              "ten",
              "eleven",
              "twelve",
              "thirteen",
              "fourteen",
              "fifteen",
              "sixteen",
              "seventeen",
              "eighteen",
              "nineteen",
              "twenty",
              "thirty",
              "forty",
              "fifty",
              "sixty",
              "seventy",
              "eighty",
              "ninety",
              "hundred",
              "thousand",
              "million",
              "billion",
              "trillion",
              "dozen",
              "sub",
              "half",
              "quarter",
              "third",
              "several"));

  private NumberWords() {}

  static boolean contains(String raw, int begin, int end) {
    return WORDS.contains(raw, begin, end);
  }
}
