package org.newsconcord.jobs.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A notebook in Databricks' SQL source form: every marker is a SQL comment, so that the same file
 * runs in any SQL tool.
 *
 * <p>Example: {@code -- MAGIC %md} begins a cell of text, {@code -- COMMAND ----------} ends one,
 * and other cells hold statements that end with a semicolon.
 *
 * @param name name of the file without its ending
 * @param cells its cells in their order
 */
record Notebook(String name, List<Cell> cells) {
  /** The notebook about one story. */
  static final String STORY = "10_what_a_story_says";

  /** The notebooks that the jar brings. */
  static final List<String> NAMES =
      List.of(
          "01_outlet_ranking",
          "02_who_copies_whom",
          "03_contested_slots_of_the_week",
          "04_early_and_settled_toll",
          "05_single_source_speakers",
          "06_pairs_beyond_chance",
          "07_evidence_of_an_outlet",
          "08_data_quality_and_rejects",
          "09_timeline_of_an_event",
          STORY);

  private static final String FIRST_LINE = "-- Databricks notebook source";
  private static final Pattern BETWEEN_CELLS = Pattern.compile("(?m)^-- COMMAND -+\\s*$");
  private static final Pattern END_OF_STATEMENT = Pattern.compile(";[ \\t]*(\\n|$)");
  private static final String TEXT = "-- MAGIC";

  /** Chooses the story of {@link #STORY} where nobody names one. */
  private static final Pattern CHOSEN_STORY =
      Pattern.compile("\\(SELECT event_id FROM contested_slots [^)]*\\)");

  /** One cell. */
  sealed interface Cell permits Text, Sql {}

  /** A cell of text in Markdown. */
  record Text(String markdown) implements Cell {}

  /** A cell of SQL: statements without their semicolons. */
  record Sql(List<String> statements) implements Cell {}

  /** The notebooks of the jar. */
  static List<Notebook> bundled() {
    return NAMES.stream().map(name -> parse(name, source(name))).toList();
  }

  /**
   * The notebook about a story.
   *
   * @param eventId its event
   * @throws IllegalArgumentException when it is no id
   */
  static Notebook ofStory(String eventId) {
    if (!eventId.matches("\\w+")) {
      throw new IllegalArgumentException(eventId + " is no id of an event.");
    }
    String source =
        CHOSEN_STORY.matcher(source(STORY)).replaceAll("(SELECT '" + eventId + "' AS event_id)");
    return parse("story_" + eventId, source);
  }

  /**
   * Reads a notebook.
   *
   * @throws IllegalArgumentException when the first line is not that of a notebook
   */
  static Notebook parse(String name, String source) {
    String text = source.replace("\r\n", "\n");
    if (!text.startsWith(FIRST_LINE)) {
      throw new IllegalArgumentException(
          "Notebook " + name + " does not begin with the line " + FIRST_LINE + ".");
    }
    List<Cell> cells = new ArrayList<>();
    for (String part : BETWEEN_CELLS.split(text.substring(FIRST_LINE.length()))) {
      if (!part.isBlank()) {
        cells.add(part.strip().startsWith(TEXT) ? text(part) : sql(part));
      }
    }
    return new Notebook(name, List.copyOf(cells));
  }

  private static Cell text(String part) {
    return new Text(
        part.strip()
            .lines()
            .map(line -> line.startsWith(TEXT) ? line.substring(TEXT.length()).strip() : line)
            .filter(line -> !line.equals("%md"))
            .collect(Collectors.joining("\n"))
            .strip());
  }

  private static Cell sql(String part) {
    return new Sql(
        Arrays.stream(END_OF_STATEMENT.split(part))
            .map(String::strip)
            .filter(statement -> !statement.isEmpty())
            .toList());
  }

  private static String source(String name) {
    try (InputStream in = Notebook.class.getResourceAsStream("notebooks/" + name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks the notebook " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
