package org.newsconcord.jobs.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;

/** What each finished stage of a run counted and how long it took; kept in the run's folder. */
public final class StageLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Storage storage;
  private final Path folder;

  StageLog(Storage storage, Path folder) {
    this.storage = storage;
    this.folder = folder;
  }

  /**
   * One finished stage.
   *
   * @param stage name of the stage
   * @param seconds wall time
   * @param counters what it counted: rows, caps, rejects
   * @param notes facts that are not counts
   * @param config the options it ran with, by key
   * @param reused the run whose result was taken over; null when the stage ran
   */
  public record Entry(
      String stage,
      double seconds,
      Map<String, Long> counters,
      Map<String, String> notes,
      Map<String, String> config,
      @JsonInclude(JsonInclude.Include.NON_NULL) String reused) {
    /** Sorts the maps, so that the manifest is stable. */
    @JsonCreator
    public Entry {
      counters = new TreeMap<>(counters);
      notes = new TreeMap<>(notes);
      config = new TreeMap<>(config);
    }

    /** A stage that ran. */
    public Entry(
        String stage,
        double seconds,
        Map<String, Long> counters,
        Map<String, String> notes,
        Map<String, String> config) {
      this(stage, seconds, counters, notes, config, null);
    }

    /** The same result, taken over from this run. */
    Entry reusedFrom(String runId, double time) {
      return new Entry(stage, time, counters, notes, config, reused == null ? runId : reused);
    }
  }

  void add(Entry entry) {
    try {
      storage.replace(new Path(folder, entry.stage() + ".json"), JSON.writeValueAsString(entry));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The finished stage of this name. */
  public Optional<Entry> entry(String stage) {
    return entries().stream().filter(entry -> entry.stage().equals(stage)).findFirst();
  }

  /** The finished stages, by name. */
  public List<Entry> entries() {
    return storage.children(folder).stream()
        .filter(p -> p.getName().endsWith(".json") && !p.getName().startsWith("."))
        .map(this::parse)
        .sorted(Comparator.comparing(Entry::stage))
        .toList();
  }

  private Entry parse(Path file) {
    try {
      return JSON.readValue(storage.read(file), Entry.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
