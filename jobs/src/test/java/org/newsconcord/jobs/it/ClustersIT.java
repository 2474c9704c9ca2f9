package org.newsconcord.jobs.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The seed set on clusters of real JVMs gives the rows of a local run. With the profile {@code
 * clusters}, which brings Hadoop's test jars; S3 needs {@code moto_server} on the path.
 */
class ClustersIT {
  private static final Path JARS = Path.of(System.getProperty("newsconcord.clusters", "none"));
  private static final String SPARK = Path.of("target/spark/jars").toAbsolutePath() + "/*";
  private static final String SUBMIT = "org.apache.spark.deploy.SparkSubmit";
  private static final int MINUTES = 15;
  @TempDir Path folder;
  private final List<Process> servers = new ArrayList<>();

  @AfterEach
  void stopServers() {
    servers.forEach(server -> server.descendants().forEach(ProcessHandle::destroyForcibly));
    servers.forEach(Process::destroyForcibly);
  }

  @Test
  void standaloneClusterModeGivesTheRowsOfALocalRun() throws Exception {
    assumeTrue(Files.isDirectory(JARS), "not in the profile clusters");
    String master = master();
    worker("worker", 3, "6g", 18082, master);
    TimeUnit.SECONDS.sleep(5);
    Path out = folder.resolve("cluster");
    submit(
        SPARK,
        Map.of(),
        List.of("--master", master, "--deploy-mode", "cluster", "--driver-memory", "2g"),
        List.of(
            "spark.executor.memory=2g",
            "spark.cores.max=2",
            "spark.driver.extraJavaOptions=" + flags()),
        Launcher.SEEDS.toString(),
        out.toString());
    awaitManifest(out);
    assertEquals(local(), rows(out));
  }

  @Test
  void aKilledExecutorAndAKilledWorkerChangeNoRow() throws Exception {
    assumeTrue(Files.isDirectory(JARS), "not in the profile clusters");
    String master = master();
    Process first = worker("worker-1", 1, "2g", 18082, master);
    Process second = worker("worker-2", 1, "2g", 18083, master);
    TimeUnit.SECONDS.sleep(5);
    Path out = folder.resolve("killed");
    Path log = folder.resolve("submit.log");
    Process run =
        started(
            log,
            Map.of(),
            submission(
                SPARK,
                List.of("--master", master),
                List.of("spark.executor.memory=1500m", "spark.executor.cores=1"),
                Launcher.SEEDS.toString(),
                out.toString()));
    servers.add(run);
    await(run, out, "articles");
    assertTrue(kill(first.descendants()) > 0, "no executor at the first worker");
    await(run, out, "story_members");
    assertTrue(kill(second.descendants()) > 0, "no executor at the second worker");
    second.destroyForcibly();
    assertTrue(run.waitFor(MINUTES, TimeUnit.MINUTES), "the run does not end");
    String told = Files.readString(log, StandardCharsets.UTF_8);
    assertEquals(0, run.exitValue(), told);
    assertEquals(local(), rows(out));
  }

  private static long kill(Stream<ProcessHandle> processes) {
    return processes.filter(ProcessHandle::destroyForcibly).count();
  }

