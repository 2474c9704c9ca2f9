package org.newsconcord.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
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
  private static final Namespace NAMESPACE = Namespace.create(SparkExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == SparkSession.class || type == OutputFolder.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
    SparkSession session =
        store.getOrComputeIfAbsent("session", key -> new Holder(), Holder.class).session;
    return parameter.getParameter().getType() == SparkSession.class
        ? session
        : store.getOrComputeIfAbsent("seeds", key -> SeedRun.publish(session), OutputFolder.class);
  }

  private static final class Holder implements AutoCloseable {
    private final SparkSession session;

    private Holder() {
      try {
        Path warehouse = Files.createTempDirectory("newsconcord-test");
        session =
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
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      session.stop();
    }
  }
}
