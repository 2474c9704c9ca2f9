package org.newsconcord.jobs.ingest.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The records of a file, and a last reject where the file changed while they were read: what came
 * may be half of one version and half of another.
 */
final class WatchedSource implements RecordSource {
  /** Elsewhere a file that is open does not change. */
  private static final List<String> CHANGING = List.of("file", "hdfs");

  private final RecordSource source;
  private final FileSystem files;
  private final FileStatus before;
  private boolean ended;

  private WatchedSource(RecordSource source, FileSystem files, FileStatus before) {
    this.source = source;
    this.files = files;
    this.before = before;
  }

  /** Opens a source with an eye on its file. */
  static RecordSource of(FileSystem files, Path path, Opening opening) throws IOException {
    if (!CHANGING.contains(files.getUri().getScheme())) {
      return opening.open();
    }
    FileStatus before = files.getFileStatus(path);
    return new WatchedSource(opening.open(), files, before);
  }

  /** Opens a source. */
  interface Opening {
    RecordSource open() throws IOException;
  }

  @Override
  public InputRecord next() throws IOException {
    InputRecord record = ended ? null : source.next();
    if (record != null || ended) {
      return record;
    }
    ended = true;
    return hasChanged()
        ? InputRecord.rejected(
            source.number() + 1,
            RejectReason.UNREADABLE_FILE,
            "The file changed while it was read; it had " + before.getLen() + " bytes.",
            null)
        : null;
  }

  private boolean hasChanged() throws IOException {
    try {
      FileStatus now = files.getFileStatus(before.getPath());
      return now.getLen() != before.getLen()
          || now.getModificationTime() != before.getModificationTime();
    } catch (FileNotFoundException e) {
      // Removed while open: it was read to its end all the same.
      return false;
    }
  }

  @Override
  public long number() {
    return source.number();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
