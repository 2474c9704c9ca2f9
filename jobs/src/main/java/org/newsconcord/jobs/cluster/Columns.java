package org.newsconcord.jobs.cluster;

import java.util.List;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** Column names in the form that Spark's joins take. */
final class Columns {
  private Columns() {}

  static Seq<String> seq(String... names) {
    return JavaConverters.asScalaBuffer(List.of(names)).toSeq();
  }
}
