package org.newsconcord.jobs.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.ingest.read.InputFile;
import org.newsconcord.jobs.ingest.read.ReadUnit;

/**
 * The files of the input, sorted by name. Folders are read with all below them; names that begin
 * with a dot or an underscore are left out and counted, and so is the output where it lies inside
 * the input.
 *
 * @param files the files, each once
 * @param hidden files and folders left out
 * @param unread what is no file, or leads elsewhere: one reject each
 */
record InputListing(List<InputFile> files, long hidden, List<ReadUnit> unread) {

  /**
   * Lists what the user named.
   *
   * @param inputs paths, globs or URLs
   * @param output folder of the results, which is not input
   * @param followLinks whether links may lead out of the input
   * @throws UsageException when one of them leads to no file
   */
  static InputListing of(
      List<String> inputs, Path output, boolean followLinks, Configuration configuration) {
    Walk walk = new Walk(output, followLinks);
    for (String input : inputs) {
      try {
        walk.addInput(input, configuration);
      } catch (IOException | IllegalArgumentException e) {
        throw new UsageException("--input " + input + " cannot be read: " + e.getMessage());
      }
    }
    return new InputListing(
        named(walk.files.values()), walk.hidden, List.copyOf(walk.unread.values()));
  }

  /**
   * Names must tell files apart: where two roots have a file of one name, the root's name helps.
   */
  private static List<InputFile> named(Collection<InputFile> files) {
    List<InputFile> distinct = withoutClashes(files, InputListing::withRootName);
    return withoutClashes(distinct, file -> file.withName(file.uri())).stream()
        .sorted(Comparator.comparing(InputFile::name))
        .toList();
  }

  private static InputFile withRootName(InputFile file) {
    return file.withName(InputFile.pathOf(file.root()).getName() + "/" + file.name());
  }

  private static List<InputFile> withoutClashes(
      Collection<InputFile> files, java.util.function.UnaryOperator<InputFile> longer) {
    Map<String, Long> counts =
        files.stream().collect(Collectors.groupingBy(InputFile::name, Collectors.counting()));
    return files.stream()
        .map(file -> counts.get(file.name()) > 1 ? longer.apply(file) : file)
        .toList();
  }

  /** Collects files; a file that two inputs lead to counts once. */
  private static final class Walk {
    private final Path output;
    private final Map<String, InputFile> files = new TreeMap<>();
    private final boolean followLinks;
    private final Map<String, ReadUnit> unread = new TreeMap<>();
    private long hidden;

    private Walk(Path output, boolean followLinks) {
      this.output = output;
      this.followLinks = followLinks;
    }

    private void addInput(String input, Configuration configuration) throws IOException {
      Path path = new Path(input);
      FileSystem fileSystem = path.getFileSystem(configuration);
      int before = files.size();
      boolean found = false;
      for (FileStatus root : roots(fileSystem, path)) {
        found = true;
        if (root.isDirectory()) {
          addFolder(fileSystem, root.getPath());
        } else if (LocalFiles.obstacle(root.getPath(), root.getPath().getParent(), true)
            .isPresent()) {
          addUnread(
              FolderWalk.Unread.of(
                  root.getPath(), root.getPath().getParent(), "The name is that of no file."));
        } else {
          add(root, root.getPath().getParent());
        }
      }
      if (!found) {
        throw new UsageException(
            "--input " + input + " leads to nothing. Check the path or the pattern.");
      }
      if (files.size() == before && files.isEmpty() && unread.isEmpty()) {
        throw new UsageException("--input " + input + " holds no file to read.");
      }
    }

    private static FileStatus[] roots(FileSystem fileSystem, Path path) throws IOException {
      try {
        return new FileStatus[] {fileSystem.getFileStatus(path)};
      } catch (FileNotFoundException e) {
        FileStatus[] matches = fileSystem.globStatus(path);
        return matches == null ? new FileStatus[0] : matches;
      }
    }

    private void addFolder(FileSystem fileSystem, Path folder) throws IOException {
      new FolderWalk(fileSystem, folder, output, followLinks)
          .forEach(
              listed -> {
                listed.files().forEach(file -> files.putIfAbsent(file.uri(), file));
                listed.unread().forEach(this::addUnread);
                hidden += listed.hidden();
              });
    }

    private void add(FileStatus status, Path root) {
      InputFile file = InputFile.of(status, root);
      files.putIfAbsent(file.uri(), file);
    }

    private void addUnread(FolderWalk.Unread name) {
      unread.putIfAbsent(name.path().toString(), name.unit());
    }
  }
}
