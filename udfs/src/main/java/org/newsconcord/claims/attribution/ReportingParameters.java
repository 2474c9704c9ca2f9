package org.newsconcord.claims.attribution;

import org.newsconcord.claims.grammar.VerbFrame;

/**
 * How sure a reporting verb is of its construction, counted over verb uses in news with annotated
 * attributions (PolNeAR, training part).
 *
 * @param quote what a quotation behind it adds to the log-odds of the average verb
 * @param that what "that" adds
 * @param end what the end of its clause adds
 * @param in what "in" adds
 * @param preposition what another preposition adds
 * @param other what any other construction adds
 * @param highestRate the highest rate of a verb, 0 to 1
 * @param leastStatement the least score of an attribution that becomes a STATEMENT, 0 to 1: below
 *     it most of those read were none
 */
record ReportingParameters(
    double quote,
    double that,
    double end,
    double in,
    double preposition,
    double other,
    double highestRate,
    double leastStatement) {
  static final ReportingParameters STANDARD =
      new ReportingParameters(1.5, 1.1, -0.4, -0.5, -0.7, -0.5, 0.98, 0.36);

  /** How the average verb of the list fares in a construction, against its own average. */
  double lift(VerbFrame frame) {
    return switch (frame) {
      case QUOTE -> quote;
      case THAT -> that;
      case END -> end;
      case IN -> in;
      case PREP -> preposition;
      case OTHER -> other;
      default -> 0;
    };
  }
}
