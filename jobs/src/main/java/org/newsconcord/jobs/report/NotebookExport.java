package org.newsconcord.jobs.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.max;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.newsconcord.compare.Relation;
import org.newsconcord.jobs.publish.Views;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.SlotsTable;

/**
 * Runs the notebooks over a published run and writes them with their results: as Jupyter notebooks
 * (nbformat 4) and as pages. The same run gives the same files.
 */
public final class NotebookExport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;"
          + "color-scheme:light dark}pre{overflow-x:auto;padding:.75rem;border:1px solid #8886;"
          + "border-radius:5px}.result{overflow-x:auto}table{border-collapse:collapse;"
          + "font-size:.9rem}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid"
          + " #8886;vertical-align:top}p{max-width:46rem}";
  private static final Parser MARKDOWN = Parser.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  /** Stories that get a notebook of their own. */
  private static final int STORIES = 5;

  private final SparkSession spark;
  private final RunFolder run;
  private final int stories;

  /** An export over this run. */
  public NotebookExport(SparkSession spark, RunFolder run) {
    this(spark, run, STORIES);
  }

  /** An export with so many stories. */
  NotebookExport(SparkSession spark, RunFolder run, int stories) {
    this.spark = spark;
    this.run = run;
    this.stories = stories;
  }

  /** Content of the files by name: two for each notebook and two for each of the first stories. */
  public Map<String, String> files() {
    Views.register(spark, run);
    Map<String, String> files = new LinkedHashMap<>();
    Notebook.bundled().forEach(notebook -> add(notebook, files));
    stories().forEach(event -> add(Notebook.ofStory(event), files));
    return files;
  }

  private void add(Notebook notebook, Map<String, String> files) {
    Draft draft = new Draft(notebook.name());
    for (Notebook.Cell cell : notebook.cells()) {
      if (cell instanceof Notebook.Text text) {
        draft.addText(text.markdown());
      } else if (cell instanceof Notebook.Sql sql) {
        for (String statement : sql.statements()) {
          draft.addQuery(statement, ResultGrid.of(spark.sql(statement)));
        }
      }
    }
    files.put(notebook.name() + ".ipynb", draft.jupyter());
    files.put(notebook.name() + ".html", draft.page(run.runId()));
  }

  /** The events with the surest conflicts, then those with the most outlets. */
  private List<String> stories() {
    Dataset<Row> surest =
        run.read(ClaimRelationsTable.TABLE)
            .where(col(ClaimRelationsTable.RELATION).equalTo(Relation.CONFLICT.name()))
            .join(run.read(SlotsTable.TABLE), ClaimRelationsTable.SLOT_ID)
            .groupBy(SlotsTable.EVENT_ID)
            .agg(max(ClaimRelationsTable.CONFIDENCE).as(ClaimRelationsTable.CONFIDENCE));
    return run.read(EventMembersTable.TABLE)
        .groupBy(EventMembersTable.EVENT_ID)
        .agg(count_distinct(col(EventMembersTable.OUTLET)).as(EventMembersTable.OUTLET))
        .join(surest, new String[] {EventMembersTable.EVENT_ID}, "left")
        .orderBy(
            col(ClaimRelationsTable.CONFIDENCE).desc_nulls_last(),
            col(EventMembersTable.OUTLET).desc(),
            col(EventMembersTable.EVENT_ID))
        .limit(stories)
        .select(EventMembersTable.EVENT_ID)
        .as(Encoders.STRING())
        .collectAsList();
  }

  /** One notebook in both forms. */
  private static final class Draft {
    private final String name;
    private final StringBuilder html = new StringBuilder();
    private final ArrayNode cells = JSON.createArrayNode();
    private int executed;

    private Draft(String name) {
      this.name = name;
    }

    private void addText(String markdown) {
      html.append(HTML.render(MARKDOWN.parse(markdown)));
      cell("markdown", markdown);
    }

    private void addQuery(String statement, ResultGrid result) {
      html.append("<pre><code>").append(ResultGrid.escape(statement)).append("</code></pre>\n");
      html.append("<div class=\"result\">").append(result.toHtml()).append("</div>\n");
      ObjectNode cell = cell("code", statement);
      cell.put("execution_count", ++executed);
      ObjectNode output = cell.putArray("outputs").addObject();
      output.put("output_type", "execute_result").put("execution_count", executed);
      output.putObject("metadata");
      ObjectNode data = output.putObject("data");
      lines(data.putArray("text/html"), result.toHtml());
      lines(data.putArray("text/plain"), result.toPlain());
    }

    private ObjectNode cell(String type, String source) {
      ObjectNode cell = cells.addObject();
      cell.put("cell_type", type);
      cell.put("id", String.format(Locale.ROOT, "cell-%02d", cells.size()));
      cell.putObject("metadata");
      lines(cell.putArray("source"), source);
      return cell;
    }

    private static void lines(ArrayNode array, String text) {
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        array.add(i < lines.size() - 1 ? lines.get(i) + "\n" : lines.get(i));
      }
    }

    private String jupyter() {
      ObjectNode notebook = JSON.createObjectNode();
      notebook.set("cells", cells);
      ObjectNode metadata = notebook.putObject("metadata");
      metadata.putObject("kernelspec").put("display_name", "SQL").put("name", "sql");
      metadata.putObject("language_info").put("name", "sql");
      notebook.put("nbformat", 4).put("nbformat_minor", 5);
      try {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(notebook) + "\n";
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String page(String runId) {
      return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
          + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
          + " 'unsafe-inline'\"><meta name=\"viewport\" content=\"width=device-width,"
          + " initial-scale=1\"><title>"
          + ResultGrid.escape(name)
          + "</title><style>"
          + STYLE
          + "</style></head><body><main>\n"
          + html
          + "</main><footer><p>News Concord, run "
          + ResultGrid.escape(runId)
          + "</p></footer></body></html>\n";
    }
  }
}
