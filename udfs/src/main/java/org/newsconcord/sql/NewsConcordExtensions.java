package org.newsconcord.sql;

import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.SparkSessionExtensionsProvider;
import org.newsconcord.sql.lane.SparkLane;
import scala.runtime.BoxedUnit;

/**
 * Adds the functions of {@link NewsConcordFunctions} to every Spark session, also to those that
 * {@code newSession} or a Thrift server makes. Spark finds this class by its service entry, or by
 * {@code spark.sql.extensions}.
 */
public final class NewsConcordExtensions implements SparkSessionExtensionsProvider {
  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    for (NewsFunction function : NewsConcordFunctions.all()) {
      SparkLane.inject(extensions, function.info(), function::call);
    }
    return BoxedUnit.UNIT;
  }
}
