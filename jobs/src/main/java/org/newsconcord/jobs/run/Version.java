package org.newsconcord.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import picocli.CommandLine;

/** The version of this build and of the Spark it is built for. */
public final class Version implements CommandLine.IVersionProvider {
  private final Properties properties = new Properties();

  /** Reads it from the jar. */
  public Version() {
    try (InputStream in = Version.class.getResourceAsStream("/newsconcord-version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Version of News Concord. */
  public String product() {
    return properties.getProperty("version");
  }

  /** Line of Spark releases that this build runs on, such as 3.5. */
  public String spark() {
    return properties.getProperty("spark.compat");
  }

  /** Version of Scala that this build's Spark is for, such as 2.12. */
  public String scala() {
    return properties.getProperty("scala");
  }

  /** Releases of Java that this build was run on, such as 17. */
  public List<String> java() {
    return List.of(properties.getProperty("java").split(", "));
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "News Concord " + product(),
      "for Spark " + properties.getProperty("spark") + ", Scala " + properties.getProperty("scala"),
    };
  }
}
