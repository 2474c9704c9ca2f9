package org.newsconcord.jobs.ingest.read;

import java.util.List;
import java.util.Optional;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.ingest.bytes.Compression;

/** How the bytes of a file become records. */
public enum InputFormat {
  /** One file is one article. */
  TEXT("txt", "text"),
  /** Comma, tab, semicolon or bar separated values with a header line. */
  CSV("csv", "tsv"),
  /** One JSON object in a line. */
  JSONL("jsonl", "ndjson", "jl"),
  /** A JSON array of objects, one object, or several one after the other. */
  JSON("json"),
  /** One web page is one article. */
  HTML("html", "htm", "xhtml", "shtml"),
  /** A feed, XML of a news agency, or a sitemap: one entry is one article. */
  XML("xml", "rss", "atom", "rdf", "nitf"),
  /** A web archive: one response that holds a page is one article. */
  WARC("warc"),
  /** Columns, read by Spark. */
  PARQUET("parquet", "pq");

  /** The value of {@code --format} that leaves the choice to each file's name and first bytes. */
  public static final String AUTO = "auto";

  private final List<String> extensions;

  InputFormat(String... extensions) {
    this.extensions = List.of(extensions);
  }

  /** The format that a file name ends in, below its compression; empty when it says nothing. */
  public static Optional<InputFormat> ofName(String fileName) {
    String extension = Compression.extension(Compression.ofName(fileName).strip(fileName));
    for (InputFormat format : values()) {
      if (format.extensions.contains(extension)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * The format of this option value; empty for {@code auto}.
   *
   * @throws UsageException when there is no such format
   */
  public static Optional<InputFormat> ofOption(String value) {
    if (value.equalsIgnoreCase(AUTO)) {
      return Optional.empty();
    }
    for (InputFormat format : values()) {
      if (format.name().equalsIgnoreCase(value)) {
        return Optional.of(format);
      }
    }
    throw new UsageException(
        "--format "
            + value
            + " is not one of auto, text, csv, jsonl, json, html, xml, warc, parquet.");
  }
}
