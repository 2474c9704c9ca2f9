package org.newsconcord.jobs.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * Finds the day on which a page was published: what the page declares comes first, then what its
 * address says, then what it shows. Days of modification count only where nothing else is told.
 */
final class PageDate {
  private static final List<String> DECLARED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "article:published",
          "shareaholic:article_published_time",
          "rnews:datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "publish-date",
          "publish_date",
          "publication_date",
          "publicationdate",
          "publishdate",
          "publisheddate",
          "published-date",
          "published_time",
          "pubdate",
          "date_published",
          "article.published",
          "article_date_original",
          "article-publish-date",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date.created",
          "dcterms.created",
          "dc.created",
          "dc:date.created",
          "prism.publicationdate",
          "citation_publication_date",
          "citation_date",
          "citation_online_date",
          "originalpublicationdate",
          "displaydate",
          "gentime",
          "dcterms.date",
          "dc.date",
          "dc:date",
          "date",
          "bt:pubdate",
          "eprints.datestamp",
          "dc.date.available",
          "og:regdate",
          "analyticsattributes.articledate",
          "creation_date",
          "datecreated",
          "created",
          "og:pubdate",
          "vr:published_time",
          "og:release_date");
  private static final List<String> CHANGED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "og:article:modified_time",
          "datemodified",
          "dateupdate",
          "last-modified",
          "lastmod",
          "dcterms.modified",
          "dc.date.modified",
          "lastmodified",
          "article:modified",
          "modified_time",
          "updated_time",
          "revision_date",
          "revised",
          "last-update");

  private static final String NUMBERS =
      "(?<!\\d)(\\d{1,2})[./-](\\d{1,2})[./-]((?:19|20)?\\d{2})(?!\\d)";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-/.]?([01]\\d)[-/.]?([0-3]\\d)(?!\\d)");
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})(?:[-/_]([01]?\\d)[-/_]([0-3]?\\d)|([01]\\d)([0-3]\\d))(?!\\d)");
  private static final Pattern DAY_OR_MONTH_FIRST = Pattern.compile(NUMBERS);
  private static final Map<String, Integer> MONTHS = months();
  private static final String MONTH =
      MONTHS.keySet().stream()
          .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(", ")"));
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<!\\d)([0-3]?\\d)(?:st|nd|rd|th|er|\\.|º)?[\\s-]{1,2}(?:de |of )?"
              + MONTH
              + "\\.?,?(?: de| del)?[\\s-]{1,2}((?:19|20)\\d{2})(?!\\d)",
          FLAGS);
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(?:(?<!\\p{L})|(?-i:(?<=\\p{Ll})(?=\\p{Lu})))"
              + MONTH
              + "\\.?\\s{0,2}([0-3]?\\d)(?:st|nd|rd|th)?[,.]?\\s{1,2}((?:19|20)\\d{2})(?!\\d)",
          FLAGS);

  private static final String MARKED =
      "[itemprop=datePublished],[property=datePublished],time[pubdate],time.published,time.entry-date,"
          + "time.post-date,abbr.published,.published[title],[itemprop=dateCreated],.dt-published";
  private static final String NAMED =
      "[class*=date],[class*=publish],[class*=posted],[class*=time],[class*=byline],[class*=meta],"
          + "[id*=date],[id*=publish],[class*=Date],[class*=Publish],[class*=Byline],[class*=autor],[class*=submitted]";

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

  private static final int FIRST_YEAR = 1995;
  private static final int LAST_YEAR = 2099;

  private final Document page;
  private final PageHead head;
  private final String address;
  private final boolean monthFirst;

  PageDate(Document page, PageHead head, String address, String language) {
    this.page = page;
    this.head = head;
    this.address = address == null ? "" : address;
    this.monthFirst =
        language != null && language.toLowerCase(Locale.ROOT).matches("en(?:[-_]us)?");
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
    int title = -1;
    for (int i = 0; i < blocks.size() && title < 0; i++) {
      title = blocks.get(i).tag().equals("h1") ? i : -1;
    }
    for (int away = 0; title >= 0 && away <= NEAR; away++) {
      for (int i : new int[] {title + away, title - away}) {
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
    Matcher match = IN_ADDRESS.matcher(address);
    while (match.find()) {
      boolean parted = match.group(2) != null;
      Optional<LocalDate> day =
          day(match.group(1), match.group(parted ? 2 : 4), match.group(parted ? 3 : 5));
      if (day.isPresent()) {
        return day.map(d -> new Told(d, d.toString()));
      }
    }
    return Optional.empty();
  }

  private Optional<Told> inElements(Elements elements) {
    int looked = 0;
    for (Element element : elements) {
      if (looked++ > MAX_ELEMENTS) {
        break;
      }
      if (element.closest("[class*=comment],[id*=comment],aside,nav,footer,[class*=related]")
          != null) {
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
    return text.isBlank() ? Optional.empty() : day(text).map(day -> new Told(day, text.strip()));
  }

  /** The first day that a text names. */
  private Optional<LocalDate> day(String text) {
    List<LocalDate> days = new ArrayList<>();
    find(YEAR_FIRST, text, m -> day(m.group(1), m.group(2), m.group(3))).ifPresent(days::add);
    find(DAY_MONTH_YEAR, text, m -> day(m.group(3), month(m.group(2)), m.group(1)))
        .ifPresent(days::add);
    find(MONTH_DAY_YEAR, text, m -> day(m.group(3), month(m.group(1)), m.group(2)))
        .ifPresent(days::add);
    if (days.isEmpty()) {
      find(DAY_OR_MONTH_FIRST, text, this::numeric).ifPresent(days::add);
    }
    return days.stream().findFirst();
  }

  private Optional<LocalDate> numeric(Matcher m) {
    String year = m.group(3).length() == 2 ? "20" + m.group(3) : m.group(3);
    boolean dots = m.group().indexOf('.') > 0;
    Optional<LocalDate> dayFirst = day(year, m.group(2), m.group(1));
    Optional<LocalDate> monthAhead = day(year, m.group(1), m.group(2));
    return monthFirst && !dots ? monthAhead.or(() -> dayFirst) : dayFirst.or(() -> monthAhead);
  }

  private static Optional<LocalDate> find(
      Pattern pattern,
      String text,
      java.util.function.Function<Matcher, Optional<LocalDate>> read) {
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      Optional<LocalDate> day = read.apply(match);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (y < FIRST_YEAR || y > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Names of months, long and short, in the languages of most news pages; from CLDR. */
  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language :
        List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "pl", "ru", "tr", "id", "cs")) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.SHORT,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT_STANDALONE)) {
          String name =
              month.getDisplayName(style, locale).toLowerCase(Locale.ROOT).replace(".", "");
          if (name.length() >= 3 && !Character.isDigit(name.charAt(0))) {
            months.putIfAbsent(name, month.getValue());
          }
        }
      }
    }
    months.putIfAbsent("sept", 9);
    return Map.copyOf(months);
  }
}
