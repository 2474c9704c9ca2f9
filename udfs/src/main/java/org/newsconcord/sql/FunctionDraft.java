package org.newsconcord.sql;

import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Builds a {@link NewsFunction}. Every function gives null when its first argument is null. */
final class FunctionDraft {
  private final String name;
  private final String usage;
  private final DataType result;
  private final List<String> arguments = new ArrayList<>();
  private final List<NewsFunction.Example> examples = new ArrayList<>();
  private final TreeMap<Integer, NewsFunction.Signature> signatures = new TreeMap<>();

  private FunctionDraft(String name, DataType result, String usage) {
    this.name = name;
    this.result = result;
    this.usage = usage;
  }

  /** Code of one argument, null-free. */
  interface One extends Serializable {
    Object apply(String a);
  }

  /** Code of two arguments; only the second may be null. */
  interface Two<B> extends Serializable {
    Object apply(String a, B b);
  }

  /** Code of three arguments; only the first is never null. */
  interface Three<B, C> extends Serializable {
    Object apply(String a, B b, C c);
  }

  static FunctionDraft named(String name, DataType result, String usage) {
    return new FunctionDraft(name, result, usage);
  }

  FunctionDraft argument(String line) {
    arguments.add(line);
    return this;
  }

  FunctionDraft example(String sql, String value) {
    examples.add(new NewsFunction.Example(sql, value));
    return this;
  }

  FunctionDraft of(One code) {
    UDF1<String, Object> function = a -> a == null ? null : code.apply(a);
    return signature(udf(function, result), DataTypes.StringType);
  }

  <B> FunctionDraft of(DataType second, Two<B> code) {
    UDF2<String, B, Object> function = (a, b) -> a == null ? null : code.apply(a, b);
    return signature(udf(function, result), DataTypes.StringType, second);
  }

  /** Two texts, neither null. */
  FunctionDraft ofTexts(Two<String> code) {
    return of(DataTypes.StringType, (String a, String b) -> b == null ? null : code.apply(a, b));
  }

  <B, C> FunctionDraft of(DataType second, DataType third, Three<B, C> code) {
    UDF3<String, B, C, Object> function = (a, b, c) -> a == null ? null : code.apply(a, b, c);
    return signature(udf(function, result), DataTypes.StringType, second, third);
  }

  NewsFunction build() {
    return new NewsFunction(name, usage, arguments, examples, signatures);
  }

  private FunctionDraft signature(
      org.apache.spark.sql.expressions.UserDefinedFunction function, DataType... inputs) {
    signatures.put(inputs.length, new NewsFunction.Signature(Arrays.asList(inputs), function));
    return this;
  }
}
