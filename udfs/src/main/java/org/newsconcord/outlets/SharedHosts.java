package org.newsconcord.outlets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Hosts under which other people publish, beyond those of the public suffix list. */
final class SharedHosts {
  private static final String RESOURCE = "shared-hosts.txt";
  private static final String ANY_SUFFIX = ".*";

  private final Set<String> exact;
  private final Set<String> underAnySuffix;

  private SharedHosts(Set<String> lines) {
    exact =
        lines.stream()
            .filter(line -> !line.endsWith(ANY_SUFFIX))
            .collect(Collectors.toUnmodifiableSet());
    underAnySuffix =
        lines.stream()
            .filter(line -> line.endsWith(ANY_SUFFIX))
            .map(line -> line.substring(0, line.length() - ANY_SUFFIX.length()))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The list that this package carries. */
  static SharedHosts standard() {
    return Holder.STANDARD;
  }

  /**
   * Whether a registrable domain is such a host.
   *
   * @param domain a registrable domain, such as {@code blogspot.co.uk}
   */
  boolean contains(String domain) {
    int dot = domain.indexOf('.');
    return exact.contains(domain) || (dot > 0 && underAnySuffix.contains(domain.substring(0, dot)));
  }

  private static final class Holder {
    private static final SharedHosts STANDARD = load();

    private static SharedHosts load() {
      try (InputStream in = SharedHosts.class.getResourceAsStream(RESOURCE);
          BufferedReader reader =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return new SharedHosts(
            reader
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toSet()));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + RESOURCE, e);
      }
    }
  }
}
