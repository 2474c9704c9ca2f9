package org.newsconcord.jobs.run;

import org.apache.hadoop.fs.Path;

/** A path as Spark's readers take it, which otherwise see patterns in some characters. */
public final class LiteralPath {
  private LiteralPath() {}

  /** The path with those characters escaped. */
  public static String of(Path path) {
    return path.toString().replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1");
  }
}
