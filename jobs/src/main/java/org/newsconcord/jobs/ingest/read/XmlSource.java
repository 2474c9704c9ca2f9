package org.newsconcord.jobs.ingest.read;

import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import org.newsconcord.jobs.bundle.Bundled;
import org.newsconcord.jobs.bundle.TooLongException;
import org.newsconcord.jobs.bundle.XmlBundle;
import org.newsconcord.jobs.ingest.bytes.Decoded;

/** The entries of a feed, of XML of a news agency, or of a sitemap. */
final class XmlSource implements RecordSource {
  private final XmlBundle bundle;
  private long number;
  private boolean ended;

  XmlSource(XmlBundle bundle) {
    this.bundle = bundle;
  }

  @Override
  public InputRecord next() throws IOException {
    try {
      return ended ? null : read();
    } catch (TooLongException e) {
      return last(RejectReason.OVERSIZED_RECORD, e.getMessage() + " See --max-record-size.");
    } catch (EOFException e) {
      return last(
          RejectReason.TRUNCATED_FILE, "The document breaks off in the middle of an article.");
    }
  }

  private InputRecord read() throws IOException {
    Bundled article = bundle.next();
    if (article == null) {
      return number == 0 ? last(RejectReason.NO_BODY_SOURCE, "It lists no articles.") : null;
    }
    number++;
    if (!article.hasText()) {
      return InputRecord.rejected(
          number,
          RejectReason.NO_BODY_SOURCE,
          "The document gives no text of " + article.address() + ".",
          article.raw());
    }
    return InputRecord.of(number, article.fields(), new Decoded(article.raw(), Set.of()));
  }

  private InputRecord last(RejectReason reason, String detail) {
    ended = true;
    number++;
    return InputRecord.rejected(number, reason, detail, null);
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    bundle.close();
  }
}
