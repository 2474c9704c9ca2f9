package org.newsconcord.sql;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.newsconcord.sql.lane.SparkLane;

/**
 * A SQL function with its documentation.
 *
 * @param name name in SQL
 * @param usage what it gives, with units
 * @param arguments one line for each argument
 * @param examples queries of one value with their results; each is a test
 * @param signatures what it takes, by number of arguments
 */
public record NewsFunction(
    String name,
    String usage,
    List<String> arguments,
    List<Example> examples,
    SortedMap<Integer, Signature> signatures) {
  private static final String SINCE = "0.1.0";

  /** Keeps its own copies. */
  public NewsFunction {
    Objects.requireNonNull(name);
    arguments = List.copyOf(arguments);
    examples = List.copyOf(examples);
  }

  /**
   * A query and what it gives.
   *
   * @param sql a query of one row and one column
   * @param result the value as text
   */
  public record Example(String sql, String result) {}

  /**
   * One way to call a function.
   *
   * @param inputs types that arguments are cast to
   * @param udf the function
   */
  public record Signature(List<DataType> inputs, UserDefinedFunction udf) {}

  /** What {@code DESCRIBE FUNCTION EXTENDED} shows. */
  ExpressionInfo info() {
    String lines =
        arguments.stream().map(a -> "\n      * " + a).collect(Collectors.joining("", "", "\n  "));
    String queries =
        examples.stream()
            .map(e -> "\n      > " + e.sql() + ";\n       " + e.result())
            .collect(Collectors.joining("", "", "\n  "));
    return new ExpressionInfo(
        getClass().getName(),
        null,
        name,
        usage,
        "\n    Arguments:" + lines,
        "\n    Examples:" + queries,
        "",
        "",
        SINCE,
        "",
        "java_udf");
  }

  /**
   * The expression of a call.
   *
   * @throws IllegalArgumentException when it has another number of arguments
   */
  Expression call(List<Expression> given) {
    Signature signature = signatures.get(given.size());
    if (signature == null) {
      throw new IllegalArgumentException(
          name
              + " takes "
              + signatures.keySet().stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(" or "))
              + " arguments, got "
              + given.size()
              + ". DESCRIBE FUNCTION EXTENDED "
              + name
              + " shows how to call it.");
    }
    Column[] columns = new Column[given.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = SparkLane.column(given.get(i)).cast(signature.inputs().get(i));
    }
    return SparkLane.expression(signature.udf().apply(columns));
  }
}
