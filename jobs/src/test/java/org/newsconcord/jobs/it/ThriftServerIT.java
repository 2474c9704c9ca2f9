package org.newsconcord.jobs.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spark's Thrift server with the jar of the functions shows tables and views of a run to beeline,
 * as {@code docs/sql-tools.md} says. Needs the profile {@code tools}.
 */
class ThriftServerIT {
  private static final String PORT = "18110";
  @TempDir Path folder;

  @Test
  void beelineReadsEveryTableAndViewAndCallsAFunction() throws Exception {
    Path spark = Tools.pyspark();
    Path out = folder.resolve("out");
    Map<String, String> home = Map.of("SPARK_HOME", spark.toString());
    List<String> analyze = new ArrayList<>(List.of("analyze"));
    analyze.addAll(metastore());
    analyze.addAll(List.of("--input", Launcher.SEEDS.toString(), "--output", out.toString()));
    analyze.addAll(List.of("--catalog", "spark_catalog.news"));
    Launcher.Outcome made = Launcher.run(folder, home, analyze.toArray(String[]::new));
    assertEquals(0, made.code(), made.output());
    Path log = folder.resolve("server.log");
    Process server = Tools.start(log, folder, home, server(spark));
    try {
      Tools.await(log, "HiveThriftServer2 started");
      compare(spark, out);
    } finally {
      Tools.stop(server);
    }
  }

  private void compare(Path spark, Path out) throws Exception {
    List<String> names = new ArrayList<>(beeline(spark, "SHOW VIEWS IN news"));
    names.replaceAll(line -> line.split("\t")[1]);
    assertTrue(
        names.containsAll(List.of("claims", "contested_slots", "outlet_ranking")), names::toString);
    String counts =
        names.stream()
            .map(name -> "SELECT '" + name + "', count(*) FROM news." + name)
            .collect(Collectors.joining(" UNION ALL "));
    try (Duck duck = new Duck(out)) {
      assertEquals(
          names.stream().map(name -> name + "\t" + duck.count(name)).sorted().toList(),
          beeline(spark, counts).stream().sorted().toList());
    }
    assertEquals(
        List.of("troop"),
        beeline(spark, "SELECT news_quantities('About 10,000 troops were sent.')[0].unit"));
  }

  /** The rows of a query without the line of names. */
  private List<String> beeline(Path spark, String query) throws Exception {
    Path sql = Files.writeString(folder.resolve("query.sql"), query + ";\n");
    String printed =
        Tools.run(
            folder.resolve("beeline.log"),
            Map.of("SPARK_HOME", spark.toString()),
            List.of(
                spark.resolve("bin/beeline").toString(),
                "-u",
                "jdbc:hive2://127.0.0.1:" + PORT + "/",
                "-n",
                "reader",
                "--silent=true",
                "--outputformat=tsv2",
                "-f",
                sql.toString()));
    return printed.lines().filter(line -> !line.isBlank()).skip(1).toList();
  }

  private List<String> metastore() {
    return List.of(
        "--conf",
        "spark.sql.catalogImplementation=hive",
        "--conf",
        "spark.sql.warehouse.dir=" + folder.resolve("warehouse"),
        "--conf",
        "spark.hadoop.javax.jdo.option.ConnectionURL=jdbc:derby:;databaseName="
            + folder.resolve("metastore")
            + ";create=true");
  }

  private List<String> server(Path spark) {
    List<String> command = new ArrayList<>();
    command.add(spark.resolve("bin/spark-submit").toString());
    command.addAll(List.of("--master", "local[1]", "--driver-memory", "1g"));
    command.addAll(metastore());
    command.addAll(List.of("--conf", "spark.ui.enabled=false"));
    command.addAll(
        List.of("--conf", "spark.sql.extensions=org.newsconcord.sql.NewsConcordExtensions"));
    Path functions = Path.of("../udfs/target/newsconcord-udfs.jar");
    command.addAll(List.of("--jars", functions.toAbsolutePath().normalize().toString()));
    command.addAll(List.of("--class", "org.apache.spark.sql.hive.thriftserver.HiveThriftServer2"));
    command.add("spark-internal");
    command.addAll(List.of("--hiveconf", "hive.server2.thrift.port=" + PORT));
    command.addAll(List.of("--hiveconf", "hive.server2.thrift.bind.host=127.0.0.1"));
    return command;
  }
}
