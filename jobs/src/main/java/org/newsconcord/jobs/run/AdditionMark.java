package org.newsconcord.jobs.run;

import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * The file by which a run is known to add articles to another: the id of that run, empty for none,
 * and from how many articles on stages keep what a later addition may take over.
 */
record AdditionMark(Optional<String> base, long keepFrom) {
  private static final String FILE = "_base";

  static Optional<AdditionMark> of(Storage storage, Path run) {
    Path file = new Path(run, FILE);
    return storage.exists(file) ? Optional.of(parse(storage.read(file))) : Optional.empty();
  }

  private static AdditionMark parse(String text) {
    List<String> lines = text.lines().toList();
    String id = lines.isEmpty() ? "" : lines.get(0).strip();
    return new AdditionMark(
        Optional.of(id).filter(known -> !known.isEmpty()),
        lines.size() > 1 ? Long.parseLong(lines.get(1).strip()) : Long.MAX_VALUE);
  }

  void write(Storage storage, Path run) {
    storage.replace(new Path(run, FILE), base.orElse("") + "\n" + keepFrom + "\n");
  }
}
