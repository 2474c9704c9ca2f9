package org.newsconcord.jobs.ingest;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.ingest.article.Presets;
import org.newsconcord.jobs.ingest.bytes.LineSource;
import org.newsconcord.jobs.ingest.bytes.OpenFile;
import org.newsconcord.jobs.ingest.read.CsvSource;
import org.newsconcord.jobs.ingest.read.InputFile;
import org.newsconcord.jobs.ingest.read.InputRecord;
import org.newsconcord.jobs.ingest.read.Problem;
import org.newsconcord.jobs.ingest.read.ReadSettings;
import org.newsconcord.jobs.ingest.read.ReadUnit;
import org.newsconcord.jobs.ingest.read.RejectReason;

/**
 * The CSV that says for each text file which article it is. Where there is a manifest, its lines
 * are the input: every line becomes an article or a reject, and files that no line names are left
 * out.
 *
 * @param file the manifest itself; the names in it start from its folder
 * @param lines its records
 */
record TextManifest(InputFile file, List<InputRecord> lines) {
  /** Name of the manifest that a folder of text files may hold. */
  static final String FILE_NAME = "articles.csv";

  private static final String FILE_FIELD = "file";
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:/");

  /**
   * Reads the manifest that the user named.
   *
   * @throws UsageException when it cannot be read or has no column {@code file}
   */
  static TextManifest read(String path, ReadSettings settings, Configuration configuration) {
    Path file = new Path(path);
    try {
      FileStatus status = file.getFileSystem(configuration).getFileStatus(file);
      return read(InputFile.of(status, status.getPath().getParent()), settings, configuration)
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
      return read(file, settings, configuration).filter(manifest -> !manifest.holdsTexts());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A table that has the texts itself is data, whatever other columns it has. */
  private boolean holdsTexts() {
    Set<String> bodyNames = Presets.standard().bodyNames();
    return lines.stream()
        .anyMatch(line -> line.fields().keySet().stream().anyMatch(bodyNames::contains));
  }

  private static Optional<TextManifest> read(
      InputFile file, ReadSettings settings, Configuration configuration) throws IOException {
    try (OpenFile opened = OpenFile.open(file.path(), configuration, settings.charset());
        CsvSource source =
            CsvSource.withHeader(
                new LineSource(opened.stream(), settings.maxRecordBytes()),
                settings.maxRecordBytes(),
                settings.csv())) {
      List<InputRecord> lines = new ArrayList<>();
      for (InputRecord line = source.next(); line != null; line = source.next()) {
        lines.add(line);
      }
      return source.header().contains(FILE_FIELD)
          ? Optional.of(new TextManifest(file, List.copyOf(lines)))
          : Optional.empty();
    }
  }

  /**
   * One unit for each line.
   *
   * @param files where a file is looked for first
   * @param used takes the files of the units and the manifest itself, by address
   */
  List<ReadUnit> units(
      List<InputFile> files, Configuration configuration, Map<String, InputFile> used) {
    used.put(file.uri(), file);
    Lookup lookup = new Lookup(file.path().getParent(), files, configuration);
    List<ReadUnit> units = new ArrayList<>(lines.size());
    for (InputRecord line : lines) {
      units.add(unit(line, lookup, used));
    }
    return units;
  }

  private ReadUnit unit(InputRecord line, Lookup lookup, Map<String, InputFile> used) {
    if (line.problem() != null) {
      return ReadUnit.rejected(
          file.name(), line.number(), line.problem(), Map.of("line", line.raw()));
    }
    String fileName = line.fields().getOrDefault(FILE_FIELD, "").strip();
    if (leadsOut(fileName)) {
      Problem problem =
          new Problem(
              RejectReason.MISSING_FILE,
              "The manifest names \"" + fileName + "\", which does not lie below its folder.");
      return ReadUnit.rejected(file.name(), line.number(), problem, line.fields());
    }
    Optional<InputFile> named = fileName.isEmpty() ? Optional.empty() : lookup.find(fileName);
    if (named.isEmpty()) {
      Problem problem =
          new Problem(
              RejectReason.MISSING_FILE,
              "The manifest names the file \"" + fileName + "\", which is not among the input.");
      return ReadUnit.rejected(file.name(), line.number(), problem, line.fields());
    }
    used.put(named.get().uri(), named.get());
    return ReadUnit.ofManifest(named.get(), line.fields());
  }

  /** Absolute paths, addresses, and paths that go up. */
  private static boolean leadsOut(String fileName) {
    return fileName.startsWith("/")
        || fileName.contains("\\")
        || SCHEME.matcher(fileName).lookingAt()
        || Arrays.asList(fileName.split("/", -1)).contains("..");
  }

  /** Finds files by the names of the manifest: below its folder, or below a folder of the input. */
  private static final class Lookup {
    private final Path folder;
    private final Set<Path> folders = new LinkedHashSet<>();
    private final Map<Path, InputFile> byPath = new HashMap<>();
    private final Configuration configuration;

    private Lookup(Path folder, List<InputFile> files, Configuration configuration) {
      this.folder = folder;
      this.configuration = configuration;
      folders.add(folder);
      for (InputFile file : files) {
        folders.add(InputFile.pathOf(file.root()));
        byPath.put(file.path(), file);
      }
    }

    private Optional<InputFile> find(String fileName) {
      return folders.stream()
          .map(parent -> byPath.get(child(parent, fileName)))
          .filter(Objects::nonNull)
          .findFirst()
          .or(() -> besideTheManifest(fileName));
    }

    /** The file of this name in a folder; a colon in the name begins no address. */
    private static Path child(Path parent, String fileName) {
      URI uri = parent.toUri();
      return new Path(uri.getScheme(), uri.getAuthority(), uri.getPath() + "/" + fileName);
    }

    private Optional<InputFile> besideTheManifest(String fileName) {
      Path path = child(folder, fileName);
      if (LocalFiles.leadsOut(path, folder)) {
        return Optional.empty();
      }
      try {
        FileStatus status = path.getFileSystem(configuration).getFileStatus(path);
        return status.isFile() ? Optional.of(InputFile.of(status, folder)) : Optional.empty();
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }
}
