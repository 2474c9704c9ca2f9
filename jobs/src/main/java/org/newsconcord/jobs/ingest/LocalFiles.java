package org.newsconcord.jobs.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/** What Hadoop does not tell of files on a local disk: links, and what is no file. Stateless. */
final class LocalFiles {
  private LocalFiles() {}

  /**
   * Why a name is not read; empty when it is a file or a folder of the input.
   *
   * @param root the folder that the user named
   * @param followLinks whether links may lead anywhere
   */
  static Optional<String> obstacle(Path path, Path root, boolean followLinks) {
    if (!isLocal(path)) {
      return Optional.empty();
    }
    try {
      java.nio.file.Path local = local(path);
      BasicFileAttributes own =
          Files.readAttributes(local, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (own.isSymbolicLink()) {
        return ofLink(local, path, root, followLinks);
      }
      return own.isOther()
          ? Optional.of("The name is that of a pipe, a socket or a device.")
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.of("The name cannot be looked up: " + e.getMessage() + ".");
    }
  }

  private static Optional<String> ofLink(
      java.nio.file.Path local, Path path, Path root, boolean followLinks) throws IOException {
    if (!Files.exists(local)) {
      return Optional.of("The link leads to nothing, or in a circle.");
    }
    BasicFileAttributes target = Files.readAttributes(local, BasicFileAttributes.class);
    if (target.isOther()) {
      return Optional.of("The link leads to a pipe, a socket or a device.");
    }
    if (target.isDirectory() && local.toRealPath().startsWith(local(root).toRealPath())) {
      return Optional.of("The link leads to a folder that is read anyway.");
    }
    if (followLinks) {
      return local.toAbsolutePath().getParent().toRealPath().startsWith(local.toRealPath())
          ? Optional.of("The link leads in a circle.")
          : Optional.empty();
    }
    if (target.isDirectory()) {
      return Optional.of("The link leads to another folder; see --follow-links.");
    }
    return leadsOut(path, root)
        ? Optional.of("The link leads out of the input; see --follow-links.")
        : Optional.empty();
  }

  /** Whether a name in a folder leads to a file outside it, by a link. */
  static boolean leadsOut(Path path, Path root) {
    if (!isLocal(path)) {
      return false;
    }
    try {
      java.nio.file.Path local = local(path);
      return Files.exists(local) && !local.toRealPath().startsWith(local(root).toRealPath());
    } catch (IOException | InvalidPathException e) {
      return true;
    }
  }

  /** Names in a folder by which nothing opens: links to nothing, and what no locale decodes. */
  static List<String> dead(Path folder) {
    String[] names = isLocal(folder) ? new File(folder.toUri().getPath()).list() : null;
    return names == null
        ? List.of()
        : Arrays.stream(names)
            .filter(name -> !new File(folder.toUri().getPath(), name).exists())
            .sorted()
            .toList();
  }

  /** Why nothing opens by such a name. */
  static String whyDead(String name) {
    return name.indexOf('\uFFFD') >= 0 || name.indexOf('?') >= 0
        ? "The name cannot be decoded in this locale; set LC_ALL to C.UTF-8."
        : "The link leads to nothing, or in a circle.";
  }

  private static boolean isLocal(Path path) {
    return path.toUri().getScheme() == null || "file".equals(path.toUri().getScheme());
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }
}
