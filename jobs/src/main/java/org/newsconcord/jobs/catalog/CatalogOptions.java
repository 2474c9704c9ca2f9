package org.newsconcord.jobs.catalog;

import java.util.Arrays;
import java.util.List;
import org.newsconcord.jobs.ConfigGroup;
import org.newsconcord.jobs.UsageException;
import picocli.CommandLine.Option;

/** Options of the tables in a catalog. */
@ConfigGroup("catalog")
public final class CatalogOptions {
  private static final String NAME = "[A-Za-z0-9_-]+";

  /** Spark's name of its own catalog, the one that keeps views. */
  private static final String SESSION_CATALOG = "spark_catalog";

  @Option(
      names = "--sink",
      paramLabel = "FORMAT",
      defaultValue = "parquet",
      description = {
        "How the tables stand in the catalog of --catalog: parquet (views over the files of the run),",
        "iceberg or delta (tables; their runtime comes with --packages). Default: ${DEFAULT-VALUE}."
      })
  private Sink sink = Sink.PARQUET;

  @Option(
      names = "--catalog",
      paramLabel = "NAME.SCHEMA",
      description = {
        "Catalog and schema that get every table of the published run, such as spark_catalog.news."
      })
  private String catalog;

  @Option(
      names = "--partition-by-date",
      description = "Partition tables of Iceberg and Delta that have published_date by it.")
  private boolean partitionByDate;

  /** Whether a catalog gets the tables. */
  public boolean isGiven() {
    return catalog != null;
  }

  /**
   * Refuses impossible values.
   *
   * @throws UsageException with the value
   */
  public void validate() {
    boolean named = catalog == null || catalog.matches(NAME + "(\\." + NAME + ")+");
    if (!named) {
      throw new UsageException(
          "--catalog " + catalog + " must name a catalog and a schema, such as lake.news.");
    }
    if (catalog == null && (sink != Sink.PARQUET || partitionByDate)) {
      throw new UsageException("--sink and --partition-by-date need --catalog NAME.SCHEMA.");
    }
    if (sink == Sink.PARQUET && partitionByDate) {
      throw new UsageException("--partition-by-date needs --sink iceberg or --sink delta.");
    }
  }

  Sink sink() {
    return sink;
  }

  boolean partitionByDate() {
    return partitionByDate;
  }

  /** The catalog and schema as they were given. */
  public String name() {
    return catalog;
  }

  /** Whether the catalog is that of the session, which keeps views. */
  boolean isSessionCatalog() {
    return SESSION_CATALOG.equals(names().get(0));
  }

  /** The parts of the name. */
  List<String> names() {
    return Arrays.asList(catalog.split("\\."));
  }
}
