package org.newsconcord.jobs.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads the article of an HTML page. jsoup finds the character set, parses and decodes entities;
 * the article's blocks are found by {@link BlockModels}, the rest by what pages declare.
 * Deterministic; nothing is fetched or run.
 *
 * <p>Example: {@code PageReader.shipped().read(bytes, "https://example.org/2024/10/28/ferry")}.
 */
public final class PageReader {
  /** Elements nested deeper than this lose their nesting, not their text. */
  private static final int MAX_DEPTH = 512;

  /** A page with more blocks is cut; no article has as many. */
  private static final int MAX_BLOCKS = 20_000;

  private final BlockModels models;

  private PageReader(BlockModels models) {
    this.models = models;
  }

  /** A reader with other models. */
  public static PageReader with(BlockModels models) {
    return new PageReader(models);
  }

  /** A reader with the models of the jar. */
  public static PageReader shipped() {
    return new PageReader(BlockModels.shipped());
  }

  /**
   * Reads a page.
   *
   * @param html its bytes
   * @param address where it was found; null when unknown
   */
  public Page read(byte[] html, String address) {
    return read(html, null, address);
  }

  /**
   * Reads a page.
   *
   * @param html its bytes
   * @param charset their character set; null to find it in the page
   * @param address where it was found; null when unknown
   */
  public Page read(byte[] html, Charset charset, String address) {
    Parsed parsed = Parsed.of(html, charset, address);
    return parsed.page(
        ArticleText.of(parsed.blocks(), models.probabilities(parsed.blocks(), parsed.features())));
  }

  /**
   * A page that is cut into blocks.
   *
   * @param features the signs of its blocks
   */
  record Parsed(
      Document document,
      PageHead head,
      String title,
      String address,
      List<Block> blocks,
      BlockFeatures features) {
    static Parsed of(byte[] html, Charset charset, String address) {
      Document document = parse(html, charset);
      PageHead head = PageHead.of(document);
      String title = PageTitle.of(document, head);
      List<Block> all = BlockReader.blocks(document.body());
      List<Block> blocks = all.subList(0, Math.min(all.size(), MAX_BLOCKS));
      BlockFeatures features = new BlockFeatures(blocks, head, title);
      return new Parsed(document, head, title, address, blocks, features);
    }

    /** A page that names no character set and is not UTF-8 is windows-1252, as browsers take it. */
    private static Document parse(byte[] html, Charset charset) {
      try {
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        String name = charset == null ? null : charset.name();
        Document page = Jsoup.parse(new ByteArrayInputStream(html), name, "", parser);
        boolean guessed = charset == null && page.charset().equals(StandardCharsets.UTF_8);
        return guessed && !Utf8.isValid(html)
            ? Jsoup.parse(new ByteArrayInputStream(html), "windows-1252", "", parser)
            : page;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Page page(String text) {
      String language = language();
      Optional<PageDate.Told> date =
          new PageDate(document, head, title, place(), language).find(blocks);
      return new Page(
          text,
          blankToNull(title),
          blankToNull(byline()),
          date.map(PageDate.Told::text).orElse(null),
          date.map(PageDate.Told::day).orElse(null),
          blankToNull(canonical()),
          blankToNull(site()),
          blankToNull(language));
    }

    private String place() {
      return address == null || address.isBlank() ? canonical() : address;
    }

    private String canonical() {
      Element link = document.selectFirst("link[rel=canonical][href]");
      String own = link == null ? head.first("og:url") : link.attr("href").strip();
      return own != null && own.startsWith("http") ? own : null;
    }

    private String byline() {
      String author = head.ofArticle("author");
      if (!author.isBlank()) {
        return author;
      }
      String declared =
          head.first("author", "article:author", "byl", "parsely-author", "dc.creator");
      if (declared != null && !declared.startsWith("http")) {
        return declared;
      }
      Element shown = document.selectFirst("[rel=author],[itemprop=author],.byline,.author-name");
      return shown == null ? null : shown.text();
    }

    private String site() {
      String name = head.first("og:site_name", "application-name");
      return name == null ? head.ofArticle("publisher") : name;
    }

    private String language() {
      Element root = document.selectFirst("html");
      String declared = root == null ? "" : root.attr("lang") + root.attr("xml:lang");
      if (declared.isBlank()) {
        declared =
            Optional.ofNullable(head.first("og:locale", "content-language", "language")).orElse("");
      }
      return declared.isBlank() ? head.ofArticle("inLanguage") : declared.strip();
    }

    private static String blankToNull(String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }
}
