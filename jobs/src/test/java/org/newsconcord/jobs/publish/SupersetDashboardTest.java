package org.newsconcord.jobs.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The parts of the dashboard for Superset refer to each other and to columns of the views. */
class SupersetDashboardTest {
  private static final Path FOLDER = Path.of("../notebooks-export/superset");

  private static Map<String, Object> read(Path file) throws IOException {
    return new Yaml(new SafeConstructor(new LoaderOptions()))
        .load(Files.readString(file, StandardCharsets.UTF_8));
  }

  private static List<Map<String, Object>> all(String kind) throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER.resolve(kind))) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
      List<Map<String, Object>> read = new java.util.ArrayList<>();
      for (Path file : found) {
        read.add(read(file));
      }
      return read;
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> columns(Map<String, Object> dataset) {
    return ((List<Map<String, Object>>) dataset.get("columns"))
        .stream().map(column -> (String) column.get("column_name")).toList();
  }

  @Test
  void datasetsNameColumnsOfTheViews() throws IOException {
    Object database = all("databases").get(0).get("uuid");
    Map<String, String> queries =
        AnalysisView.all().stream()
            .collect(Collectors.toMap(AnalysisView::name, AnalysisView::query));
    List<Map<String, Object>> datasets = all("datasets");
    assertEquals(4, datasets.size());
    for (Map<String, Object> dataset : datasets) {
      assertEquals(database, dataset.get("database_uuid"));
      String query = queries.get(dataset.get("table_name"));
      for (String column : columns(dataset)) {
        assertTrue(
            Pattern.compile("(?:\\.|AS )" + column + "\\b").matcher(query).find(),
            dataset.get("table_name") + "." + column);
      }
    }
  }

  @Test
  void chartsShowColumnsOfTheirDatasetsAndTheDashboardShowsAllCharts() throws IOException {
    Map<Object, List<String>> columns = new HashMap<>();
    all("datasets").forEach(dataset -> columns.put(dataset.get("uuid"), columns(dataset)));
    TreeSet<Object> charts = new TreeSet<>();
    for (Map<String, Object> chart : all("charts")) {
      charts.add(chart.get("uuid"));
      Map<?, ?> params = (Map<?, ?>) chart.get("params");
      assertEquals(columns.get(chart.get("dataset_uuid")), params.get("all_columns"));
    }
    Map<?, ?> position = (Map<?, ?>) all("dashboards").get(0).get("position");
    TreeSet<Object> shown = new TreeSet<>();
    for (Object part : position.values()) {
      if (part instanceof Map<?, ?> map && "CHART".equals(map.get("type"))) {
        shown.add(((Map<?, ?>) map.get("meta")).get("uuid"));
      }
    }
    assertEquals(charts, shown);
  }
}
