package org.newsconcord.jobs.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A view over the tables, written once for every SQL tool: stored columns only, standard functions,
 * and names that some tool reserves between double brackets, for the tool to quote.
 *
 * @param name name of the view
 * @param query its query, with {@code [[end]]} for a reserved name
 */
record AnalysisView(String name, String query) {
  /** In the order of creation: a view may read those before it. */
  static final List<String> NAMES =
      List.of(
          "outlet_ranking",
          "copy_counts",
          "slot_evidence",
          "contested_slots",
          "moving_figures",
          "event_articles",
          "speakers",
          "pair_disagreement",
          "evidence_sentences",
          "input_quality",
          "edited_after_publication");

  private static final Pattern RESERVED = Pattern.compile("\\[\\[(\\w+)]]");

  /** The views that the jar brings. */
  static List<AnalysisView> all() {
    return NAMES.stream().map(AnalysisView::read).toList();
  }

  /**
   * The statement that makes the view, without a semicolon.
   *
   * @param create how the tool begins it, such as {@code CREATE OR REPLACE VIEW}
   * @param quote the tool's quotation mark for names
   */
  String statement(String create, String quote) {
    String quoted =
        RESERVED
            .matcher(query)
            .replaceAll(m -> Matcher.quoteReplacement(quote + m.group(1) + quote));
    return create + " " + name + " AS\n" + quoted.strip();
  }

  /** Whether the query names a table or a view. */
  boolean reads(String table) {
    return Pattern.compile("(?:FROM|JOIN)\\s+" + table + "\\b").matcher(query).find();
  }

  private static AnalysisView read(String name) {
    try (InputStream in = AnalysisView.class.getResourceAsStream("views/" + name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks the view " + name);
      }
      return new AnalysisView(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
