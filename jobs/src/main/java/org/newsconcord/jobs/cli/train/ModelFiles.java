package org.newsconcord.jobs.cli.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.newsconcord.jobs.UsageException;

/**
 * Writes the files of a model: UTF-8, one line a line feed, so that equal models are equal bytes.
 */
final class ModelFiles {
  private ModelFiles() {}

  /**
   * Writes a file, with its folder where that is missing.
   *
   * @throws UsageException when it cannot be written
   */
  static void write(Path file, List<String> lines) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UsageException(file + " cannot be written: " + e.getMessage());
    }
  }
}
