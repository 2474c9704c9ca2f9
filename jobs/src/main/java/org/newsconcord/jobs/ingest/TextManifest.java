package org.newsconcord.jobs.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.newsconcord.jobs.UsageException;

/**
 * The CSV that says for each text file which article it is. Where there is a manifest, its lines
 * are the input: every line becomes an article or a reject, and files that no line names are left
 * out.
 *
 * @param name how the tables call the manifest
 * @param folder the folder that its file names start from
 * @param lines its records
 */
record TextManifest(String name, Path folder, List<InputRecord> lines) {
  /** Name of the manifest that a folder of text files may hold. */
  static final String FILE_NAME = "articles.csv";

  private static final String FILE_FIELD = "file";

  /**
   * Reads the manifest that the user named.
   *
   * @throws UsageException when it cannot be read or has no column {@code file}
   */
  static TextManifest read(String path, ReadSettings settings, Configuration configuration) {
    Path file = new Path(path);
    try {
      Path qualified = file.getFileSystem(configuration).makeQualified(file);
      return read(qualified, settings, configuration)
          .orElseThrow(
              () ->
                  new UsageException(
                      "--manifest " + path + " has no column file in its header line."));
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException("--manifest " + path + " cannot be read: " + e.getMessage());
    }
  }

  /** The manifest in this file; empty when it is not one. */
  static Optional<TextManifest> find(
      InputFile file, ReadSettings settings, Configuration configuration) {
    if (!file.fileName().equals(FILE_NAME)) {
      return Optional.empty();
    }
    try {
      return read(file.path(), settings, configuration);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<TextManifest> read(
      Path path, ReadSettings settings, Configuration configuration) throws IOException {
    try (OpenFile file = OpenFile.open(path, configuration, settings.charset());
        CsvSource source =
            CsvSource.withHeader(
                new LineSource(file.stream(), settings.maxRecordBytes()),
                settings.maxRecordBytes(),
                settings.delimiter())) {
      List<InputRecord> lines = new ArrayList<>();
      for (InputRecord line = source.next(); line != null; line = source.next()) {
        lines.add(line);
      }
      return source.header().contains(FILE_FIELD)
          ? Optional.of(new TextManifest(path.getName(), path.getParent(), List.copyOf(lines)))
          : Optional.empty();
    }
  }

  /** One unit for each line, looking for the files among these. */
  List<ReadUnit> units(List<InputFile> files) {
    Map<Path, InputFile> byPath = new HashMap<>();
    files.forEach(file -> byPath.put(file.path(), file));
    return lines.stream().map(line -> unit(line, byPath)).toList();
  }

  private ReadUnit unit(InputRecord line, Map<Path, InputFile> byPath) {
    if (line.problem() != null) {
      return ReadUnit.rejected(name, line.number(), line.problem(), Map.of("line", line.raw()));
    }
    String fileName = line.fields().getOrDefault(FILE_FIELD, "").strip();
    InputFile file = fileName.isEmpty() ? null : byPath.get(new Path(folder, fileName));
    if (file == null) {
      Problem problem =
          new Problem(
              RejectReason.MISSING_FILE,
              "The manifest names the file \"" + fileName + "\", which is not among the input.");
      return ReadUnit.rejected(name, line.number(), problem, line.fields());
    }
    return ReadUnit.of(file, InputFormat.TEXT, line.fields());
  }
}
