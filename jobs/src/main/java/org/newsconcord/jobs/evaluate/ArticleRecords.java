package org.newsconcord.jobs.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.Column;
import org.newsconcord.outlets.WireCredit;
import org.newsconcord.similarity.Hash64;
import org.newsconcord.similarity.Words;

/**
 * Articles of a labelled set, as JSON lines with the column names of {@code articles}. Unlike
 * ingest it needs no outlet: sets for research often have none. A record that stands twice is read
 * once.
 */
public final class ArticleRecords {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NO_OUTLET = "unknown";

  private ArticleRecords() {}

  /**
   * Reads the records.
   *
   * @throws UsageException for a record that is no JSON object with an id
   */
  public static Dataset<Row> read(SparkSession spark, String path) {
    return spark
        .read()
        .textFile(path)
        .filter((org.apache.spark.api.java.function.FilterFunction<String>) l -> !l.isBlank())
        .map(
            (MapFunction<String, Row>) ArticleRecords::article,
            Encoders.row(ArticlesTable.TABLE.schema()))
        .dropDuplicates(new String[] {ArticlesTable.ARTICLE_ID});
  }

  private static Row article(String line) {
    JsonNode json = parse(line);
    String id = text(json, ArticlesTable.ARTICLE_ID);
    if (id == null) {
      throw new UsageException(
          "A record has no article_id: " + line.substring(0, Math.min(60, line.length())));
    }
    List<Column> columns = ArticlesTable.TABLE.columns();
    Object[] values = new Object[columns.size()];
    Arrays.setAll(values, i -> value(columns.get(i), json));
    return RowFactory.create(values);
  }

  private static Object value(Column column, JsonNode json) {
    String body = json.path(ArticlesTable.BODY).asText("");
    LocalDate date = date(text(json, ArticlesTable.PUBLISHED_AT));
    return switch (column.name()) {
      case ArticlesTable.ARTICLE_ID -> id(text(json, ArticlesTable.ARTICLE_ID), body);
      case ArticlesTable.SOURCE_ID -> text(json, ArticlesTable.ARTICLE_ID);
      case ArticlesTable.OUTLET -> {
        String outlet = text(json, ArticlesTable.OUTLET);
        yield outlet == null ? NO_OUTLET : outlet;
      }
      case ArticlesTable.BODY -> body;
      case ArticlesTable.PUBLISHED_AT -> timestamp(text(json, ArticlesTable.PUBLISHED_AT), date);
      case ArticlesTable.PUBLISHED_DATE -> date == null ? null : Date.valueOf(date);
      case ArticlesTable.WIRE_CREDIT ->
          WireCredit.of(text(json, ArticlesTable.HEADLINE), text(json, ArticlesTable.BYLINE), body);
      case ArticlesTable.BODY_SHA256 -> String.format(Locale.ROOT, "%016x", Hash64.of(body));
      case ArticlesTable.BODY_CHARS -> body.length();
      case ArticlesTable.WORD_COUNT -> Words.of(body).count();
      case ArticlesTable.INPUT_FILE -> "";
      case ArticlesTable.INPUT_RECORD -> 0L;
      default -> text(json, column.name());
    };
  }

  /** A record that stands twice is one article; another text under the same id is another. */
  private static String id(String sourceId, String body) {
    return String.format(Locale.ROOT, "%016x", Hash64.of(sourceId + "\n" + body));
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UsageException(
          "A line is no JSON: " + line.substring(0, Math.min(60, line.length())));
    }
  }

  private static String text(JsonNode json, String field) {
    return json.hasNonNull(field) ? json.get(field).asText() : null;
  }

  private static LocalDate date(String text) {
    try {
      return text == null || text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Timestamp timestamp(String text, LocalDate date) {
    if (date == null) {
      return null;
    }
    try {
      return Timestamp.from(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Timestamp.from(date.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
  }
}
