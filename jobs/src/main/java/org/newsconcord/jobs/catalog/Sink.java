package org.newsconcord.jobs.catalog;

/** How tables stand in a catalog. */
enum Sink {
  /** Persistent views over the files of the run; nothing is copied. */
  PARQUET,
  /** Iceberg tables; the runtime comes with --packages. */
  ICEBERG,
  /** Delta tables; the runtime comes with --packages. */
  DELTA
}
