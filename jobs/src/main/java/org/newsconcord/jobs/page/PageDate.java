package org.newsconcord.jobs.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.newsconcord.text.WordList;

/**
 * Finds the day on which a page was published: what the page declares comes first, then what its
 * address says, then what it shows. Days of modification count only where nothing else is told.
 */
final class PageDate {
  private static final List<String> DECLARED = names("published");
  private static final List<String> CHANGED = names("changed");

  private static final String MARKED =
      "[itemprop=datePublished],[property=datePublished],time[pubdate],time.published,time.entry-date,"
          + "time.post-date,abbr.published,.published[title],[itemprop=dateCreated],.dt-published";
  private static final String NAMED =
      "[class*=date],[class*=publish],[class*=posted],[class*=time],[class*=byline],[class*=meta],"
          + "[id*=date],[id*=publish],[class*=Date],[class*=Publish],[class*=Byline],[class*=autor],[class*=submitted]";

  /** Comments, embedded posts and boxes have days of their own. */
  private static final String ELSEWHERE =
      "[class*=comment],[id*=comment],aside,nav,footer,blockquote,[class*=related]";

  private static final Pattern UTC = Pattern.compile("Z$|T.*[+-]00:?00$");
  private static final Pattern HOUR = Pattern.compile("[T ](\\d{2}):");
  private static final int NOON = 12;
  private static final int EVENING = 18;

  /** Texts longer than this are articles, not dates. */
  private static final int MAX_NAMED = 160;

  /** Blocks between a title and the day beside it. */
  private static final int NEAR = 8;

  private static final int MAX_ELEMENTS = 200;
  private static final int MAX_SHOWN = 3000;

  /** Characters of a block in which its day is looked for. */
  private static final int MAX_SEARCHED = 2_000;

  private final Document page;
  private final PageHead head;
  private final String title;
  private final String address;
  private final WrittenDay days;

  PageDate(Document page, PageHead head, String title, String address, String language) {
    this.page = page;
    this.head = head;
    this.title = title;
    this.address = address == null ? "" : address;
    this.days =
        new WrittenDay(
            language != null && language.toLowerCase(Locale.ROOT).matches("en(?:[-_]us)?"));
  }

  /** What a page says of its day. */
  record Told(LocalDate day, String text) {}

  /** The day, with the text that tells it; empty when the page tells none. */
  Optional<Told> find(List<Block> blocks) {
    Optional<Told> addressed = inAddress(address);
    Optional<Told> shown = nearTitle(blocks);
    return first(List.of(head.ofArticle("datePublished")))
        .or(() -> declared(DECLARED))
        .map(told -> localDay(told, addressed, shown))
        .or(() -> addressed)
        .or(() -> inElements(page.select(MARKED)))
        .or(
            () ->
                first(head.things().stream().map(t -> PageHead.text(t, "datePublished")).toList()))
        .or(() -> shown)
        .or(() -> inElements(timesFromTitle()))
        .or(() -> inElements(page.select(NAMED)))
        .or(() -> first(List.of(head.ofArticle("dateCreated"), head.ofArticle("dateModified"))))
        .or(() -> declared(CHANGED))
        .or(() -> anywhere(blocks))
        .or(() -> first(descriptions()))
        .or(() -> inAddress(head.meta().getOrDefault("og:image", "")));
  }

  private List<String> descriptions() {
    return List.of(
        head.meta().getOrDefault("description", ""),
        head.meta().getOrDefault("og:description", ""));
  }

  /** The time elements, the one closest to the title first. */
  private Elements timesFromTitle() {
    Map<Element, Integer> places = new HashMap<>();
    Elements all = page.select("h1,time,p");
    for (int i = 0; i < all.size(); i++) {
      places.put(all.get(i), i);
    }
    Element title = page.selectFirst("h1");
    Elements times = page.select("time");
    if (title != null) {
      times.sort(Comparator.comparingInt(time -> Math.abs(places.get(time) - places.get(title))));
    }
    return times;
  }

  /**
   * Declared moments are often in UTC: where the address or the text beside the title gives the day
   * before or after, that is the day where the outlet is.
   */
  private static Told localDay(Told told, Optional<Told> addressed, Optional<Told> shown) {
    if (addressed.isPresent()
        && UTC.matcher(told.text()).find()
        && isBeside(addressed.get(), told)) {
      return new Told(addressed.get().day(), told.text());
    }
    if (shown.isPresent() && isBeside(shown.get(), told)) {
      return new Told(shown.get().day(), told.text());
    }
    return told;
  }