  /** Waits until the run has written a table. */
  private static void await(Process run, Path out, String table) throws Exception {
    for (int i = 0; i < MINUTES * 60 && run.isAlive(); i++) {
      if (Files.isDirectory(out.resolve("runs"))) {
        try (Stream<Path> runs = Files.list(out.resolve("runs"))) {
          if (runs.anyMatch(one -> Files.exists(one.resolve(table).resolve("_SUCCESS")))) {
            return;
          }
        }
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new AssertionError(table + " was not written");
  }

  /** Starts a master; gives its address. */
  private String master() throws Exception {
    serve(
        "master",
        Map.of(),
        java(
            "-Xmx384m",
            SPARK,
            "org.apache.spark.deploy.master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            "17077",
            "--webui-port",
            "18081"));
    TimeUnit.SECONDS.sleep(5);
    return "spark://127.0.0.1:17077";
  }

  private Process worker(String name, int cores, String memory, int port, String master)
      throws IOException {
    serve(
        name,
        Map.of(),
        java(
            "-Xmx384m",
            SPARK,
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            "127.0.0.1",
            "--cores",
            String.valueOf(cores),
            "--memory",
            memory,
            "--webui-port",
            String.valueOf(port),
            "-d",
            folder.resolve(name).toString(),
            master));
    return servers.get(servers.size() - 1);
  }

  @Test
  void yarnClusterModeOverHdfsGivesTheRowsOfALocalRun() throws Exception {
    assumeTrue(Files.isDirectory(JARS), "not in the profile clusters");
    Path conf = folder.resolve("conf");
    String hadoop = JARS.toAbsolutePath() + "/*:" + SPARK;
    Path log =
        serve(
            "mini",
            Map.of(),
            java(
                "-Xmx768m",
                hadoop,
                "src/test/clusters/MiniClusters.java",
                folder.resolve("mini").toString(),
                "18020",
                conf.toString()));
    await(log, "ready");
    String withConf = conf + ":" + SPARK;
    hdfs(withConf, "-put", Launcher.SEEDS.toString(), "hdfs://localhost:18020/seeds");
    Path yarn;
    try (Stream<Path> jars = Files.list(JARS)) {
      yarn =
          jars.filter(f -> f.toString().contains("spark-yarn"))
              .findFirst()
              .orElseThrow()
              .toAbsolutePath();
    }
    submit(
        withConf + ":" + yarn,
        Map.of("HADOOP_CONF_DIR", conf.toString()),
        List.of(
            "--master",
            "yarn",
            "--deploy-mode",
            "cluster",
            "--driver-memory",
            "2g",
            "--num-executors",
            "1",
            "--executor-memory",
            "1500m"),
        List.of(
            // The proxy that YARN puts before the pages of a driver is in a jar of its own.
            "spark.ui.enabled=false",
            "spark.yarn.jars=local:" + SPARK + ",local:" + yarn,
            "spark.driver.extraJavaOptions=" + flags(),
            "spark.executor.extraJavaOptions=" + flags()),
        "hdfs://localhost:18020/seeds",
        "hdfs://localhost:18020/out");
    Path out = folder.resolve("yarn");
    hdfs(withConf, "-get", "hdfs://localhost:18020/out", out.toString());
    assertEquals(local(), rows(out));
  }

  @Test
  void anObjectStoreGivesTheRowsOfALocalRun() throws Exception {
    assumeTrue(Files.isDirectory(JARS), "not in the profile clusters");
    assumeTrue(
        new ProcessBuilder("sh", "-c", "command -v moto_server").start().waitFor() == 0,
        "no moto_server on the path");
    String at = "http://127.0.0.1:15555";
    serve("moto", Map.of(), List.of("moto_server", "-H", "127.0.0.1", "-p", "15555"));
    run(
        "bucket",
        Map.of(),
        List.of(
            "curl",
            "-s",
            "-f",
            "--retry",
            "30",
            "--retry-connrefused",
            "-X",
            "PUT",
            at + "/concord"));
    List<String> store =
        List.of(
            "spark.hadoop.fs.s3a.endpoint=" + at,
            "spark.hadoop.fs.s3a.access.key=a",
            "spark.hadoop.fs.s3a.secret.key=b",
            "spark.hadoop.fs.s3a.path.style.access=true");
    submit(
        JARS.toAbsolutePath() + "/*:" + SPARK,
        Map.of(),
        List.of("--master", "local[2]"),
        store,
        Launcher.SEEDS.toString(),
        "s3a://concord/out");
    // The shell of Hadoop insists on a configuration.
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(conf.resolve("core-site.xml"), "<configuration/>");
    List<String> get =
        java(
            "-Xmx512m",
            conf + ":" + JARS.toAbsolutePath() + "/*:" + SPARK,
            "org.apache.hadoop.fs.FsShell");
    store.forEach(pair -> get.addAll(List.of("-D", pair.replace("spark.hadoop.", ""))));
    Path out = folder.resolve("s3");
    get.addAll(List.of("-get", "s3a://concord/out", out.toString()));
    run("get", Map.of(), get);
    assertEquals(local(), rows(out));
  }

  private static String flags() {
    return "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 " + System.getProperty("spark.jvm.flags", "");
  }

  private static List<String> java(String memory, String classPath, String... args) {
    List<String> command = new ArrayList<>(List.of("java", memory));
    command.addAll(List.of(flags().split(" ")));
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of(args));
    return command;
  }

  private void hdfs(String classPath, String... args) throws Exception {
    List<String> command = java("-Xmx512m", classPath, "org.apache.hadoop.fs.FsShell");
    command.addAll(List.of(args));
    run("hdfs", Map.of(), command);
  }

  private void submit(
      String classPath,
      Map<String, String> environment,
      List<String> options,
      List<String> conf,
      String input,
      String output)
      throws Exception {
    run("submit", environment, submission(classPath, options, conf, input, output));
  }

  private static List<String> submission(
      String classPath, List<String> options, List<String> conf, String input, String output)
      throws IOException {
    List<String> command = java("-Xmx2g", classPath, SUBMIT);
    command.addAll(options);
    conf.forEach(pair -> command.addAll(List.of("--conf", pair)));
    command.addAll(List.of("--class", "org.newsconcord.jobs.cli.Main", Launcher.jar().toString()));
    command.addAll(List.of("analyze", "--input", input, "--output", output));
    return command;
  }

  private void run(String name, Map<String, String> environment, List<String> command)
      throws Exception {
    Path log = folder.resolve(name + ".log");
    Process process = started(log, environment, command);
    assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), name + " does not end");
    assertEquals(0, process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
  }

