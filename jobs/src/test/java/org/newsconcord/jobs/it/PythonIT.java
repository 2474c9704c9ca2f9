package org.newsconcord.jobs.it;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page for Python: its code runs as it stands there, with PySpark and the shipped jars. The
 * profile {@code tools} fetches PySpark.
 */
class PythonIT {
  private static final Path UDFS = Path.of("../udfs/target/newsconcord-udfs.jar");
  private static final Pattern CODE = Pattern.compile("(?ms)^```python\\n(.*?)^```");

  @TempDir Path folder;

  @Test
  void theCodeOfThePageRuns() throws Exception {
    assumeTrue(
        run(List.of("python3", "-c", "import pyspark; assert pyspark.__version__[:4] == '3.5.'")),
        "No python3 with PySpark 3.5: the page for Python is not run");
    StringBuilder code = new StringBuilder();
    Matcher blocks = CODE.matcher(Files.readString(Path.of("docs/python.md")));
    while (blocks.find()) {
      code.append(blocks.group(1)).append('\n');
    }
    Path script = Files.writeString(folder.resolve("page.py"), code);
    assertTrue(run(List.of("python3", script.toString())), this::log);
  }

  private boolean run(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("NEWSCONCORD_JARS", jobsJar() + "," + UDFS.toAbsolutePath().normalize());
    environment.put("NEWSCONCORD_OUT", folder.resolve("out").toString());
    environment.put(
        "NEWSCONCORD_INPUT", Path.of("../seeds").toAbsolutePath().normalize().toString());
    String packages = System.getProperty("newsconcord.python", "");
    if (!packages.isEmpty()) {
      environment.put("PYTHONPATH", packages);
    }
    environment.remove("SPARK_HOME");
    try {
      return builder.redirectOutput(folder.resolve("log").toFile()).start().waitFor() == 0;
    } catch (IOException noPython) {
      return false;
    }
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jobsJar() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("newsconcord-jobs-.*\\.jar"))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    }
  }
}
