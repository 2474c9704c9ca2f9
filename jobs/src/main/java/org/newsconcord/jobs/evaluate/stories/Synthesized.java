package org.newsconcord.jobs.evaluate.stories;

/** Fields of the truth that {@code newsconcord synthesize} writes beside {@code article_id}. */
public final class Synthesized {
  /** The planted cluster of an article. */
  public static final String CLUSTER = "cluster";

  private Synthesized() {}
}
