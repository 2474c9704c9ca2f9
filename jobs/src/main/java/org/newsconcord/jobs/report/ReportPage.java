package org.newsconcord.jobs.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts the page together: template, style, scripts and data in one file. Its content security
 * policy allows these scripts by their hashes and nothing else, so that no text of an article can
 * ever run, and no address is ever loaded.
 */
final class ReportPage {
  private static final List<String> SCRIPTS =
      List.of(
          "vega/vega.min.js",
          "vega/vega-lite.min.js",
          "vega/vega-interpreter.min.js",
          "core.js",
          "charts.js",
          "questions.js",
          "stories.js",
          "edits.js",
          "sections.js");

  private ReportPage() {}

  /** Bytes of the page without its data. */
  static int bytesWithoutData() {
    return render("").getBytes(StandardCharsets.UTF_8).length;
  }

  /** The page with this data. */
  static String of(JsonNode data) {
    return render(InertJson.of(data));
  }

  private static String render(String json) {
    List<String> scripts = SCRIPTS.stream().map(ReportPage::resource).toList();
    String hashes = scripts.stream().map(ReportPage::hash).collect(Collectors.joining(" "));
    String licences = licence("vega/LICENSE-vega.txt") + licence("vega/LICENSE-vega-lite.txt");
    String elements =
        licences
            + scripts.stream()
                .map(s -> "<script>" + s + "</script>")
                .collect(Collectors.joining("\n"));
    return resource("report.html")
        .replace("{{HASHES}}", hashes)
        .replace("{{STYLE}}", resource("report.css"))
        .replace("{{SCRIPTS}}", elements)
        .replace("{{DATA}}", json);
  }

  /** The licence of what the page carries, where readers of its source find it. */
  private static String licence(String name) {
    return "<!--\n" + resource(name).replace("--", "- -").strip() + "\n-->\n";
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks the report's file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
