package org.newsconcord.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.newsconcord.jobs.run.OutputFolder;

/**
 * Gives tests the one Spark session of the test JVM: two local cores, no UI, UTC, few partitions.
 *
 * <p>Use: {@code @ExtendWith(SparkExtension.class)}, then ask for a {@code SparkSession} parameter;
 * an {@code OutputFolder} parameter is the published run over the seed set, made once.
 */
public final class SparkExtension implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == SparkSession.class || type == OutputFolder.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class
        ? Shared.SESSION
        : SharedSeeds.RUN;
  }

  /** One for each JVM, since Surefire gives a JVM its classes one by one, each as a whole run. */
  private static final class Shared {
    static final SparkSession SESSION = session();
  }

  private static final class SharedSeeds {
    static final OutputFolder RUN = SeedRun.publish(Shared.SESSION);
  }

  private static SparkSession session() {
    try {
      Path warehouse = Files.createTempDirectory("newsconcord-test");
      SparkSession session =
          SparkSession.builder()
              .master("local[2]")
              .appName("newsconcord tests")
              .config("spark.ui.enabled", "false")
              .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
              .config("spark.driver.host", "127.0.0.1")
              .config("spark.driver.bindAddress", "127.0.0.1")
              .config("spark.sql.shuffle.partitions", "4")
              .config("spark.sql.session.timeZone", "UTC")
              .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
              .config("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED")
              .config("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED")
              // As the launcher does for small inputs: to compile plans takes longer than to run
              // them.
              .config("spark.sql.codegen.wholeStage", "false")
              .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
              .config("spark.sql.warehouse.dir", warehouse.toString())
              .getOrCreate();
      session.sparkContext().setLogLevel("ERROR");
      return session;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
