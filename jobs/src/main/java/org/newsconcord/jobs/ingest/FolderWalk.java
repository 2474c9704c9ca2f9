package org.newsconcord.jobs.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.newsconcord.jobs.ingest.read.InputFile;
import org.newsconcord.jobs.ingest.read.Problem;
import org.newsconcord.jobs.ingest.read.ReadUnit;
import org.newsconcord.jobs.ingest.read.RejectReason;

/**
 * Lists a folder with all below it, {@value #FOLDERS_AT_ONCE} folders at a time: a store answers
 * slowly, but many questions at once. What is found is handed over in the order of the folders,
 * whichever answer comes first.
 */
final class FolderWalk {
  /** A store answers a question in 20 to 200 ms, so a thousand folders take seconds. */
  static final int FOLDERS_AT_ONCE = 16;

  /** Answers that wait to be handed over are bounded by so many folders. */
  private static final int SLICE = 256;

  private final FileSystem fileSystem;
  private final Path root;
  private final String rootUri;
  private final Path output;
  private final boolean followLinks;

  /**
   * What one folder holds.
   *
   * @param files its files
   * @param folders folders in it that are read, too
   * @param unread what is no file, by its path
   * @param hidden names that are left out
   */
  record Listed(List<InputFile> files, List<Path> folders, List<Unread> unread, long hidden) {}

  /** A name that cannot be read, and the reject for it. */
  record Unread(Path path, ReadUnit unit) {
    static Unread of(Path path, Path root, String why) {
      String name = root.toUri().relativize(path.toUri()).getPath();
      Problem problem = new Problem(RejectReason.UNREADABLE_FILE, why);
      return new Unread(path, ReadUnit.rejected(name, 0, problem, Map.of()));
    }
  }

  /**
   * A walk.
   *
   * @param root the folder that the user named
   * @param output folder of the results, which is left out
   * @param followLinks whether links may lead out of the root
   */
  FolderWalk(FileSystem fileSystem, Path root, Path output, boolean followLinks) {
    this.fileSystem = fileSystem;
    this.root = root;
    this.rootUri = root.toUri().toString();
    this.output = output;
    this.followLinks = followLinks;
  }

  /**
   * Walks.
   *
   * @param found takes what each folder holds, in this thread
   */
  void forEach(Consumer<Listed> found) throws IOException {
    ExecutorService listers = Executors.newFixedThreadPool(FOLDERS_AT_ONCE, FolderWalk::daemon);
    try {
      List<Path> level = List.of(root);
      while (!level.isEmpty()) {
        List<Path> below = new ArrayList<>();
        for (int from = 0; from < level.size(); from += SLICE) {
          List<Path> slice = level.subList(from, Math.min(level.size(), from + SLICE));
          for (Listed listed : listed(listers, slice)) {
            below.addAll(listed.folders());
            found.accept(listed);
          }
        }
        level = below;
      }
    } finally {
      listers.shutdownNow();
    }
  }

  private List<Listed> listed(ExecutorService listers, List<Path> folders) throws IOException {
    List<Callable<Listed>> questions = new ArrayList<>();
    folders.forEach(folder -> questions.add(() -> list(folder)));
    List<Listed> answers = new ArrayList<>();
    try {
      for (Future<Listed> answer : listers.invokeAll(questions)) {
        answers.add(answer.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("Listing was interrupted.").initCause(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IOException(e.getCause());
    }
    return answers;
  }

  private Listed list(Path folder) throws IOException {
    Listed listed = new Listed(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
    for (String name : LocalFiles.dead(folder)) {
      if (!isHidden(name)) {
        Path path = new Path(folder, name.replace(':', '_'));
        listed.unread().add(Unread.of(path, root, LocalFiles.whyDead(name)));
      }
    }
    long hidden = 0;
    for (RemoteIterator<FileStatus> all = fileSystem.listStatusIterator(folder); all.hasNext(); ) {
      FileStatus child = all.next();
      if (isHidden(child.getPath().getName()) || child.getPath().equals(output)) {
        hidden++;
      } else {
        add(child, listed);
      }
    }
    return new Listed(listed.files(), listed.folders(), listed.unread(), hidden);
  }

  private void add(FileStatus child, Listed listed) {
    Path path = child.getPath();
    Optional<String> obstacle = LocalFiles.obstacle(path, root, followLinks);
    if (obstacle.isPresent()) {
      listed.unread().add(Unread.of(path, root, obstacle.get()));
    } else if (child.isDirectory()) {
      listed.folders().add(path);
    } else {
      listed.files().add(InputFile.of(child, root).withRoot(rootUri));
    }
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "list-input");
    thread.setDaemon(true);
    return thread;
  }
}
