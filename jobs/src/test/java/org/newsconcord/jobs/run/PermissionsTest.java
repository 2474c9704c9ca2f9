package org.newsconcord.jobs.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;

/** An output is for those whom --permissions names. */
@ExtendWith(SparkExtension.class)
class PermissionsTest {
  @Test
  void theOutputLetsInWhomTheOptionNames(SparkSession spark, @TempDir Path folder)
      throws IOException {
    Path output = folder.resolve("out");
    OutputFolder.at(spark, output.toString()).restrict("750");
    assertEquals("rwxr-x---", permissions(output));

    OutputFolder.at(spark, output.toString()).restrict("700");
    OutputFolder.at(spark, output.toString()).writeText("report.html", "x");
    assertEquals("rwx------", permissions(output));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
