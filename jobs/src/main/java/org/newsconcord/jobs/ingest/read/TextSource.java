package org.newsconcord.jobs.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.newsconcord.jobs.ingest.bytes.Decoded;
import org.newsconcord.jobs.ingest.bytes.TextDecoder;
import org.newsconcord.jobs.table.ArticlesTable;

/** A file that is one article: its text is the field {@code body} beside the given fields. */
final class TextSource implements RecordSource {
  private final InputStream in;
  private final int maxBytes;
  private final Map<String, String> given;
  private long number;

  TextSource(InputStream in, int maxBytes, Map<String, String> given) {
    this.in = in;
    this.maxBytes = maxBytes;
    this.given = given;
  }

  @Override
  public InputRecord next() throws IOException {
    if (number > 0) {
      return null;
    }
    byte[] bytes = in.readNBytes(maxBytes + 1);
    number = 1;
    if (bytes.length > maxBytes) {
      return InputRecord.rejected(
          number,
          RejectReason.OVERSIZED_RECORD,
          "The file has more than " + maxBytes + " bytes of text; see --max-record-size.",
          TextDecoder.decode(Arrays.copyOf(bytes, Math.min(maxBytes, Decoded.EXCERPT))).text());
    }
    Decoded text = TextDecoder.decode(bytes);
    Map<String, String> fields = new HashMap<>(given);
    fields.put(ArticlesTable.BODY, text.text());
    return InputRecord.of(number, fields, text);
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
