package org.newsconcord.jobs.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.newsconcord.text.LowerCase;

/** Cuts a parsed page into {@link Block}s, in the order of the page. */
final class BlockReader implements NodeVisitor {
  /** Elements that hold no text of the page. */
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "svg",
          "iframe",
          "select",
          "button",
          "textarea",
          "object",
          "canvas",
          "video",
          "audio",
          "map",
          "math",
          "head",
          "input",
          "option",
          "embed");

  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "ins",
          "kbd",
          "label",
          "mark",
          "nobr",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "img",
          "center-inline");

  private static final Set<String> EMPHASIS = Set.of("b", "strong", "i", "em");

  /** Attributes whose words say what an element is for. */
  private static final List<String> NAMING =
      List.of("class", "id", "data-component", "data-testid", "aria-label");

  private static final int MAX_CONTAINERS = 12;

  private final List<Block> blocks = new ArrayList<>();
  private final Map<Named, Long> traits = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private Place place = new Place(null, null, "body", 0, 0, 0, 0);
  private Place textPlace;
  private int elements;
  private int silent;
  private int links;
  private int emphasis;
  private int linkChars;
  private int emphasisChars;
  private int breaks;
  private int linksOpened;
  private boolean linkFirst;

  private BlockReader() {}

  /** The blocks of the page. */
  static List<Block> blocks(Element body) {
    BlockReader reader = new BlockReader();
    body.traverse(reader);
    reader.flush();
    return reader.blocks;
  }

  /** An element on the path to the current one. */
  private record Place(
      Element element, Place parent, String tag, long traits, int depth, int number, int shape) {}

  @Override
  public void head(Node node, int depth) {
    if (silent > 0) {
      silent += node instanceof Element ? 1 : 0;
    } else if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (silent > 0) {
      silent--;
      return;
    }
    String tag = element.normalName();
    if (tag.equals("a")) {
      links--;
    } else if (EMPHASIS.contains(tag)) {
      emphasis--;
    }
    if (!INLINE.contains(tag) && !tag.equals("br")) {
      flush();
      place = place.parent == null ? place : place.parent;
    }
  }

  private void open(Element element) {
    String tag = element.normalName();
    if (SILENT.contains(tag)) {
      silent = 1;
      return;
    }
    if (tag.equals("br")) {
      lineBreak();
      return;
    }
    if (tag.equals("a")) {
      links++;
      linksOpened++;
    } else if (EMPHASIS.contains(tag)) {
      emphasis++;
    }
    if (!INLINE.contains(tag)) {
      flush();
      elements++;
      place = inside(element, tag);
    }
  }

  private Place inside(Element element, String tag) {
    boolean plain = element.attributesSize() == 0;
    String role = plain ? "" : LowerCase.of(element.attr("role"));
    String property = plain ? "" : element.attr("itemprop");
    long traits = place.traits | traits(tag, plain ? "" : names(element), role, property);
    if (!plain && isHidden(element)) {
      traits |= Trait.HIDDEN.bit();
    }
    int shape = 31 * (31 * place.shape + tag.hashCode()) + element.className().hashCode();
    return new Place(element, place, tag, traits, place.depth + 1, elements, shape);
  }

  /** What its author calls an element. */
  private static String names(Element element) {
    StringBuilder names = new StringBuilder();
    for (String attribute : NAMING) {
      String name = element.attr(attribute);
      if (!name.isEmpty()) {
        names.append(name).append(' ');
      }
    }
    return names.toString();
  }

  /** Names come again and again in a page, with other numbers, which say nothing. */
  private long traits(String tag, String names, String role, String property) {
    return traits.computeIfAbsent(
        new Named(tag, withoutNumbers(names), role, property),
        named -> Trait.of(named.tag, named.names, named.role, named.property));
  }

  /** One digit for each run of them. */
  private static String withoutNumbers(String names) {
    StringBuilder kept = new StringBuilder(names.length());
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit) {
        kept.append(c);
      } else if (kept.isEmpty() || kept.charAt(kept.length() - 1) != '0') {
        kept.append('0');
      }
    }
    return kept.toString();
  }

  private record Named(String tag, String names, String role, String property) {}

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && hides(LowerCase.of(style).replace(" ", ""));
  }

  private static boolean hides(String style) {
    return style.contains("display:none") || style.contains("visibility:hidden");
  }

  /** One break ends a line, two end a paragraph. */
  private void lineBreak() {
    breaks++;
    if (breaks >= 2) {
      flush();
    } else if (!text.isEmpty()) {
      text.append(' ');
    }
  }

  private void add(String words) {
    int before = text.length();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!blank) {
        text.append(c);
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
    int added = text.length() - before;
    if (added > 0 && !words.isBlank()) {
      linkFirst = before == 0 ? links > 0 : linkFirst;
      breaks = 0;
      textPlace = place;
    }
    linkChars += links > 0 ? added : 0;
    emphasisChars += emphasis > 0 ? added : 0;
  }

  private void flush() {
    String words = text.toString().strip();
    if (!words.isEmpty() && textPlace != null) {
      blocks.add(block(words, textPlace));
    }
    text.setLength(0);
    linkChars = 0;
    emphasisChars = 0;
    breaks = 0;
    linksOpened = 0;
    linkFirst = false;
  }

  private Block block(String words, Place at) {
    List<Integer> containers = new ArrayList<>(MAX_CONTAINERS);
    for (Place p = at; p != null && containers.size() < MAX_CONTAINERS; p = p.parent) {
      containers.add(p.number);
    }
    return new Block(
        words,
        at.tag,
        Math.min(linkChars, words.length()),
        linksOpened,
        linkFirst,
        Math.min(emphasisChars, words.length()),
        at.traits,
        at.depth,
        at.parent == null ? 0 : at.parent.number,
        at.shape,
        containers);
  }
}
