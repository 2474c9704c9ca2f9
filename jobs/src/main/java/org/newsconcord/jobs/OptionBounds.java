package org.newsconcord.jobs;

/** Checks of the values of options, with one wording for each. Stateless. */
public final class OptionBounds {
  private OptionBounds() {}

  /**
   * Refuses values under a bound.
   *
   * @throws UsageException naming flag, value and bound
   */
  public static void atLeast(String flag, long value, long least) {
    if (value < least) {
      throw new UsageException(flag + " " + value + " is too small. Give at least " + least + ".");
    }
  }

  /**
   * Refuses negative values and values that are no number.
   *
   * @throws UsageException naming flag and value
   */
  public static void notNegative(String flag, double value) {
    if (!(value >= 0)) {
      throw new UsageException(flag + " " + value + " is too small. Give at least 0.");
    }
  }

  /**
   * Refuses values outside 0 to 1.
   *
   * @throws UsageException naming flag and value
   */
  public static void share(String flag, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new UsageException(flag + " " + value + " must be between 0 and 1.");
    }
  }
}
