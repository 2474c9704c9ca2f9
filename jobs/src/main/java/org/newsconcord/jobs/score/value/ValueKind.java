package org.newsconcord.jobs.score.value;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsconcord.consensus.item.ValueKernel;
import org.newsconcord.consensus.item.ValueKernels;
import org.newsconcord.text.LowerCase;

/** What the values of an attribute are, and how they are read and compared. */
public enum ValueKind {
  /** Words; equal without regard to case and spaces. */
  TEXT(ValueKernels.text()),
  /** Numbers; the same within one percent. */
  NUMBER(ValueKernels.number(0.01)),
  /** Times of day, {@code 18:05}; the same within ten minutes. */
  TIME(ValueKernels.clock(10)),
  /** Ordered lists with semicolons between the members. */
  LIST(ValueKernels.list()),
  /** Steps from the general to the special with slashes between, such as {@code USA/Texas}. */
  PATH(ValueKernels.path());

  private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)(:\\d{2})?");
  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?([eE][+-]?\\d{1,3})?");
  private final ValueKernel kernel;

  ValueKind(ValueKernel kernel) {
    this.kernel = kernel;
  }

  /** How its values are compared. */
  public ValueKernel kernel() {
    return kernel;
  }

  /** The value in the form that the kernel compares, or null when it is not of this kind. */
  public String normalise(String value) {
    String text = value.strip();
    return switch (this) {
      case TEXT -> LowerCase.of(text).replaceAll("\\s+", " ");
      case NUMBER -> number(text);
      case TIME -> minutes(text);
      case LIST -> joined(text, ";");
      case PATH -> joined(text, "/");
    };
  }

  private static String number(String text) {
    return PLAIN_NUMBER.matcher(text).matches()
        ? new BigDecimal(text.replace(",", "")).stripTrailingZeros().toPlainString()
        : null;
  }

  private static String minutes(String text) {
    Matcher clock = CLOCK.matcher(text);
    return clock.matches()
        ? String.valueOf(Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2)))
        : null;
  }

  private static String joined(String text, String separator) {
    return Arrays.stream(text.split(separator, -1))
        .map(TEXT::normalise)
        .map(member -> member.replace(ValueKernels.SEPARATOR, " "))
        .filter(member -> !member.isEmpty())
        .collect(Collectors.joining(ValueKernels.SEPARATOR));
  }
}
