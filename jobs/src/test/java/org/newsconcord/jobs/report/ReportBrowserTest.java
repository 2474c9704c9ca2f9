package org.newsconcord.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;

/** The report in a real browser, with 200 outlets, 5,000 slots and hostile text. */
@ExtendWith(SparkExtension.class)
class ReportBrowserTest {
  private static final String MARKER = "document.documentElement.dataset.hurt='yes'";
  private static final String HOSTILE =
      "</script><script>"
          + MARKER
          + "</script><img src=x onerror=\""
          + MARKER
          + "\"><!--<script>{{DATA}}\u2028\ud83d=HYPERLINK(\"http://evil.example\")";
  private static final Path SCREENSHOTS = Path.of("target", "report-screenshots");

  @TempDir static Path folder;
  private static Browser browser;
  private static Path page;
  private static ReportResult result;

  @BeforeAll
  static void openBrowser(SparkSession spark) throws Exception {
    Path executable = Browser.installed().orElse(null);
    assumeTrue(executable != null, "No Chromium on the PATH: the report is not opened in one");
    OutputFolder output = OutputFolder.at(spark, folder.resolve("out").toString());
    new SyntheticRun(spark, 200, 5000, HOSTILE, "javascript:" + MARKER).publish(output);
    result = new ReportJob(spark, output.currentRun(), ReportOptions.defaults()).run();
    page = Path.of(output.writeText("report.html", result.page()).toUri());
    browser = Browser.start(executable, folder.resolve("profile"));
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void weighsAtMostFiveMegabytesAndOpensWithinTwoSeconds() throws Exception {
    assertEquals(5000L, result.counters().get("slots"));
    assertEquals(200L, result.counters().get("outlets"));
    assertTrue(Files.size(page) <= 5_000_000, "bytes " + Files.size(page));
    browser.open(page.toUri(), 1280, 900, "light");
    double milliseconds =
        browser
            .eval("performance.getEntriesByType('navigation')[0].loadEventEnd || performance.now()")
            .asDouble();
    assertTrue(milliseconds < 2000, "milliseconds " + milliseconds);
  }

  @Test
  void hostileTextDoesNothing() throws Exception {
    browser.open(page.toUri(), 1280, 900, "light");
    browser.eval("concord.charts.drawAll()");
    browser.eval(
        "document.querySelector('#outlets-table input').value = 'outlet'; "
            + "[...document.querySelectorAll('.linkish')].slice(0, 40).forEach(b => b.click())");
    browser.eval("concord.charts.drawAll()");
    assertEquals("", browser.eval("document.documentElement.dataset.hurt || ''").asText());
    assertEquals(
        0, browser.eval("document.querySelectorAll('main script, main img').length").asInt());
    assertEquals(
        0,
        browser
            .eval(
                "[...document.querySelectorAll('[href]')].filter(a =>"
                    + " !/^(#|https?:)/.test(a.getAttribute('href'))).length")
            .asInt());
    assertTrue(
        browser
            .eval("document.getElementById('slots').textContent")
            .asText()
            .contains(HOSTILE.substring(0, 40)),
        "the text itself is shown");
    assertFalse(browser.console().contains("exceptionThrown"), browser.console());
    assertFalse(browser.console().contains("javascriptDialogOpening"), browser.console());
  }

  @Test
  void wordsFromRightToLeftDoNotReorderWhatStandsAroundThem() throws Exception {
    browser.open(page.toUri(), 1280, 900, "light");
    JsonNode places =
        browser.eval(
            "(() => { concord.data.outlets[1].outlet = '\u05d0\u05d1\u05d2';"
                + " const line = concord.el('p', {}, concord.outlet(1), ' 12, ', concord.outlet(2));"
                + " document.querySelector('main').prepend(line);"
                + " return [...line.querySelectorAll('bdi')].map(b => b.getBoundingClientRect().left); })()");
    assertEquals(2, places.size());
    assertTrue(places.get(0).asDouble() < places.get(1).asDouble(), places.toString());
    assertTrue(
        browser
            .eval(
                "[...document.querySelectorAll('#outlets-table tbody .linkish')].every(b => b.querySelector('bdi'))")
            .asBoolean());
  }

  @Test
  void formulasAreTextInSavedFiles() throws Exception {
    browser.open(page.toUri(), 1280, 900, "light");
    JsonNode fields =
        browser.eval(
            "['=1+1', '+1', '-1', '@x', '\\t=1', ' =1', 'a,b', 'say \"x\"', 'plain', -1, null]"
                + ".map(concord.csvField)");
    assertEquals(
        "[\"\\\"'=1+1\\\"\",\"\\\"'+1\\\"\",\"\\\"'-1\\\"\",\"\\\"'@x\\\"\",\"\\\"'\\t=1\\\"\","
            + "\"\\\"' =1\\\"\",\"\\\"a,b\\\"\",\"\\\"say \\\"\\\"x\\\"\\\"\\\"\",\"plain\",\"-1\",\"\"]",
        fields.toString());
  }

  @Test
  void worksOffline() throws Exception {
    String html = Files.readString(page, StandardCharsets.UTF_8);
    String policy =
        html.substring(html.indexOf("Content-Security-Policy"), html.indexOf("viewport"));
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertFalse(policy.contains("unsafe-eval"), policy);
    browser.open(page.toUri(), 1280, 900, "light");
    browser.eval("concord.charts.drawAll()");
    assertEquals(0, browser.eval("performance.getEntriesByType('resource').length").asInt());
  }

  @Test
  void slotsCanBeSearchedFilteredAndPaged() throws Exception {
    browser.open(page.toUri(), 1280, 900, "light");
    assertEquals(10, browser.eval("document.querySelectorAll('#slots .card').length").asInt());
    browser.eval(
        "(() => { const s = document.querySelector('#slots select'); s.value = ''; s.dispatchEvent(new Event('change'));"
            + "const i = document.querySelector('#slots input'); i.value = 'board 4242'; i.dispatchEvent(new Event('input')); })()");
    browser.waitFor("document.querySelectorAll('#slots .card').length === 1");
    assertEquals(
        "passengers on board 4242",
        browser.eval("document.querySelector('#slots .card h3').textContent").asText());
    assertEquals(
        "about 242", browser.eval("document.querySelector('#slots mark').textContent").asText());
  }

  @Test
  void saysWhyValuesDoNotAgree() throws Exception {
    openStory("event00001", 1280, "light");
    assertEquals(
        "Conflict between outlet-004.example and outlet-005.example: The ranges of 4 are apart."
            + " Confidence 86 %.",
        browser.eval("document.querySelector('#part-differ .verdicts').textContent").asText());
    assertEquals("1 slot", browser.eval("concord.counted(1, 'slots')").asText(), "one is singular");
    assertEquals("1 story", browser.eval("concord.counted(1, 'stories')").asText());
  }

  @Test
  void aStoryHasAPageOfItsOwn() throws Exception {
    openStory("event00001", 1280, "light");
    assertEquals(
        "Ferry with passengers, report 4",
        browser.eval("document.querySelector('#story h1').textContent").asText());
    assertEquals("story-title", browser.eval("document.activeElement.id").asText());
    assertEquals(
        "[\"Where they differ\",\"What changed\",\"What all say\",\"Who alone says what\",\"Who"
            + " reported\"]",
        browser
            .eval("[...document.querySelectorAll('#story h2')].map(h => h.textContent)")
            .toString());
    assertTrue(browser.eval("document.getElementById('start').hidden").asBoolean());
    String answer =
        browser.eval("document.querySelector('#part-differ .values li').textContent").asText();
    assertTrue(answer.contains("about 204") && answer.contains("outlet-004.example"), answer);
    assertTrue(answer.contains("since 2024-11-12 06:04 UTC"), answer);
    assertTrue(
        browser
            .eval("document.querySelector('#part-who li details').textContent")
            .asText()
            .startsWith("the same text in 1 more article"),
        "copies are one voice");
    browser.eval("document.querySelector('#story a[href=\"#stories\"]').click()");
    browser.waitFor("document.getElementById('story').hidden");
  }

  @Test
  void aStoryThatIsNotThereIsSaidSo() throws Exception {
    openStory("never", 1280, "light");
    assertFalse(browser.eval("document.getElementById('unknown').hidden").asBoolean());
    assertFalse(browser.eval("document.getElementById('start').hidden").asBoolean());
  }

  @Test
  void hostileTextDoesNothingOnAStoryPage() throws Exception {
    openStory("event00000", 1280, "light");
    browser.eval("document.querySelectorAll('#story details').forEach(d => { d.open = true; })");
    browser.eval("concord.charts.drawAll()");
    assertTrue(
        browser
            .eval("document.getElementById('story').textContent")
            .asText()
            .contains(HOSTILE.substring(0, 40)));
    assertEquals("", browser.eval("document.documentElement.dataset.hurt || ''").asText());
    assertEquals(0, browser.eval("document.querySelectorAll('main script, img').length").asInt());
    assertEquals(
        0,
        browser
            .eval(
                "[...document.querySelectorAll('[href]')].filter(a =>"
                    + " !/^(#|https?:)/.test(a.getAttribute('href'))).length")
            .asInt());
    assertFalse(browser.console().contains("exceptionThrown"), browser.console());
  }

  private static void openStory(String event, int width, String scheme) throws Exception {
    // Only another file name makes a browser load the page again; a new fragment does not.
    browser.open(java.net.URI.create("about:blank"), width, 900, scheme, "true");
    browser.open(java.net.URI.create(page.toUri() + "#event=" + event), width, 900, scheme);
  }

  @Test
  void keyboardReachesEverything() throws Exception {
    browser.open(page.toUri(), 1280, 900, "light");
    browser.press("Tab");
    assertEquals(
        "Skip to the content", browser.eval("document.activeElement.textContent").asText());
    browser.eval("document.querySelector('#outlets-table .linkish').focus()");
    browser.press("Enter");
    browser.waitFor("document.querySelector('#evidence h3')");
    assertEquals("evidence", browser.eval("document.activeElement.id").asText());
    assertEquals(
        0,
        browser
            .eval(
                "[...document.querySelectorAll('input,select,button')].filter(e => !(e.textContent"
                    + " || e.labels && e.labels.length || e.getAttribute('aria-label'))).length")
            .asInt(),
        "every control has a name");
    assertEquals(
        0,
        browser
            .eval(
                "[...document.querySelectorAll('.chart')].filter(e => !e.getAttribute('aria-label')).length")
            .asInt());
    assertEquals(
        0,
        browser
            .eval("document.querySelectorAll('table:not(:has(caption)), th:not([scope])').length")
            .asInt());
  }

  @Test
  void printsEveryChartInLightColours() throws Exception {
    browser.open(page.toUri(), 1280, 900, "dark");
    byte[] pdf = browser.pdf();
    assertTrue(pdf.length > 20_000, "bytes " + pdf.length);
    assertEquals(
        0, browser.eval("document.querySelectorAll('.chart:not([data-drawn])').length").asInt());
  }

  @Test
  void looksRightInLightDarkAndNarrow() throws Exception {
    for (String scheme : new String[] {"light", "dark"}) {
      for (int width : new int[] {1280, 390}) {
        browser.open(page.toUri(), width, 900, scheme);
        browser.eval("concord.charts.drawAll()");
        assertEquals(
            width,
            browser.eval("document.documentElement.scrollWidth").asInt(),
            "nothing is wider than the window");
        assertEquals(
            0,
            browser
                .eval(
                    "[...document.querySelectorAll('.chart')].filter(c => c.scrollWidth >"
                        + " c.clientWidth + 1).length")
                .asInt(),
            "no chart is cut off");
        browser.screenshot(SCREENSHOTS.resolve(scheme + "-" + width + ".png"));
        String paper = browser.eval("getComputedStyle(document.body).backgroundColor").asText();
        assertEquals(scheme.equals("light") ? "rgb(251, 250, 247)" : "rgb(22, 24, 27)", paper);
        openStory("event00001", width, scheme);
        assertEquals(width, browser.eval("document.documentElement.scrollWidth").asInt());
        browser.screenshot(SCREENSHOTS.resolve("story-" + scheme + "-" + width + ".png"));
      }
    }
  }
}
