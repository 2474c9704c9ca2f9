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
import org.apache.spark.sql.classic.ExpressionUtils;
import scala.Function1;
import scala.Tuple3;
import scala.collection.immutable.ArraySeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The interface of Spark 4 for Scala 2.13 where earlier versions differ. */
public final class SparkLane {
  private SparkLane() {}

  /** The column that gives what the expression gives. */
  public static Column column(Expression expression) {
    return ExpressionUtils.column(expression);
  }

  /** The expression behind a column. */
  public static Expression expression(Column column) {
    return ExpressionUtils.expression(column);
  }

  /** The values in the kind of sequence that Spark's methods take. */
  public static Seq<String> seq(String... values) {
    return ArraySeq.unsafeWrapArray(values);
  }

  /** The elements of a sequence that Spark hands over, as a view. */
  public static <T> List<T> list(scala.collection.Seq<T> elements) {
    return CollectionConverters.asJava(elements);
  }

  /** An array column's value in a row. */
  public static Object array(Object[] elements) {
    return ArraySeq.unsafeWrapArray(elements);
  }

  /** A map column's value in a row. */
  public static Object map(java.util.Map<?, ?> entries) {
    return CollectionConverters.asScala(entries);
  }

  /** Adds a SQL function to a session, in place of one of the same name. */
  public static void register(
      SparkSession session, ExpressionInfo info, Function<List<Expression>, Expression> builder) {
    ((org.apache.spark.sql.classic.SparkSession) session)
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
    return new SparkUserAppException(code, null);
  }

  private static Function1<Seq<Expression>, Expression> scala(
      Function<List<Expression>, Expression> builder) {
    return arguments -> builder.apply(CollectionConverters.asJava(arguments));
  }
}
