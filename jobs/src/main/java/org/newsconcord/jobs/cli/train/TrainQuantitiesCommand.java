package org.newsconcord.jobs.cli.train;

import org.newsconcord.jobs.train.SignedClaims;
import picocli.CommandLine.Command;

/**
 * {@code newsconcord train quantities}: the model that tells which quantities a reader would sign.
 */
@Command(
    name = "quantities",
    mixinStandardHelpOptions = true,
    description = {
      "Fit the model that tells which quantities become QUANTITY claims, and cross-validate it.",
      "A label is a line of JSON: article_id, begin, unit, thing (what it measures), subject,",
      "polarity, modality as extraction read them, and label R (right), P (partly), W (wrong),",
      "E (empty)."
    })
final class TrainQuantitiesCommand extends TrainSigningCommand {
  TrainQuantitiesCommand() {
    super(SignedClaims.QUANTITIES);
  }
}
