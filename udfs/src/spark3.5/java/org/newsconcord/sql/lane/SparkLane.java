package org.newsconcord.sql.lane;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.SparkUserAppException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import scala.Function1;
import scala.Tuple3;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.collection.mutable.WrappedArray;

/** The interface of Spark 3.5 for Scala 2.12 where later versions differ. */
public final class SparkLane {
  private SparkLane() {}

  /** The column that gives what the expression gives. */
  public static Column column(Expression expression) {
    return new Column(expression);
  }

  /** The expression behind a column. */
  public static Expression expression(Column column) {
    return column.expr();
  }

  /** The values in the kind of sequence that Spark's methods take. */
  public static Seq<String> seq(String... values) {
    return JavaConverters.asScalaBuffer(List.of(values)).toSeq();
  }

  /** The elements of a sequence that Spark hands over, as a view. */
  public static <T> List<T> list(Seq<T> elements) {
    return JavaConverters.seqAsJavaList(elements);
  }

  /** An array column's value in a row. */
  public static Object array(Object[] elements) {
    return WrappedArray.make(elements);
  }

  /** A map column's value in a row. */
  public static Object map(java.util.Map<?, ?> entries) {
    return JavaConverters.mapAsScalaMap(entries);
  }

  /** Adds a SQL function to a session, in place of one of the same name. */
  public static void register(
      SparkSession session, ExpressionInfo info, Function<List<Expression>, Expression> builder) {
    session
        .sessionState()
        .functionRegistry()
        .registerFunction(new FunctionIdentifier(info.getName()), info, scala(builder));
  }

  /** Adds a SQL function to all sessions that these extensions make. */
  public static void inject(
      SparkSessionExtensions extensions,
      ExpressionInfo info,
      Function<List<Expression>, Expression> builder) {
    extensions.injectFunction(
        new Tuple3<>(new FunctionIdentifier(info.getName()), info, scala(builder)));
  }

  /** What tells spark-submit that the program ended with this exit code. */
  public static SparkUserAppException exit(int code) {
    return new SparkUserAppException(code);
  }

  private static Function1<Seq<Expression>, Expression> scala(
      Function<List<Expression>, Expression> builder) {
    return arguments -> builder.apply(JavaConverters.seqAsJavaList(arguments));
  }
}