  /** Whether a day is the next one of a late moment, or the one before an early moment. */
  private static boolean isBeside(Told day, Told moment) {
    Matcher match = HOUR.matcher(moment.text());
    int hour = match.find() ? Integer.parseInt(match.group(1)) : -1;
    long apart = day.day().toEpochDay() - moment.day().toEpochDay();
    return apart == 1 && (hour < 0 || hour >= EVENING) || apart == -1 && hour <= NOON;
  }

  /** The day in the short block that stands closest to the title. */
  private Optional<Told> nearTitle(List<Block> blocks) {
    int heading = heading(blocks);
    for (int away = 0; heading >= 0 && away <= NEAR; away++) {
      for (int i : new int[] {heading + away, heading - away}) {
        if (i >= 0 && i < blocks.size() && isLabel(blocks.get(i))) {
          Optional<Told> told = told(blocks.get(i).text());
          if (told.isPresent()) {
            return told;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The first heading of the highest level, else the first block that is the title. */
  private int heading(List<Block> blocks) {
    int heading = first(blocks, block -> block.tag().equals("h1"));
    return heading >= 0 || title.isBlank()
        ? heading
        : first(blocks, block -> block.text().equals(title));
  }

  private static int first(List<Block> blocks, Predicate<Block> is) {
    for (int i = 0; i < blocks.size(); i++) {
      if (is.test(blocks.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLabel(Block block) {
    return block.text().length() <= MAX_NAMED
        && !block.has(Trait.COMMENT_WORDS)
        && !block.has(Trait.RELATED_WORDS)
        && !block.has(Trait.NAV_TAG)
        && !block.has(Trait.FOOTER_TAG);
  }

  private Optional<Told> declared(List<String> names) {
    return first(names.stream().map(name -> head.meta().getOrDefault(name, "")).toList());
  }

  private Optional<Told> first(List<String> texts) {
    return texts.stream().flatMap(text -> told(text).stream()).findFirst();
  }

  private static Optional<Told> inAddress(String address) {
    return WrittenDay.inAddress(address).map(day -> new Told(day, day.toString()));
  }

  private Optional<Told> inElements(Elements elements) {
    int looked = 0;
    for (Element element : elements) {
      if (looked++ > MAX_ELEMENTS) {
        break;
      }
      if (element.closest(ELSEWHERE) != null) {
        continue;
      }
      for (String key : List.of("datetime", "content", "title")) {
        Optional<Told> told = told(element.attr(key));
        if (told.isPresent()) {
          return told;
        }
      }
      String text = isShort(element) ? element.text() : "";
      if (!text.isEmpty() && text.length() <= MAX_NAMED) {
        Optional<Told> told = told(text);
        if (told.isPresent()) {
          return told;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether an element holds little text; reads no further than that. */
  private static boolean isShort(Element element) {
    int[] letters = {0};
    NodeFilter count =
        (node, depth) -> {
          letters[0] += node instanceof TextNode words ? words.text().strip().length() : 0;
          return letters[0] > MAX_NAMED ? FilterResult.STOP : FilterResult.CONTINUE;
        };
    return element.filter(count) != null && letters[0] <= MAX_NAMED;
  }

  /** The first day that a short block shows, else the first in any block. */
  private Optional<Told> anywhere(List<Block> blocks) {
    List<String> texts =
        blocks.stream().limit(MAX_SHOWN).map(Block::text).map(PageDate::beginning).toList();
    return first(texts.stream().filter(text -> text.length() <= MAX_NAMED).toList())
        .or(() -> first(texts));
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), MAX_SEARCHED));
  }

  private Optional<Told> told(String text) {
    return text.isBlank()
        ? Optional.empty()
        : days.in(text).map(day -> new Told(day, text.strip()));
  }

  private static List<String> names(String kind) {
    return WordList.of(PageDate.class, "date-names.tsv").stream()
        .map(line -> line.split("\t", -1))
        .filter(columns -> columns[1].equals(kind))
        .map(columns -> columns[0])
        .toList();
  }
}
