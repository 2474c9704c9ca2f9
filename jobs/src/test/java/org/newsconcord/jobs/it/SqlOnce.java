package org.newsconcord.jobs.it;

import org.apache.spark.sql.SparkSession;

/** A program that runs the queries of its arguments and knows nothing of News Concord. */
public final class SqlOnce {
  private SqlOnce() {}

  /** Prints the first value of each query. */
  public static void main(String[] queries) {
    SparkSession spark = SparkSession.builder().getOrCreate();
    try {
      for (String query : queries) {
        System.out.println("value: " + spark.sql(query).head().get(0));
      }
    } finally {
      spark.stop();
    }
  }
}
