package org.newsconcord.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.ingest.read.InputFormat;
import org.newsconcord.jobs.ingest.read.InputRecord;
import org.newsconcord.jobs.ingest.read.ReadSettings;
import org.newsconcord.jobs.ingest.read.ReadUnit;
import org.newsconcord.jobs.ingest.read.RecordSource;
import org.newsconcord.jobs.ingest.read.RecordSources;
import org.newsconcord.jobs.ingest.read.RejectReason;

/** A page beyond the bound of a record is a reject and costs no more than the bound. */
class LargePagesTest {
  private static final int BOUND = 2_000_000;

  /** Megabytes of the page; at night 100. */
  private static final int MEGABYTES = Integer.getInteger("newsconcord.page-megabytes", 24);

  private static final String PARAGRAPH = "<div><p>Two bridges fell in Karu, the mayor said.</p>";
  @TempDir Path folder;

  private Path page(String name, long bytes) throws IOException {
    Path file = folder.resolve(name);
    byte[] part = PARAGRAPH.repeat(1_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long written = 0; written < bytes; written += part.length) {
        out.write(part);
      }
    }
    return file;
  }

  /** Reads the only record of a page, and says how many bytes were allocated for it. */
  private static long read(Path file, InputRecord[] read) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    ReadUnit unit =
        new ReadUnit(
            0,
            file.toUri().toString(),
            file.getFileName().toString(),
            InputFormat.ofName(file.toString()).orElse(null),
            Map.of("outlet", "o"),
            null,
            null,
            0,
            false);
    RecordSources sources = new RecordSources(ReadSettings.of(null, BOUND), new Configuration());
    long before = threads.getCurrentThreadAllocatedBytes();
    try (RecordSource source = sources.open(unit)) {
      read[0] = source.next();
      assertNull(source.next());
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void aPageBeyondTheBoundIsARejectInFlatMemory() throws IOException {
    InputRecord[] read = new InputRecord[1];
    read(page("small.html", 10_000), read);
    long twice = read(page("twice.html", 2L * BOUND), read);
    assertEquals(RejectReason.OVERSIZED_RECORD, read[0].problem().reason());
    long large = read(page("large.html", (long) MEGABYTES << 20), read);
    assertEquals(RejectReason.OVERSIZED_RECORD, read[0].problem().reason());
    assertTrue(large < twice + 4L * BOUND, large + " bytes, " + twice + " for a small one");
  }
}
