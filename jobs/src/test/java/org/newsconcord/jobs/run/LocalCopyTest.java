package org.newsconcord.jobs.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.UsageException;

/** What an option names may lie on any Hadoop file system; the place of ours is called far. */
class LocalCopyTest {
  private static final String SETTING = "spark.hadoop.fs.far.impl";
  @TempDir Path folder;

  /** The local disk under another scheme. */
  public static final class FarFileSystem extends RawLocalFileSystem {
    @Override
    public URI getUri() {
      return URI.create("far:///");
    }

    @Override
    public String getScheme() {
      return "far";
    }
  }

  @BeforeEach
  void nameTheFileSystem() {
    System.setProperty(SETTING, FarFileSystem.class.getName());
  }

  @AfterEach
  void forgetTheFileSystem() {
    System.clearProperty(SETTING);
  }

  @Test
  void localPathsStayWhereTheyAre() {
    assertEquals(Path.of("a/b.txt"), LocalCopy.of("a/b.txt"));
    assertEquals(Path.of("/a/b.txt"), LocalCopy.of("file:///a/b.txt"));
    assertEquals(Path.of("a:b.txt"), LocalCopy.of("a:b.txt"));
  }

  @Test
  void foldersAreFetchedWithAllTheyHold() throws IOException {
    Files.createDirectories(folder.resolve("data/in"));
    Files.writeString(folder.resolve("data/in/a.txt"), "one");

    Path copy = LocalCopy.of("far://" + folder + "/data");

    assertEquals("one", Files.readString(copy.resolve("in/a.txt")));
    assertTrue(!copy.startsWith(folder));
  }

  @Test
  void whatIsNotThereIsSaidSo() {
    UsageException refused =
        assertThrows(UsageException.class, () -> LocalCopy.of("far://" + folder + "/none"));
    assertTrue(refused.getMessage().contains("/none"), refused.getMessage());
  }
}
