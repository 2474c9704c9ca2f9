package org.newsconcord.jobs.evaluate.quantities;

import java.util.List;

/**
 * Says in the format of a Recognizers-Text specification what the product reads in a text. One
 * reader for each kind of specification; it converts, it does not read by itself.
 */
@FunctionalInterface
interface SpecReader {
  /**
   * A result.
   *
   * @param text the text that it covers
   * @param value its value as the specification writes it; the text null when it has none
   * @param unit its unit as the specification names it; empty when it has none
   */
  record Result(String text, String value, String unit) {}

  /** The results for an input, in the order of the text. */
  List<Result> read(String input);
}
