package org.newsconcord.jobs.ingest.bytes;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.GzipCodec;

/** How a file is compressed, by the end of its name. */
public enum Compression {
  NONE,
  GZIP("gz", "gzip"),
  BZIP2("bz2"),
  ZSTD("zst", "zstd"),
  /** Known, but not read. */
  OTHER("xz", "lzma", "z", "lz4", "lzo", "snappy", "br", "zip", "7z", "rar", "tar", "tgz");

  private final List<String> extensions;

  Compression(String... extensions) {
    this.extensions = List.of(extensions);
  }

  public static Compression ofName(String fileName) {
    String extension = extension(fileName);
    for (Compression compression : values()) {
      if (compression.extensions.contains(extension)) {
        return compression;
      }
    }
    return NONE;
  }

  /** What stands after the last dot, in lower case; empty where there is nothing on either side. */
  public static String extension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 1 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The file name without the ending that names this compression. */
  public String strip(String fileName) {
    return this == NONE ? fileName : fileName.substring(0, fileName.lastIndexOf('.'));
  }

  /** The bytes as they were before compression. */
  InputStream decompress(InputStream in, Configuration configuration) throws IOException {
    return switch (this) {
      case NONE -> in;
      case GZIP -> gzip(configuration).createInputStream(in);
      // Hadoop's own bzip2 takes a truncated file for a complete one.
      case BZIP2 -> new BZip2CompressorInputStream(new BufferedInputStream(in), true);
      case ZSTD -> new ZstdInputStream(in);
      case OTHER -> throw new IOException("This compression is not read.");
    };
  }

  private static GzipCodec gzip(Configuration configuration) {
    GzipCodec codec = new GzipCodec();
    codec.setConf(configuration);
    return codec;
  }
}
