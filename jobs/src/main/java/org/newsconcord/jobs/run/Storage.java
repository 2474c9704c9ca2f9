package org.newsconcord.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;

/** Small text files on any Hadoop file system, replaced as a whole or not at all. */
public final class Storage {
  private final FileSystem fileSystem;
  private final Configuration configuration;

  private Storage(FileSystem fileSystem, Configuration configuration) {
    this.fileSystem = fileSystem;
    this.configuration = configuration;
  }

  /** The storage that holds this path. */
  static Storage of(SparkSession spark, Path path) {
    Configuration configuration = spark.sessionState().newHadoopConf();
    try {
      return new Storage(path.getFileSystem(configuration), configuration);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the file system of " + path, e);
    }
  }

  /** The path with its scheme and absolute. */
  Path qualify(Path path) {
    return fileSystem.makeQualified(path);
  }

  boolean exists(Path path) {
    return get(() -> fileSystem.exists(path));
  }

  /** Children of a folder, sorted by name; empty when there is no such folder. */
  List<Path> children(Path folder) {
    return get(
        () -> {
          if (!fileSystem.exists(folder)) {
            return List.of();
          }
          return Arrays.stream(fileSystem.listStatus(folder))
              .map(FileStatus::getPath)
              .sorted()
              .toList();
        });
  }

  /** Makes a folder with these permissions, or gives them to one that is there. */
  void restrict(Path folder, String mode) {
    get(
        () -> {
          fileSystem.mkdirs(folder);
          fileSystem.setPermission(folder, new FsPermission(mode));
          return null;
        });
  }

  String read(Path file) {
    return get(
        () -> {
          try (FSDataInputStream in = fileSystem.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
          }
        });
  }

  /** Replaces the file: a reader sees the old content or the new one, never a mixture. */
  public void replace(Path file, String content) {
    get(
        () -> {
          Path temporary =
              new Path(file.getParent(), "." + file.getName() + "." + UUID.randomUUID() + ".new");
          fileSystem.mkdirs(file.getParent());
          if (isLocal()) {
            replaceLocally(local(temporary), local(file), content);
          } else if (hasAtomicRename()) {
            write(temporary, content);
            FileContext.getFileContext(fileSystem.getUri(), configuration)
                .rename(temporary, file, Options.Rename.OVERWRITE);
          } else {
            write(file, content);
          }
          return null;
        });
  }

