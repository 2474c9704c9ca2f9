package org.newsconcord.jobs.cli.train;

import org.newsconcord.jobs.train.SignedClaims;
import picocli.CommandLine.Command;

/** {@code newsconcord train acts}: the model that tells which acts a reader would sign. */
@Command(
    name = "acts",
    mixinStandardHelpOptions = true,
    description = {
      "Fit the model that tells which acts become ACTION claims, and cross-validate it.",
      "A label is a line of JSON: article_id, begin, predicate, subject, object, polarity,",
      "modality as extraction read them, and label R (right), P (partly), W (wrong), E (empty)."
    })
final class TrainActsCommand extends TrainSigningCommand {
  TrainActsCommand() {
    super(SignedClaims.ACTS);
  }
}
