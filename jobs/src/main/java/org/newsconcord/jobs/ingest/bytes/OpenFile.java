package org.newsconcord.jobs.ingest.bytes;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file opened for reading: decompressed, without byte order mark, in UTF-8 or in bytes that a
 * {@link TextDecoder} reads. Its first bytes are at hand to see what it is.
 *
 * @param stream all bytes; ends with the file's error where it has one
 * @param head the first bytes, at most {@link #HEAD_BYTES}
 * @param failure the error that ended the head; null when there was none
 * @param charset UTF-8 where the user or a byte order mark told the character set, from which the
 *     stream is already decoded; null where the bytes must tell
 */
public record OpenFile(InputStream stream, byte[] head, IOException failure, Charset charset)
    implements Closeable {
  /** Length of the head. */
  public static final int HEAD_BYTES = 1 << 16;

  public static OpenFile open(Path path, Configuration configuration, Charset charset)
      throws IOException {
    InputStream raw = withoutChecksums(path.getFileSystem(configuration)).open(path);
    try {
      InputStream plain = Compression.ofName(path.getName()).decompress(raw, configuration);
      return decoded(withHead(plain), charset);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** The bytes of a file that is not compressed, from this one on. */
  public static InputStream from(Path path, Configuration configuration, long begin)
      throws IOException {
    FSDataInputStream in = withoutChecksums(path.getFileSystem(configuration)).open(path);
    try {
      in.seek(begin);
      return in;
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Files of checksums have names that a colon in the file's own name would spoil. */
  private static FileSystem withoutChecksums(FileSystem files) {
    return files instanceof LocalFileSystem local ? local.getRaw() : files;
  }

  private static OpenFile decoded(OpenFile file, Charset charset) throws IOException {
    ByteOrderMark mark = ByteOrderMark.of(file.head);
    Charset known = mark.charset() == null ? charset : mark.charset();
    if (known == null) {
      return file;
    }
    file.stream.skipNBytes(mark.length());
    OpenFile told =
        withHead(known.equals(StandardCharsets.UTF_8) ? file.stream : inUtf8(file.stream, known));
    return new OpenFile(told.stream, told.head, told.failure, StandardCharsets.UTF_8);
  }

  private static InputStream inUtf8(InputStream in, Charset charset) throws IOException {
    return ReaderInputStream.builder()
        .setReader(
            new InputStreamReader(
                in,
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)))
        .setCharset(StandardCharsets.UTF_8)
        .get();
  }

  private static OpenFile withHead(InputStream in) {
    byte[] head = new byte[HEAD_BYTES];
    int length = 0;
    IOException failure = null;
    try {
      int read = 0;
      while (read >= 0 && length < HEAD_BYTES) {
        length += read;
        read = in.read(head, length, HEAD_BYTES - length);
      }
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException e) {
      // Codecs report broken data with whatever their arithmetic runs into.
      failure = new IOException(e.toString(), e);
    }
    head = Arrays.copyOf(head, length);
    InputStream rest = failure == null ? in : new FailedStream(in, failure);
    return new OpenFile(
        new SequenceInputStream(new ByteArrayInputStream(head), rest), head, failure, null);
  }

  /** A stream that has failed once and is not asked again. */
  private static final class FailedStream extends FilterInputStream {
    private final IOException failure;

    private FailedStream(InputStream in, IOException failure) {
      super(in);
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      throw failure;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      throw failure;
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
