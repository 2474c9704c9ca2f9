package org.newsconcord.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.RemoteIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.ingest.read.InputFile;

/** Folders that are listed many at a time. */
class FolderWalkTest {
  private static final int OUTLETS = 24;
  private static final int DAYS = 12;

  @Test
  void findsEveryFileOnceInTheOrderOfNames(@TempDir java.nio.file.Path folder) throws IOException {
    fill(folder);
    InputListing listing = listing(folder.toString(), new Configuration());

    List<String> names = listing.files().stream().map(InputFile::name).toList();
    try (Stream<java.nio.file.Path> all = Files.walk(folder)) {
      TreeSet<String> expected = new TreeSet<>();
      all.filter(path -> path.toString().endsWith(".txt"))
          .filter(path -> !path.getFileName().toString().startsWith("_"))
          .forEach(path -> expected.add(folder.relativize(path).toString()));
      assertEquals(List.copyOf(expected), names);
    }
    assertEquals(OUTLETS, listing.hidden());
    assertSame(listing.files().get(0).root(), listing.files().get(100).root());
  }

  /** The store answers nobody before four have asked. */
  @Test
  void foldersAreListedAtTheSameTime(@TempDir java.nio.file.Path folder) throws IOException {
    fill(folder);
    CompanyFileSystem.asked = new CountDownLatch(4);
    Configuration configuration = new Configuration();
    configuration.set("fs.company.impl", CompanyFileSystem.class.getName());

    InputListing listing = listing("company://" + folder, configuration);

    assertEquals(OUTLETS * DAYS, listing.files().size());
    assertEquals(0, CompanyFileSystem.asked.getCount());
  }

  @Test
  void aFolderThatCannotBeListedIsNamed(@TempDir java.nio.file.Path folder) throws IOException {
    fill(folder);
    CompanyFileSystem.asked = new CountDownLatch(0);
    Configuration configuration = new Configuration();
    configuration.set("fs.company.impl", CompanyFileSystem.class.getName());
    Files.createDirectories(folder.resolve("outlet3/locked"));

    UsageException refused =
        assertThrows(UsageException.class, () -> listing("company://" + folder, configuration));
    assertTrue(refused.getMessage().contains("outlet3/locked"), refused.getMessage());
  }

  private static InputListing listing(String input, Configuration configuration) {
    return InputListing.of(List.of(input), new Path("/nowhere"), false, configuration);
  }

  private static void fill(java.nio.file.Path folder) throws IOException {
    for (int outlet = 0; outlet < OUTLETS; outlet++) {
      java.nio.file.Path own = Files.createDirectories(folder.resolve("outlet" + outlet + "/a"));
      Files.writeString(own.resolve("_hidden.txt"), "x");
      for (int day = 0; day < DAYS; day++) {
        Files.writeString(own.resolve(day + ".txt"), "x");
      }
    }
  }

  /** A store that lists subfolders only when several are asked for at once. */
  public static final class CompanyFileSystem extends RawLocalFileSystem {
    private static CountDownLatch asked = new CountDownLatch(0);

    @Override
    public URI getUri() {
      return URI.create("company:///");
    }

    @Override
    public RemoteIterator<FileStatus> listStatusIterator(Path folder) throws IOException {
      if (folder.getName().equals("locked")) {
        throw new IOException("Nobody may list " + folder + ".");
      }
      if (folder.getName().startsWith("outlet")) {
        asked.countDown();
        await();
      }
      return super.listStatusIterator(folder);
    }

    private static void await() throws IOException {
      try {
        if (!asked.await(2, TimeUnit.MINUTES)) {
          throw new IOException("Nobody else came.");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }
}
