package org.newsconcord.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the jar carries of others is named with its licence. */
class ThirdPartyLicencesTest {
  private static String resource(String name) throws IOException {
    try (InputStream in = ThirdPartyLicencesTest.class.getResourceAsStream(name)) {
      assertNotNull(in, name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void everyRelocatedPackageIsNamedWithItsLicence() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"), StandardCharsets.UTF_8);
    String listed = resource("/META-INF/licenses/THIRD-PARTY.txt");
    List<String> packages =
        Pattern.compile("<pattern>([^<]+)</pattern>")
            .matcher(pom)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertTrue(packages.size() > 5, packages.toString());
    List<String> missing =
        packages.stream()
            .filter(name -> listed.lines().noneMatch(line -> line.startsWith(name)))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void ownLicenceAndNoticeStandInTheJar() throws IOException {
    assertTrue(resource("/META-INF/licenses/THIRD-PARTY.txt").contains("MIT License"));
    assertTrue(
        Files.readString(Path.of("target/classes/META-INF/LICENSE")).contains("Apache License"));
    assertTrue(
        Files.readString(Path.of("target/classes/META-INF/NOTICE")).contains("News Concord"));
  }
}
