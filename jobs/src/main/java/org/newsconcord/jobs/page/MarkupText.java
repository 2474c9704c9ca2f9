package org.newsconcord.jobs.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * The text of an article that is written in markup and is no whole page, as feeds and interfaces
 * give it: its paragraphs, parted by a blank line, without captions, scripts and hidden parts. A
 * text without markup stays as it is.
 */
public final class MarkupText {
  private static final int MAX_DEPTH = 512;

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|br|div|a|img|b|i|em|strong|span|ul|ol|li|h[1-6]|figure|blockquote|table|section"
              + "|article|script|style|iframe|sup|sub|u|q|html|body)(?:\\s[^<>]{0,5000})?/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");

  private static final Pattern BLOCK =
      Pattern.compile(
          "<(?:/p|/div|/li|br\\s*/?|p(?:\\s[^<>]{0,5000})?)>", Pattern.CASE_INSENSITIVE);

  private static final List<Trait> LEFT_OUT =
      List.of(Trait.HIDDEN, Trait.FIGURE_TAG, Trait.CAPTION_WORDS);

  private MarkupText() {}

  /** The paragraphs. */
  public static String of(String text) {
    if (!TAG.matcher(text).find() && !ENTITY.matcher(text).find()) {
      return text.strip();
    }
    Document page = Jsoup.parse(text, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    List<Block> blocks = BlockReader.blocks(page.body());
    return blocks.stream()
        .filter(block -> LEFT_OUT.stream().noneMatch(block::has))
        .map(Block::text)
        .filter(paragraph -> !isFeedMark(paragraph))
        .collect(Collectors.joining("\n\n"));
  }

  /** Whether a text is written in paragraphs of markup; a tag that is spoken of is not enough. */
  public static boolean isMarkup(String text) {
    return text.indexOf('<') >= 0 && BLOCK.matcher(text).results().limit(2).count() == 2;
  }

  /** The line that WordPress puts under each text of a feed. */
  private static boolean isFeedMark(String paragraph) {
    String line = paragraph.toLowerCase(Locale.ROOT);
    return line.startsWith("the post ") && line.contains(" appeared first on ");
  }
}
