package org.newsconcord.jobs.bundle;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The articles of an XML document, one after the other. jsoup parses: entities that a document
 * defines are never expanded, nothing is fetched, nesting is bounded, and broken markup costs as
 * little as it does in a browser.
 */
public final class XmlBundle implements Closeable {
  /** Elements nested deeper than this lose their nesting, not their text. */
  private static final int MAX_DEPTH = 512;

  private final XmlKind kind;
  private final BoundedReader in;
  private final TailReader tail;
  private final StreamParser parser;
  private final Iterator<Element> elements;
  private Element held;
  private IOException failure;
  private boolean ended;

  /**
   * A reader.
   *
   * @param maxChars longest article
   */
  public XmlBundle(XmlKind kind, Reader document, int maxChars) {
    this.kind = kind;
    tail = new TailReader(document);
    in = new BoundedReader(tail, maxChars);
    parser = new StreamParser(Parser.xmlParser().setMaxDepth(MAX_DEPTH));
    parser.parse(in, "");
    elements = parser.iterator();
  }

  /**
   * The next article; null at the end.
   *
   * @throws TooLongException when an article is longer than allowed; there is no next one then
   * @throws EOFException when the document breaks off in the last article; there is no next one
   *     then
   */
  public Bundled next() throws IOException {
    if (failure != null) {
      IOException last = failure;
      failure = null;
      throw last;
    }
    Element article = held == null && !ended ? advance() : held;
    held = article == null || ended ? null : advance();
    if (failure != null || article == null) {
      return article == null ? orFailure() : taken(article);
    }
    if (held == null && !kind.endsWhole(tail.text())) {
      throw new EOFException("the document breaks off");
    }
    return taken(article);
  }

  private Bundled orFailure() throws IOException {
    return failure == null ? null : next();
  }

  private Element advance() {
    try {
      while (elements.hasNext()) {
        Element element = elements.next();
        if (kind.isRecord(element)) {
          in.restart();
          return element;
        }
      }
    } catch (UncheckedIOException e) {
      failure = e.getCause();
    }
    ended = true;
    return null;
  }

  /** What was read is taken out of the tree, so that the tree stays small. */
  private Bundled taken(Element article) {
    Bundled read = kind.read(article);
    Node before = article.previousSibling();
    if (before instanceof TextNode) {
      before.remove();
    }
    if (article.parent() != null) {
      article.remove();
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    parser.close();
    in.close();
  }
}
