package org.newsconcord.jobs.cli.train;

import org.newsconcord.jobs.train.SignedClaims;
import picocli.CommandLine.Command;

/**
 * {@code newsconcord train statements}: the model that tells which statements a reader would sign.
 */
@Command(
    name = "statements",
    mixinStandardHelpOptions = true,
    description = {
      "Fit the model that tells which attributions become STATEMENT claims, and cross-validate it.",
      "A label is a line of JSON: article_id, begin, source (its key), polarity and content (the",
      "StableHash of its key in hex) as extraction read them, and label R (right), P (partly),",
      "W (wrong), E (empty)."
    })
final class TrainStatementsCommand extends TrainSigningCommand {
  TrainStatementsCommand() {
    super(SignedClaims.STATEMENTS);
  }
}