  private static void replaceLocally(
      java.nio.file.Path temporary, java.nio.file.Path target, String content) throws IOException {
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Does the work while no other process publishes into this folder. */
  public <T> T alone(Path folder, Supplier<T> work) {
    PublicationLock lock = get(() -> PublicationLock.of(fileSystem, folder));
    try {
      return work.get();
    } finally {
      lock.close();
    }
  }

  /** The newest time at which something changed in a folder, two levels deep; null without one. */
  Instant lastChange(Path folder) {
    return get(
        () -> {
          long newest = fileSystem.getFileStatus(folder).getModificationTime();
          for (FileStatus child : fileSystem.listStatus(folder)) {
            newest = Math.max(newest, child.getModificationTime());
            if (child.isDirectory()) {
              for (FileStatus grandchild : fileSystem.listStatus(child.getPath())) {
                newest = Math.max(newest, grandchild.getModificationTime());
              }
            }
          }
          return Instant.ofEpochMilli(newest);
        });
  }

  /**
   * Makes sure that files can be written into a folder, and leaves no trace of the try.
   *
   * @throws UsageException when they cannot
   */
  void requireWritable(Path folder) {
    Path probe = new Path(folder, ".probe." + UUID.randomUUID());
    try {
      boolean isNew = !fileSystem.exists(folder);
      fileSystem.mkdirs(folder);
      write(probe, "");
      fileSystem.delete(probe, false);
      // Another writer may have come meanwhile: only an empty folder goes.
      if (isNew && fileSystem.listStatus(folder).length == 0) {
        fileSystem.delete(folder, false);
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw new UsageException(
          "--output " + folder + " cannot be written: " + e.getMessage() + ".");
    }
  }

  /** Whether a folder is renamed at once; an object store copies what is in it. */
  boolean renamesFolders() {
    return isLocal() || hasAtomicRename();
  }

  /**
   * Puts the files of a folder into another, which need not be there: on a local disk as further
   * names of the same files, which need no space and outlive the first; elsewhere as copies.
   */
  void share(Path from, Path to) {
    get(
        () -> {
          fileSystem.mkdirs(to);
          for (FileStatus file : fileSystem.listStatus(from)) {
            if (!isLocal() || file.isFile()) {
              shareAs(file.getPath(), new Path(to, file.getPath().getName()));
            }
          }
          return null;
        });
  }

  /** Puts a file under another name, as {@link #share} does with a folder. */
  void shareFile(Path file, Path target) {
    get(
        () -> {
          fileSystem.mkdirs(target.getParent());
          shareAs(file, target);
          return null;
        });
  }

  private void shareAs(Path file, Path target) throws IOException {
    if (isLocal()) {
      link(local(file), local(target));
    } else {
      FileUtil.copy(fileSystem, file, fileSystem, target, false, true, configuration);
    }
  }

  /** Files that a checksum lies beside on a local disk are hidden from Hadoop. */
  private static void link(java.nio.file.Path file, java.nio.file.Path target) throws IOException {
    java.nio.file.Path sum = file.resolveSibling("." + file.getFileName() + ".crc");
    if (Files.exists(target)) {
      return;
    }
    try {
      Files.createLink(target, file);
    } catch (UnsupportedOperationException e) {
      Files.copy(file, target);
    }
    if (Files.exists(sum)) {
      Files.copy(sum, target.resolveSibling("." + target.getFileName() + ".crc"));
    }
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  /** Number of files in a folder. */
  int files(Path folder) {
    return get(() -> fileSystem.listStatus(folder)).length;
  }

  /** Bytes of all files in a folder. */
  long bytes(Path folder) {
    return get(() -> fileSystem.getContentSummary(folder).getLength());
  }

  /** Moves a folder to a place where nothing is. */
  void move(Path from, Path to) {
    boolean moved =
        get(
            () -> {
              fileSystem.mkdirs(to.getParent());
              return fileSystem.rename(from, to);
            });
    if (!moved) {
      throw new IllegalStateException("Cannot move " + from + " to " + to);
    }
  }

  public void delete(Path path) {
    get(() -> fileSystem.delete(path, true));
  }

  /**
   * Bytes of the files in and below a folder that are in no other place; where the file system
   * tells of no other places, all bytes.
   */
  public long ownBytes(Path folder) {
    return get(
        () -> {
          long bytes = 0;
          RemoteIterator<LocatedFileStatus> files = fileSystem.listFiles(folder, true);
          while (files.hasNext()) {
            LocatedFileStatus file = files.next();
            bytes += isLocal() && isLinked(local(file.getPath())) ? 0 : file.getLen();
          }
          return bytes;
        });
  }

  private static boolean isLinked(java.nio.file.Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        && (Integer) Files.getAttribute(file, "unix:nlink") > 1;
  }

  private boolean isLocal() {
    return "file".equals(fileSystem.getUri().getScheme());
  }

  /** Object stores have no rename but replace an object on close; HDFS has one that overwrites. */
  private boolean hasAtomicRename() {
    return List.of("hdfs", "viewfs").contains(fileSystem.getUri().getScheme());
  }

  private void write(Path file, String content) throws IOException {
    try (FSDataOutputStream out = fileSystem.create(file, true)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
      if (hasAtomicRename()) {
        out.hsync();
      }
    }
  }

  private interface Action<T> {
    T run() throws IOException;
  }

  private static <T> T get(Action<T> action) {
    try {
      return action.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