  private Path serve(String name, Map<String, String> environment, List<String> command)
      throws IOException {
    Path log = folder.resolve(name + ".log");
    servers.add(started(log, environment, command));
    return log;
  }

  private static Process started(Path log, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    builder.environment().put("SPARK_HOME", Path.of("target/spark").toAbsolutePath().toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.12");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static void await(Path log, String word) throws Exception {
    for (int i = 0; i < 120 && !Files.readString(log, StandardCharsets.UTF_8).contains(word); i++) {
      TimeUnit.SECONDS.sleep(1);
    }
    assertTrue(Files.readString(log, StandardCharsets.UTF_8).contains(word), word);
  }

  /** In cluster mode the command ends before the run. */
  private static void awaitManifest(Path out) throws Exception {
    for (int i = 0; i < MINUTES * 60 && !Files.exists(out.resolve("manifest.json")); i++) {
      TimeUnit.SECONDS.sleep(1);
    }
    TimeUnit.SECONDS.sleep(5);
  }

  private List<String> local() {
    Path out = folder.resolve("local");
    Launcher.Outcome outcome =
        Launcher.run(
            folder, "analyze", "--input", Launcher.SEEDS.toString(), "--output", out.toString());
    assertEquals(0, outcome.code(), outcome.output());
    return rows(out);
  }

  /** The rows of the tables that carry results, from the files of the only run. */
  private static List<String> rows(Path out) {
    List<String> rows = new ArrayList<>();
    try (Duck duck = Duck.empty()) {
      for (String table :
          List.of(
              "articles",
              "claims",
              "slot_claims",
              "slot_values",
              "claim_relations",
              "outlet_scores")) {
        duck.rows("SELECT * FROM '" + out + "/runs/*/" + table + "/*.parquet' ORDER BY ALL")
            .forEach(
                row ->
                    rows.add(
                        table
                            + " "
                            + row.replace(
                                "hdfs://localhost:18020/seeds", Launcher.SEEDS.toString())));
      }
    }
    assertTrue(rows.size() > 1_000, "rows " + rows.size());
    return rows;
  }
}
