package org.newsconcord.jobs.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.LocalCopy;
import org.newsconcord.jobs.run.OptionKeys;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values of options that the command line does not give: {@code --conf} and Spark's own
 * configuration first, then the properties file of {@code --config}. Keys are {@code
 * spark.newsconcord.<group>.<flag>}.
 */
final class Configuration implements CommandLine.IDefaultValueProvider {
  private final Map<String, String> values;

  private Configuration(Map<String, String> values) {
    this.values = values;
  }

  /** Collects from the arguments, from Spark's system properties and from the file. */
  static Configuration from(String[] args, Properties system) {
    Map<String, String> values = new TreeMap<>();
    for (String file : valuesOf("--config", args)) {
      values.putAll(ours(read(file)));
    }
    values.putAll(ours(system));
    for (String pair : valuesOf("--conf", args)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new UsageException("--conf " + pair + " has no value. Write --conf key=value.");
      }
      String key = pair.substring(0, equals);
      if (!key.startsWith("spark.")) {
        throw new UsageException(
            "--conf "
                + pair
                + " would be dropped by Spark. Keys begin with spark., ours with "
                + OptionKeys.PREFIX.substring(0, OptionKeys.PREFIX.length() - 1)
                + ".");
      }
      if (key.startsWith(OptionKeys.PREFIX)) {
        values.put(key, pair.substring(equals + 1));
      }
    }
    return new Configuration(values);
  }

  @Override
  public String defaultValue(ArgSpec arg) {
    if (!(arg instanceof OptionSpec option)) {
      return null;
    }
    String key = OptionKeys.of(option);
    return key == null ? null : values.get(key);
  }

  /**
   * Refuses keys that no option has, naming the nearest.
   *
   * @throws UsageException for the first such key
   */
  void requireKnown(List<String> known) {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        throw new UsageException(
            "Unknown configuration key " + key + ". Did you mean " + Nearest.to(key, known) + "?");
      }
    }
  }

  private static List<String> valuesOf(String flag, String[] args) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(flag + "=")) {
        found.add(args[i].substring(flag.length() + 1));
      } else if (args[i].equals(flag) && i + 1 < args.length) {
        found.add(args[i + 1]);
      }
    }
    return found;
  }

  private static Properties read(String file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(LocalCopy.of(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          "Cannot read the configuration file " + file + ". Give a readable properties file.");
    }
    return properties;
  }

  private static Map<String, String> ours(Properties properties) {
    Map<String, String> ours = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(OptionKeys.PREFIX)) {
        ours.put(name, properties.getProperty(name));
      }
    }
    return ours;
  }
}
