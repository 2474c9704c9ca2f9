package org.newsconcord.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.newsconcord.jobs.ContentId;
import org.newsconcord.text.StableHash;

/**
 * A hash over the classes and resources of News Concord's packages: it changes with every change of
 * their code, their word lists and their models, and with nothing else. Stateless.
 */
final class CodeFingerprint {
  /** All of News Concord. */
  static final String ALL = "org/newsconcord/";

  private static final int BUFFER = 1 << 16;

  private CodeFingerprint() {}

  /** The checksum of each file, read once. */
  private static final class Checksums {
    private static final Map<String, Long> OF_FILE = checksums();
  }

  /**
   * The hash over these packages and the packages below them.
   *
   * @param packages such as {@code org/newsconcord/claims/}
   */
  static String of(List<String> packages) {
    StringBuilder content = new StringBuilder();
    Checksums.OF_FILE.forEach(
        (name, checksum) -> {
          if (packages.stream().anyMatch(name::startsWith)) {
            content.append(name).append(' ').append(checksum).append('\n');
          }
        });
    return ContentId.ofText(content.toString());
  }

  private static Map<String, Long> checksums() {
    Map<String, Long> checksums = new TreeMap<>();
    try {
      for (Path place : places()) {
        if (Files.isDirectory(place)) {
          addFolder(place, checksums);
        } else {
          addJar(place, checksums);
        }
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("News Concord cannot read its own code.", e);
    }
    return checksums;
  }

  /** Both modules lie in one jar, or each in a folder of its own. */
  private static Set<Path> places() throws URISyntaxException {
    Set<Path> places = new LinkedHashSet<>();
    for (Class<?> known : List.of(StableHash.class, CodeFingerprint.class)) {
      places.add(Path.of(known.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    return places;
  }

  private static void addJar(Path jar, Map<String, Long> checksums) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream()
          .filter(entry -> entry.getName().startsWith(ALL) && !entry.isDirectory())
          .forEach(entry -> checksums.put(entry.getName(), entry.getCrc()));
    }
  }

  private static void addFolder(Path folder, Map<String, Long> checksums) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(ALL))) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file ->
                  checksums.put(
                      folder.relativize(file).toString().replace('\\', '/'), checksum(file)));
    }
  }

  private static long checksum(Path file) {
    CRC32 checksum = new CRC32();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        checksum.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return checksum.getValue();
  }
}
