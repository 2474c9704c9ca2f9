package org.newsconcord.jobs.it;

import java.util.HashMap;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * A session as PySpark makes it, by the constructor that takes a context and options: this does not
 * look for extensions by their service entry. The queries are run; what fails is said.
 */
public final class PythonSession {
  private PythonSession() {}

  /** Prints the first value of each query. An argument that begins with @ registers functions. */
  public static void main(String[] queries) throws Exception {
    SparkContext context = SparkContext.getOrCreate(new SparkConf());
    SparkSession spark = new SparkSession(context, new HashMap<>());
    SparkSession.setDefaultSession(spark);
    for (String query : queries) {
      if (query.startsWith("@")) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Class<?> functions = Class.forName(query.substring(1), true, loader);
        functions.getMethod("register", SparkSession.class).invoke(null, spark);
        continue;
      }
      try {
        Object[] rows = (Object[]) spark.sql(query).head(1);
        System.out.println("value: " + (rows.length == 0 ? "none" : rows[0]));
      } catch (Exception e) {
        System.out.println("value: failed");
      }
    }
    spark.stop();
  }
}
