package org.newsconcord.jobs.evaluate.pairs;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.compare.question.ComparisonModel;

/** Labelled pairs as tab-separated lines with a header: label, group, verdict, features. */
public final class ExampleTable {
  private ExampleTable() {}

  /** The header and a line for each pair; an unknown feature is empty. */
  public static List<String> lines(List<PairSample> samples) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "pair\tcorpus\ttype\tlabel\tsame\tgroup\trelation\treason\t"
            + String.join("\t", ComparisonModel.features()));
    for (PairSample sample : samples) {
      LabelledPair pair = sample.pair();
      StringBuilder line = new StringBuilder();
      line.append(
          String.join("\t", pair.id(), pair.corpus(), pair.type().name(), pair.label().name()));
      line.append('\t').append(pair.sameQuestion()).append('\t').append(sample.group());
      line.append('\t').append(sample.view().values().relation());
      line.append('\t').append(sample.view().values().reason());
      for (double value : sample.view().features()) {
        line.append('\t').append(Double.isNaN(value) ? "" : Double.toString(value));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
