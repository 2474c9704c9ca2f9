package org.newsconcord.jobs.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.io.IOUtils;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.newsconcord.jobs.MemoryRanOutException;
import org.newsconcord.jobs.ingest.read.InputRecord;
import org.newsconcord.jobs.ingest.read.ReadSettings;
import org.newsconcord.jobs.ingest.read.ReadUnit;
import org.newsconcord.jobs.ingest.read.RecordSource;
import org.newsconcord.jobs.ingest.read.RecordSources;

/** Reads units in tasks: each large file in a task of its own, small ones together. */
final class UnitReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Files are put together until a task reads this much. */
  private static final long MAX_TASK_BYTES = 64L << 20;

  private static final long MIN_TASK_BYTES = 1L << 20;

  /** Opening a small file costs about as much as reading this much of a large one. */
  private static final long OPEN_COST = 1L << 16;

  private static final int TASKS_PER_CORE = 3;

  private final SparkSession spark;
  private final ReadSettings settings;

  UnitReader(SparkSession spark, ReadSettings settings) {
    this.spark = spark;
    this.settings = settings;
  }

  /** The records of all units, in rows of {@link RecordRows}. */
  Dataset<Row> read(List<ReadUnit> units, Map<String, Long> bytes) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<String> tasks = tasks(units, bytes, context.defaultParallelism());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(new SerializableConfiguration(spark.sessionState().newHadoopConf()));
    return spark.createDataFrame(
        context
            .parallelize(tasks, Math.max(1, tasks.size()))
            .mapPartitions(new ReadTask(settings, configuration)),
        RecordRows.SCHEMA);
  }

  /** Consecutive units, as JSON, so that any serializer can carry them. */
  private static List<String> tasks(
      List<ReadUnit> units, Map<String, Long> bytes, int parallelism) {
    long total = units.stream().mapToLong(unit -> cost(unit, bytes)).sum();
    long target =
        Math.max(
            MIN_TASK_BYTES,
            Math.min(MAX_TASK_BYTES, total / ((long) TASKS_PER_CORE * parallelism)));
    List<String> tasks = new ArrayList<>();
    List<ReadUnit> task = new ArrayList<>();
    long size = 0;
    for (ReadUnit unit : units) {
      if (!task.isEmpty() && size + cost(unit, bytes) > target) {
        tasks.add(toJson(task));
        task.clear();
        size = 0;
      }
      task.add(unit);
      size += cost(unit, bytes);
    }
    if (!task.isEmpty()) {
      tasks.add(toJson(task));
    }
    return tasks;
  }

  private static long cost(ReadUnit unit, Map<String, Long> bytes) {
    long whole = bytes.getOrDefault(unit.path(), 0L);
    return OPEN_COST + (unit.isPart() ? Math.min(whole, unit.end()) - unit.begin() : whole);
  }

  private static String toJson(List<ReadUnit> task) {
    try {
      return JSON.writeValueAsString(task);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the units of one task, one record at a time. */
  private record ReadTask(ReadSettings settings, Broadcast<SerializableConfiguration> configuration)
      implements FlatMapFunction<Iterator<String>, Row> {
    @Override
    public Iterator<Row> call(Iterator<String> tasks) throws IOException {
      List<ReadUnit> units = new ArrayList<>();
      while (tasks.hasNext()) {
        units.addAll(JSON.readValue(tasks.next(), new TypeReference<List<ReadUnit>>() {}));
      }
      return new Records(
          units.iterator(), new RecordSources(settings, configuration.value().value()));
    }
  }

  private static final class Records implements Iterator<Row> {
    private final Iterator<ReadUnit> units;
    private final RecordSources sources;
    private ReadUnit unit;
    private RecordSource source;
    private Row next;

    private Records(Iterator<ReadUnit> units, RecordSources sources) {
      this.units = units;
      this.sources = sources;
    }

    @Override
    public boolean hasNext() {
      while (next == null && advance()) {
        InputRecord record = read();
        if (record == null) {
          close();
        } else {
          next = RecordRows.of(unit.name(), unit.ordinal(), record);
        }
      }
      return next != null;
    }

    private InputRecord read() {
      return MemoryRanOutException.namedFor(
          "ingest",
          unit.name(),
          source.number() + 1,
          () -> {
            try {
              return source.next();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }

    private boolean advance() {
      if (source == null && units.hasNext()) {
        unit = units.next();
        source = sources.open(unit);
      }
      return source != null;
    }

    /** An error of closing says nothing about the records, which were read already. */
    private void close() {
      IOUtils.closeQuietly(source);
      source = null;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = next;
      next = null;
      return row;
    }
  }
}
