package org.newsconcord.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.newsconcord.text.TextLayer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How fast one thread reads text: the text layer alone, and the whole extraction. The counter
 * {@code kilobytes} is thousands of characters a second.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExtractionBenchmark {
  /** The texts: every {@code .txt} file of a folder. */
  @State(Scope.Benchmark)
  public static class Texts {
    /** The folder; the seed set by default. */
    @Param("../seeds")
    public String folder;

    private List<String> texts;

    /** Reads the files, in the order of their names. */
    @Setup
    public void read() {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        texts =
            files.filter(file -> file.toString().endsWith(".txt")).sorted().map(this::text).toList();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the folder " + folder + ".", e);
      }
      if (texts.isEmpty()) {
        throw new IllegalArgumentException("No .txt file in " + folder + ".");
      }
    }

    private String text(Path file) {
      try {
        return Files.readString(file, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file + ".", e);
      }
    }
  }

  /** Characters read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Characters {
    /** Thousands of characters. */
    public double kilobytes;
  }

  /** Sentences and tokens. */
  @Benchmark
  public void textLayer(Texts texts, Characters read, Blackhole sink) {
    for (String text : texts.texts) {
      sink.consume(TextLayer.annotate(text));
      read.kilobytes += text.length() / 1_000.0;
    }
  }

  /** All claims. */
  @Benchmark
  public void claims(Texts texts, Characters read, Blackhole sink) {
    ClaimExtractor extractor = ClaimExtractor.standard();
    for (String text : texts.texts) {
      sink.consume(extractor.extract(ArticleText.of(text)));
      read.kilobytes += text.length() / 1_000.0;
    }
  }
}
