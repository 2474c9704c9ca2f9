package org.newsconcord.jobs.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsconcord.jobs.table.ArticlesTable;

/**
 * An article as LexisNexis and Nexis Uni put it out in text. The older form heads it with outlet,
 * date and headline, the newer one with headline, outlet and date; both go on with named lines
 * ({@code BYLINE:}, {@code LENGTH:}), the text, and named lines again.
 */
final class NexisText {
  private static final Pattern NAMED =
      Pattern.compile("\\s*([A-Za-z][A-Za-z -]{2,24}):(?:\\s+(.*)|\\s*)");

  /** A day, with what stands beside it: the weekday, a time, the edition. */
  private static final Pattern DATE =
      Pattern.compile(
          "\\s*((?:January|February|March|April|May|June|July|August|September|October|November"
              + "|December)\\s+\\d{1,2},\\s+\\d{4}|\\d{1,2}\\s+(?:January|February|March|April|May|June"
              + "|July|August|September|October|November|December),?\\s+\\d{4})\\b.*");

  private static final Pattern BEFORE =
      Pattern.compile(
          "byline|section|length|headline|dateline|source|highlight|distribution|series|column|graphic");

  private static final Pattern AFTER =
      Pattern.compile(
          "load-date|language|publication-type|journal-code|subject|company|organization|person"
              + "|geographic|industry|document-type|notes|correction|correction-date|country|state|city"
              + "|ticker|classification|pub-type|graphic");

  private static final Pattern BODY = Pattern.compile("\\s*Body\\s*");
  private static final Pattern END = Pattern.compile("\\s*End of Document\\s*");
  private static final Pattern EDITION = Pattern.compile(".{0,30}\\bEdition\\b.{0,20}");
  private static final Pattern NOTICE = Pattern.compile("\\s*(?:Copyright|\u00A9|\\(c\\)).*");

  private final Bundled.Builder fields = new Bundled.Builder();
  private final List<String> head = new ArrayList<>();
  private final List<String> text = new ArrayList<>();
  private boolean inText;
  private boolean ended;

  private NexisText() {}

  static Bundled of(List<String> lines) {
    NexisText article = new NexisText();
    lines.stream().filter(line -> !END.matcher(line).matches()).forEach(article::take);
    article.readHead();
    article.fields.add(ArticlesTable.BODY, Paragraphs.of(article.text));
    return article.fields.build(String.join("\n", lines));
  }

  private void take(String line) {
    Matcher named = NAMED.matcher(line);
    String name = named.matches() ? named.group(1).strip().toLowerCase(Locale.ROOT) : "";
    if (!inText && BODY.matcher(line).matches()) {
      inText = true;
      text.clear();
    } else if (!name.isEmpty() && AFTER.matcher(name).matches() && !text.isEmpty()) {
      ended = true;
      afterText(name, named.group(2));
    } else if (!ended && !name.isEmpty() && BEFORE.matcher(name).matches() && !hasProse()) {
      beforeText(name, named.group(2));
      text.clear();
      inText = false;
    } else if (!ended) {
      (beginsText() ? text : head).add(line);
    }
  }

  /** The text begins below the named lines, or below the line {@code Body}. */
  private boolean beginsText() {
    return inText || seenNamed;
  }

  private boolean seenNamed;

  private boolean hasProse() {
    return text.stream().mapToInt(line -> line.strip().length()).sum() > 0 && inText;
  }

  private void beforeText(String name, String value) {
    seenNamed = true;
    switch (name) {
      case "byline" -> fields.add(ArticlesTable.BYLINE, value);
      case "headline" -> fields.add(ArticlesTable.HEADLINE, value);
      case "source" -> fields.add(ArticlesTable.OUTLET, value);
      default -> {
        // Section, length and their like are no columns of an article.
      }
    }
  }

  private void afterText(String name, String value) {
    if (name.equals("language") && value != null) {
      fields.add(ArticlesTable.LANGUAGE, value.split("[;,]")[0]);
    }
  }

  /**
   * Outlet and headline stand beside the date: before it alone the outlet, after it the headline.
   */
  private void readHead() {
    List<String> lines =
        head.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !NOTICE.matcher(line).matches())
            .filter(line -> !EDITION.matcher(line).matches())
            .toList();
    int date = -1;
    for (int i = 0; i < lines.size() && date < 0; i++) {
      date = DATE.matcher(lines.get(i)).matches() ? i : -1;
    }
    if (date < 0) {
      return;
    }
    Matcher day = DATE.matcher(lines.get(date));
    if (day.matches()) {
      fields.add(ArticlesTable.PUBLISHED_AT, day.group(1));
    }
    if (date > 0) {
      fields.add(ArticlesTable.OUTLET, lines.get(date - 1));
    }
    if (date > 1) {
      fields.add(ArticlesTable.HEADLINE, String.join(" ", lines.subList(0, date - 1)));
    } else if (date + 1 < lines.size()) {
      fields.add(ArticlesTable.HEADLINE, String.join(" ", lines.subList(date + 1, lines.size())));
    }
  }
}
