package org.newsconcord.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One publisher at a time in an output folder. On a local disk the lock is the operating system's
 * and goes with the process that holds it; elsewhere it is a file that exists or not, and counts as
 * left behind when it is older than publishing ever takes.
 */
final class PublicationLock {
  private static final String FILE = ".publishing";
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final Duration LEFT_BEHIND = Duration.ofMinutes(30);
  private static final long PAUSE_MILLIS = 100;

  private final Release release;

  private PublicationLock(Release release) {
    this.release = release;
  }

  private interface Release {
    void run() throws IOException;
  }

  /**
   * Waits until no other publisher works in the folder.
   *
   * @throws IllegalStateException when another one does not end
   */
  static PublicationLock of(FileSystem fileSystem, Path folder) throws IOException {
    fileSystem.mkdirs(folder);
    Instant end = Instant.now().plus(LONGEST_WAIT);
    while (true) {
      Release taken =
          "file".equals(fileSystem.getUri().getScheme())
              ? local(java.nio.file.Path.of(folder.toUri().getPath(), FILE))
              : remote(fileSystem, new Path(folder, FILE));
      if (taken != null) {
        return new PublicationLock(taken);
      }
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException(
            "Another process publishes into " + folder + " and does not end. Try again later.");
      }
      pause();
    }
  }

  private static Release local(java.nio.file.Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another thread of this process publishes.
      lock = null;
    }
    if (lock == null) {
      channel.close();
      return null;
    }
    return channel::close;
  }

  private static Release remote(FileSystem fileSystem, Path file) throws IOException {
    try (FSDataOutputStream out = fileSystem.create(file, false)) {
      out.write(Instant.now().toString().getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException e) {
      removeLeftBehind(fileSystem, file);
      return null;
    }
    return () -> fileSystem.delete(file, false);
  }

  private static void removeLeftBehind(FileSystem fileSystem, Path file) throws IOException {
    if (fileSystem.exists(file)) {
      FileStatus status = fileSystem.getFileStatus(file);
      Instant made = Instant.ofEpochMilli(status.getModificationTime());
      if (made.plus(LEFT_BEHIND).isBefore(Instant.now())) {
        fileSystem.delete(file, false);
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting to publish.", e);
    }
  }

  /** Lets the next one in. */
  void close() {
    try {
      release.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
