package org.newsconcord.jobs;

/** Whether Spark NLP is beside Spark: it is not shipped, users add it. Stateless. */
public final class SparkNlp {
  /** A class that every version of Spark NLP has. */
  public static final String DOCUMENT_ASSEMBLER = "com.johnsnowlabs.nlp.DocumentAssembler";

  private SparkNlp() {}

  /** Whether its classes can be loaded. */
  public static boolean isThere() {
    try {
      Class.forName(DOCUMENT_ASSEMBLER, false, Thread.currentThread().getContextClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * Refuses to go on without Spark NLP.
   *
   * @param flag the option that needs it
   * @throws UsageException that says how to add it
   */
  public static void require(String flag) {
    if (!isThere()) {
      throw new UsageException(
          flag
              + " needs Spark NLP, which is not there. Add it with --packages or --jars, as README"
              + " says under Spark NLP.");
    }
  }
}
