package org.newsconcord.jobs.ingest.read;

import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * One file of the input.
 *
 * @param uri where it is
 * @param root the folder that the user named, or the folder of the file that the user named
 * @param name path below the root; the tables call the file so
 * @param bytes its size
 * @param modified milliseconds since 1970
 */
public record InputFile(String uri, String root, String name, long bytes, long modified) {

  /** A file below this folder, called by the rest of its path. */
  public static InputFile of(FileStatus status, Path root) {
    String name = root.toUri().relativize(status.getPath().toUri()).getPath();
    return new InputFile(
        status.getPath().toUri().toString(),
        root.toUri().toString(),
        name.startsWith("/") ? status.getPath().getName() : name,
        status.getLen(),
        status.getModificationTime());
  }

  public Path path() {
    return pathOf(uri);
  }

  /** Name without folders. */
  public String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  public InputFile withName(String newName) {
    return new InputFile(uri, root, newName, bytes, modified);
  }

  /** The same file with an equal root that other files share: a listing may hold millions. */
  public InputFile withRoot(String equalRoot) {
    return new InputFile(uri, equalRoot, name, bytes, modified);
  }

  /** A path from its URI; unlike Hadoop's own parsing this keeps colons and blanks in names. */
  public static Path pathOf(String uri) {
    try {
      return new Path(new URI(uri));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(uri, e);
    }
  }
}
