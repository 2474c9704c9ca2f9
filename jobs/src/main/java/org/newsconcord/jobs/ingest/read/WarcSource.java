package org.newsconcord.jobs.ingest.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.newsconcord.jobs.table.ArticlesTable;

/**
 * The pages of a web archive. Responses and revisits are records; requests and descriptions of the
 * crawl are not. One page is held at a time.
 */
final class WarcSource implements RecordSource {
  private static final int OK = 200;
  private static final String DIGEST = "WARC-Payload-Digest";

  private final InputStream in;
  private final int maxBytes;
  private WarcReader reader;
  private long number;

  WarcSource(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  @Override
  public InputRecord next() throws IOException {
    for (WarcRecord record = read(); record != null; record = read()) {
      if (record instanceof WarcRevisit revisit) {
        number++;
        return InputRecord.rejected(
            number,
            RejectReason.REVISIT,
            "The archive says that the page is the same as one it keeps elsewhere"
                + revisit.headers().first(DIGEST).map(d -> " (" + d + ")").orElse("")
                + ".",
            revisit.target());
      }
      if (record instanceof WarcResponse response) {
        number++;
        return readable(response);
      }
    }
    return null;
  }

  private WarcRecord read() throws IOException {
    if (reader == null) {
      reader = new WarcReader(in);
    }
    return reader.next().orElse(null);
  }

  /** An answer that breaks the rules of HTTP or of its packing costs itself, not the archive. */
  private InputRecord readable(WarcResponse response) throws IOException {
    try {
      return page(response);
    } catch (EOFException e) {
      return rejected(
          RejectReason.TRUNCATED_RECORD,
          "The answer breaks off before its end.",
          response.target());
    } catch (IOException | IllegalArgumentException e) {
      return rejected(
          RejectReason.NOT_A_PAGE,
          "The answer cannot be read: " + e.getMessage() + ".",
          response.target());
    }
  }

  private InputRecord page(WarcResponse response) throws IOException {
    String address = response.target();
    if (!response.truncated().equals(WarcTruncationReason.NOT_TRUNCATED)) {
      return rejected(
          RejectReason.TRUNCATED_RECORD,
          "The archive says that it cut the page: " + response.truncated() + ".",
          address);
    }
    HttpResponse http = response.http();
    String type = http.contentType().base().toString().toLowerCase(Locale.ROOT);
    if (http.status() != OK || !type.contains("html")) {
      return rejected(
          RejectReason.NOT_A_PAGE,
          "The server answered " + http.status() + " with " + type + ".",
          address);
    }
    byte[] html = http.bodyDecoded().stream().readNBytes(maxBytes + 1);
    if (html.length > maxBytes) {
      return rejected(
          RejectReason.OVERSIZED_RECORD,
          "The page has more than " + maxBytes + " bytes; see --max-record-size.",
          address);
    }
    Map<String, String> fields = new HashMap<>(Map.of(ArticlesTable.URL, address));
    response
        .headers()
        .first(DIGEST)
        .ifPresent(digest -> fields.put(ArticlesTable.PAYLOAD_DIGEST, digest));
    return PageSource.record(number, html, fields, charset(http));
  }

  /** The character set of the answer's header wins, as it does in a browser. */
  private static Charset charset(HttpResponse http) throws IOException {
    String name = http.contentType().parameters().get("charset");
    try {
      return name == null ? null : Charset.forName(name.replace("\"", "").strip());
    } catch (IllegalArgumentException e) {
      // A name that no machine knows says nothing; the page is asked instead.
      return null;
    }
  }

  private InputRecord rejected(RejectReason reason, String detail, String address) {
    return InputRecord.rejected(number, reason, detail, address);
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
