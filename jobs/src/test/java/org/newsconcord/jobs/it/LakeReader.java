package org.newsconcord.jobs.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A reader of tables in a lake that knows nothing of News Concord, in a JVM of its own. */
public final class LakeReader {
  private LakeReader() {}

  /**
   * Prints the rows and the fingerprint of each table, again and again, until the file is there.
   *
   * @param args the file, then for each table a name, an equals sign, and what a query calls it
   */
  public static void main(String[] args) {
    Path until = Path.of(args[0]);
    List<String> tables = Arrays.asList(args).subList(1, args.length);
    SparkSession spark = SparkSession.builder().getOrCreate();
    try {
      boolean last;
      do {
        last = Files.exists(until);
        for (String table : tables) {
          String[] named = table.split("=", 2);
          Row row = spark.sql("SELECT count(*), bit_xor(xxhash64(*)) FROM " + named[1]).head();
          System.out.println("read: " + named[0] + "=" + row.get(0) + " " + row.get(1));
        }
        System.out.println("read: all");
      } while (!last);
    } finally {
      spark.stop();
    }
  }
}
