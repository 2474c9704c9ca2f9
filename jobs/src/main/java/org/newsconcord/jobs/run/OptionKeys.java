package org.newsconcord.jobs.run;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.jobs.ConfigGroup;
import org.newsconcord.outlets.AddressSecrets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The configuration keys of options: {@code spark.newsconcord.<group>.<flag>}. Stateless. */
public final class OptionKeys {
  /** What every key begins with. */
  public static final String PREFIX = "spark.newsconcord.";

  private OptionKeys() {}

  /** The key of an option; null when it is not configurable by key. */
  public static String of(OptionSpec option) {
    if (!(option.userObject() instanceof Field field)) {
      return null;
    }
    ConfigGroup group = field.getDeclaringClass().getAnnotation(ConfigGroup.class);
    return group == null ? null : PREFIX + group.value() + "." + option.longestName().substring(2);
  }

  /** Every key of these options with its value; options without a value are left out. */
  public static Map<String, String> values(StageOptions options) {
    return values(CommandSpec.forAnnotatedObject(options));
  }

  /** Every key of this command with its value; options without a value are left out. */
  public static Map<String, String> values(CommandSpec command) {
    Map<String, String> values = new TreeMap<>();
    for (OptionSpec option : command.options()) {
      String key = of(option);
      Object value = option.getValue();
      if (key != null && value != null) {
        values.put(key, AddressSecrets.hidden(text(value)));
      }
    }
    return values;
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? String.join(",", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }
}
