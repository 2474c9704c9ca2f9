package org.newsconcord.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** How many rows files of Parquet hold, by what each says of itself. Stateless. */
final class ParquetRows {
  private ParquetRows() {}

  /** Rows of all these files. */
  static long of(List<Path> files, Configuration configuration) {
    long rows = 0;
    for (Path file : files) {
      try (ParquetFileReader reader =
          ParquetFileReader.open(HadoopInputFile.fromPath(file, configuration))) {
        rows += reader.getRecordCount();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file, e);
      }
    }
    return rows;
  }
}
