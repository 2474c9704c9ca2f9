package org.newsconcord.jobs.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.functions;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.ingest.article.ArticleField;
import org.newsconcord.jobs.ingest.article.ColumnFields;
import org.newsconcord.sql.lane.SparkLane;
import org.newsconcord.text.WordList;
import scala.runtime.AbstractPartialFunction;

/**
 * The user's expressions over the fields of a record: names in them are field names, dotted for
 * nested ones, whatever their case. The only place that touches Spark's expression trees.
 */
final class FieldExpressions {
  private static final Set<String> FUNCTIONS =
      Set.copyOf(WordList.of(FieldExpressions.class, "map-functions.txt"));

  private final SparkSession spark;
  private final Map<ArticleField, String> expressions;
  private final Set<String> fieldNames = new TreeSet<>();

  FieldExpressions(SparkSession spark, Map<ArticleField, String> expressions) {
    this.spark = spark;
    this.expressions = expressions;
    expressions.forEach((field, text) -> parse(field, text));
  }

  /** Names of the fields that the expressions read. */
  Set<String> fieldNames() {
    return fieldNames;
  }

  /**
   * Adds what the expressions give, as a map from column to text.
   *
   * @throws UsageException when Spark cannot make sense of an expression
   */
  Dataset<Row> addTo(Dataset<Row> records) {
    if (expressions.isEmpty()) {
      return records;
    }
    List<Column> entries = new ArrayList<>();
    expressions.forEach(
        (field, text) -> {
          entries.add(functions.lit(field.column()));
          entries.add(asText(field, text, records));
        });
    return records.withColumn(RecordRows.MAPPED, functions.map(entries.toArray(Column[]::new)));
  }

  private Column asText(ArticleField field, String text, Dataset<Row> records) {
    Column value = SparkLane.column(parse(field, text));
    try {
      Dataset<Row> alone = records.select(value, functions.col(RecordRows.FILE));
      if (alone.schema().length() != 2) {
        throw refusal(field, text, "it stands for several values");
      }
      if (!isDeterministic(alone)) {
        throw refusal(field, text, "it gives another value at each run");
      }
      return ColumnFields.text(value, alone.schema().fields()[0].dataType());
    } catch (Exception e) {
      // Scala throws this checked exception without declaring it.
      if (e instanceof AnalysisException analysis) {
        throw refusal(field, text, firstSentence(analysis.getSimpleMessage()));
      }
      throw e;
    }
  }

  private static boolean isDeterministic(Dataset<Row> alone) {
    return SparkLane.list(alone.queryExecution().analyzed().expressions()).stream()
        .allMatch(Expression::deterministic);
  }

  private Expression parse(ArticleField field, String text) {
    try {
      return spark.sessionState().sqlParser().parseExpression(text).transformUp(new Lookup());
    } catch (ForbiddenException e) {
      throw refusal(field, text, e.getMessage());
    } catch (ParseException e) {
      throw refusal(field, text, firstSentence(e.getSimpleMessage()));
    }
  }

  private static UsageException refusal(ArticleField field, String text, String why) {
    return new UsageException(
        "--map " + field.column() + "=" + text + " is not a usable expression: " + why + ".");
  }

  private static String firstSentence(String message) {
    String line = message.strip().lines().findFirst().orElse("");
    return line.replaceFirst("^\\[[A-Z0-9_.]+]\\s*", "").replaceFirst("[.\\s]+$", "");
  }

  /** The expression asks for more than the fields of the record. */
  private static final class ForbiddenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ForbiddenException(String message) {
      super(message);
    }
  }

  /**
   * Functions of the record's fields alone: nothing that reads files, runs code or asks the clock.
   */
  private static void requireAllowed(Expression expression) {
    if (expression instanceof SubqueryExpression) {
      throw new ForbiddenException("it holds a query; only the fields of the record can be read");
    }
    if (expression instanceof UnresolvedFunction function) {
      String name = String.join(".", SparkLane.list(function.nameParts())).toLowerCase(Locale.ROOT);
      if (!FUNCTIONS.contains(name)) {
        throw new ForbiddenException("the function " + name + " is none of those it may use");
      }
    }
  }

  /** Replaces a name by the value of the field of that name. */
  private final class Lookup extends AbstractPartialFunction<Expression, Expression> {
    @Override
    public boolean isDefinedAt(Expression expression) {
      requireAllowed(expression);
      return expression instanceof UnresolvedAttribute;
    }

    @Override
    public Expression apply(Expression expression) {
      String name =
          String.join(".", SparkLane.list(((UnresolvedAttribute) expression).nameParts()))
              .toLowerCase(Locale.ROOT);
      fieldNames.add(name);
      return SparkLane.expression(functions.element_at(functions.col(RecordRows.FIELDS), name));
    }
  }
}
