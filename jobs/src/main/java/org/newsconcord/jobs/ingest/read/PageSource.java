package org.newsconcord.jobs.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import org.newsconcord.jobs.ingest.bytes.Decoded;
import org.newsconcord.jobs.ingest.bytes.TextDecoder;
import org.newsconcord.jobs.page.Page;
import org.newsconcord.jobs.page.PageReader;
import org.newsconcord.jobs.table.ArticlesTable;

/** A file that is one web page. What a manifest says of it wins over what the page says. */
final class PageSource implements RecordSource {
  private final InputStream in;
  private final int maxBytes;
  private final Map<String, String> given;
  private final Charset charset;
  private long number;

  /**
   * A source.
   *
   * @param given fields from a manifest; an outlet without an address is only the file's name
   * @param charset the character set of the bytes; null to find it in the page
   */
  PageSource(InputStream in, int maxBytes, Map<String, String> given, Charset charset) {
    this.in = in;
    this.maxBytes = maxBytes;
    this.given = given;
    this.charset = charset;
  }

  @Override
  public InputRecord next() throws IOException {
    if (number > 0) {
      return null;
    }
    number = 1;
    byte[] bytes = in.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      return InputRecord.rejected(
          number,
          RejectReason.OVERSIZED_RECORD,
          "The page has more than " + maxBytes + " bytes; see --max-record-size.",
          excerpt(bytes));
    }
    return record(number, bytes, given, charset);
  }

  /** The record of a page. */
  static InputRecord record(long number, byte[] html, Map<String, String> given, Charset charset) {
    String address = given.get(ArticlesTable.URL);
    Page page = PageReader.shipped().read(html, charset, address);
    Decoded raw = TextDecoder.decode(Arrays.copyOf(html, Math.min(html.length, Decoded.EXCERPT)));
    if (page.text().isBlank()) {
      return InputRecord.rejected(
          number,
          RejectReason.BODY_IS_BOILERPLATE,
          "The page has no passage of text that reads as an article.",
          raw.text());
    }
    Map<String, String> fields = PageFields.of(page, address);
    fields.putAll(given);
    return InputRecord.of(number, fields, raw);
  }

  private static String excerpt(byte[] bytes) {
    return TextDecoder.decode(Arrays.copyOf(bytes, Decoded.EXCERPT)).text();
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
