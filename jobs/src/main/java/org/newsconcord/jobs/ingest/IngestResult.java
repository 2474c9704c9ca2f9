package org.newsconcord.jobs.ingest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.jobs.ingest.read.RejectReason;
import org.newsconcord.jobs.run.StageResult;
import org.newsconcord.jobs.table.RunsTable;

/**
 * What ingest counted. Records in = articles + rejects, always.
 *
 * @param recordsIn records of the input; a file that cannot be read at all counts as one
 * @param articles records that became articles
 * @param rejects records that did not
 * @param rejectsByReason rejects by their code
 * @param files what the listing of the input counted
 * @param notices what was accepted with a remark, by name: undated, unreadable dates, repairs
 * @param fingerprint names, sizes and times of the input files
 */
public record IngestResult(
    long recordsIn,
    long articles,
    long rejects,
    Map<RejectReason, Long> rejectsByReason,
    Map<String, Long> files,
    Map<String, Long> notices,
    InputFingerprint fingerprint)
    implements StageResult {

  /** Checks the identity. */
  public IngestResult {
    rejectsByReason = new TreeMap<>(rejectsByReason);
    long byReason = rejectsByReason.values().stream().mapToLong(Long::longValue).sum();
    if (recordsIn != articles + rejects || rejects != byReason) {
      throw new IllegalStateException(
          "Records were lost: "
              + recordsIn
              + " in, "
              + articles
              + " articles, "
              + rejects
              + " rejects, by reason "
              + rejectsByReason);
    }
  }

  /** Rejects of this code. */
  public long rejects(RejectReason reason) {
    return rejectsByReason.getOrDefault(reason, 0L);
  }

  /** Share of rejected records; 0 without records. */
  public double rejectShare() {
    return recordsIn == 0 ? 0 : (double) rejects / recordsIn;
  }

  @Override
  public Map<String, Long> counters() {
    Map<String, Long> counters = new LinkedHashMap<>();
    counters.put("records_in", recordsIn);
    counters.put("articles", articles);
    counters.put("rejects", rejects);
    rejectsByReason.forEach(
        (reason, count) ->
            counters.put("rejects_" + reason.name().toLowerCase(Locale.ROOT), count));
    notices.forEach((name, count) -> putIfAny(counters, name, count));
    files.forEach((name, count) -> putIfAny(counters, name, count));
    return counters;
  }

  private static void putIfAny(Map<String, Long> counters, String name, long count) {
    if (count > 0) {
      counters.put(name, count);
    }
  }

  @Override
  public Map<String, String> notes() {
    return Map.of(RunsTable.INPUT_FINGERPRINT, fingerprint.hash());
  }
}
