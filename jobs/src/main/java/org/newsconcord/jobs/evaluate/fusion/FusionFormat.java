package org.newsconcord.jobs.evaluate.fusion;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsconcord.consensus.item.ValueKernel;

/** How a public fusion set is written. Implementations are immutable. */
public interface FusionFormat extends Serializable {
  /**
   * What a source says.
   *
   * @param source who
   * @param item about what
   * @param attribute which question about it
   * @param value normalised value
   * @param raw as written
   */
  record Stated(String source, String item, String attribute, String value, String raw)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /**
   * What is right.
   *
   * @param item about what
   * @param attribute which question about it
   * @param value normalised, in the form of the format
   */
  record Truth(String item, String attribute, String value) {}

  /** What a line of the claims says; empty for a line that says nothing. */
  List<Stated> claims(String line);

  /** What a line of the truth says; empty for a line that says nothing. */
  List<Truth> truths(String line);

  /** How values compare, by attribute. */
  Map<String, ValueKernel> kernels();

  /**
   * Whether an answer is right.
   *
   * @param candidates all values that sources state of the item
   */
  boolean correct(Truth truth, String answer, Set<String> candidates);

  /** Whether the format tells exact answers from right ones that say less. */
  default boolean ordered() {
    return false;
  }

  /** Whether an answer is right or says less than the truth and nothing else. */
  default boolean generalised(Truth truth, String answer, Set<String> candidates) {
    return correct(truth, answer, candidates);
  }

  /** Whether the source is one that the truth was taken from, given the items of the truth. */
  default boolean suppliedTruth(String source, Set<String> items) {
    return false;
  }

  /** Another value of the same kind, different from the given one; the same for the same seed. */
  String altered(String value, long seed);
}
