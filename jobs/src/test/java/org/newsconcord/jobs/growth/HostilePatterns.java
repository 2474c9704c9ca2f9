package org.newsconcord.jobs.growth;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pieces that, repeated, make the texts by which work that grows faster than its text shows. A name
 * tells what the piece is meant to exhaust.
 */
final class HostilePatterns {
  private HostilePatterns() {}

  /** A text of about this many characters. */
  static String text(String piece, int chars) {
    return piece.repeat(Math.max(1, chars / piece.length()));
  }

  /** Sixty pieces and more, by name. */
  static Map<String, String> all() {
    Map<String, String> pieces = new LinkedHashMap<>();
    characters(pieces);
    numbers(pieces);
    sentences(pieces);
    addresses(pieces);
    markup(pieces);
    return pieces;
  }

  private static void characters(Map<String, String> p) {
    p.put("one letter", "a");
    p.put("capital letter", "A");
    p.put("dotted capital I", "\u0130");
    p.put("dotted capital I with blanks", "\u0130 ");
    p.put("sharp s", "\u00df");
    p.put("combining marks", "\u0301");
    p.put("letter with marks", "e\u0301\u0301\u0301\u0301");
    p.put("enclosing marks", "\u20dd");
    p.put("wide letters", "\ud835\udc00");
    p.put("lone surrogates", "\ud800");
    p.put("zero width", "\u200b");
    p.put("right to left marks", "\u202e");
    p.put("blanks", " ");
    p.put("line breaks", "\n");
    p.put("line ends", "\r");
    p.put("full stops", ".");
    p.put("dotted letters", "a.");
    p.put("hyphens", "a-");
    p.put("apostrophes", "a'");
    p.put("underscores", "a_");
    p.put("double quotes", "\"");
    p.put("opening quotes", "\u201ca ");
    p.put("single quotes", "'a ");
    p.put("brackets", "(");
    p.put("dashes", "\u2014 ");
    p.put("ampersands", "A&");
    p.put("han", "\u4e2d\u6587");
  }

  private static void numbers(Map<String, String> p) {
    p.put("one digit", "1");
    p.put("fraction signs", "\u00bd");
    p.put("fraction signs with blanks", "\u00bd ");
    p.put("digit groups", "1,234,");
    p.put("ranges", "1-");
    p.put("slashes", "1/");
    p.put("number words", "two hundred and ");
    p.put("from to", "from 1 to 2 ");
    p.put("ages", "12-year-old ");
    p.put("money", "$1.5 million, ");
    p.put("percents", "12 percent of 13 percent of ");
    p.put("people", "12 people and ");
    p.put("years", "2018 2019 ");
    p.put("ordinals", "21st ");
  }

  private static void sentences(Map<String, String> p) {
    p.put("killed in May", "12 people were killed in Paris on May 4. ");
    p.put("killed in May, no stop", "12 people were killed in Paris on May 4, ");
    p.put("said", "he said ");
    p.put("said that", "Rutte said that ");
    p.put("names", "John Smith Paul ");
    p.put("titles", "President Prime Minister General ");
    p.put("holders", "Defence Minister Anna Bell of Latvia, ");
    p.put("initials", "J. K. ");
    p.put("according to", "according to Reuters, according to the AP, ");
    p.put("if unless", "no talks unless if until ");
    p.put("sent troops", "Russia sent troops to Ukraine and ");
    p.put("denied", "The minister denied that he had not refused to deny. ");
    p.put("one quote", "\u201cWe won,\u201d he said. ");
    p.put("months", "May June on Monday ");
    p.put("places", "Paris, France, London, England, ");
    p.put("same line", "Also Read\n");
    p.put("paragraphs", "a\n\n");
    p.put("first published", "originally published a, ");
    p.put("wire", "(Reuters) - AP ");
    p.put("by", "By John Smith and ");
  }

  private static void addresses(Map<String, String> p) {
    p.put("archived address", "web.archive.org/web/1/");
    p.put("archived address with scheme", "https://web.archive.org/web/2020/");
    p.put("address parts", "a.b@");
    p.put("schemes", "http://");
    p.put("host labels", "www.");
    p.put("escapes", "%41");
  }

  private static void markup(Map<String, String> p) {
    p.put("tags", "<b>");
    p.put("comments", "<!--");
    p.put("closed comments", "<!-- -->");
    p.put("declarations", "<?xml ");
    p.put("paragraph tags", "<p>a</p>");
    p.put("entities", "&amp;");
    p.put("json objects", "{\"a\":");
    p.put("json arrays", "[");
    p.put("commas", ",");
    p.put("backslashes", "\\");
  }
}
