package org.newsconcord.jobs.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.ContentId;
import org.newsconcord.jobs.table.RunsTable;
import org.newsconcord.jobs.table.Table;

/**
 * What the result of a stage depends on. Equal keys mean equal tables.
 *
 * @param recipe hash of how it is made: options, content that the options name, code with its word
 *     lists and models
 * @param whole hash of the recipe and of what goes in: the keys of the tables that are read
 * @param rows what a later stage goes by: hash of the rows where no table goes in, else the whole
 */
record StageKey(String recipe, String whole, String rows) {
  /**
   * The key of a stage on this run; empty when it has none: a table that it reads has none, or the
   * stage tells of the run itself.
   */
  static Optional<StageKey> of(SparkSession spark, RunFolder run, Stage stage) {
    List<String> inputs = new ArrayList<>();
    for (Table table : stage.reads()) {
      Optional<StageKey> key = run.key(table);
      if (key.isEmpty()) {
        return Optional.empty();
      }
      inputs.add(table.name() + "=" + key.get().rows);
    }
    if (stage.writes().contains(RunsTable.TABLE)) {
      return Optional.empty();
    }
    String recipe = recipe(spark, stage);
    inputs.add(stage.input(spark, run));
    String whole = ContentId.of(recipe, String.join("\n", inputs));
    return Optional.of(new StageKey(recipe, whole, whole));
  }

  /** How a stage makes what it writes, whatever from. */
  static String recipe(SparkSession spark, Stage stage) {
    return ContentId.of(
        stage.name(),
        stage.settings().toString(),
        stage.content(spark),
        CodeFingerprint.of(stage.code()));
  }

  String text() {
    return String.join(" ", recipe, whole, rows) + "\n";
  }

  static StageKey parse(String text) {
    String[] parts = text.strip().split(" ");
    return new StageKey(parts[0], parts[1], parts[2]);
  }

  /** Whether a table of this key is what a stage of the other key would write. */
  boolean equalTo(StageKey other) {
    return recipe.equals(other.recipe) && whole.equals(other.whole);
  }

  /** The same of a table with these rows. */
  StageKey withRows(String hash) {
    return new StageKey(recipe, whole, hash);
  }
}
