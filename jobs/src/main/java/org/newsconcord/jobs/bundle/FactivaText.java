package org.newsconcord.jobs.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsconcord.jobs.table.ArticlesTable;

/**
 * An article as Factiva puts it out in text: with a code of two or three letters before each part
 * ({@code HD} headline, {@code SN} source, {@code LP} and {@code TD} text), or without codes, in a
 * fixed order that the line with the number of words opens.
 */
final class FactivaText {
  private static final Pattern CODE = Pattern.compile("([A-Z]{2,3})(?:\\s{1,8}(.*))?");
  private static final Pattern WORDS = Pattern.compile("\\s*[\\d,.]+ words\\s*");
  private static final Pattern DAY = Pattern.compile("\\s*\\d{1,2} [A-Z][a-z]+ \\d{4}\\s*");
  private static final Pattern TIME = Pattern.compile("\\s*\\d{1,2}:\\d{2}\\s*");
  private static final Pattern SOURCE_CODE = Pattern.compile("\\s*[A-Z0-9]{3,10}\\s*");
  private static final Pattern RIGHTS =
      Pattern.compile("\\s*(?:\\(c\\)|Copyright|\u00A9).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern END =
      Pattern.compile("\\s*Document ([A-Z]{2,10}\\d{8,}[a-z0-9]*)\\s*");
  private static final Pattern BYLINE = Pattern.compile("\\s*By .{3,80}");
  private static final int HEADLINE_LINES = 3;

  private FactivaText() {}

  static Bundled of(List<String> lines) {
    Bundled.Builder fields = new Bundled.Builder();
    for (String line : lines) {
      Matcher end = END.matcher(line);
      if (end.matches()) {
        fields.add(ArticlesTable.SOURCE_ID, end.group(1));
      }
    }
    Map<String, List<String>> parts = parts(lines);
    if (parts.containsKey("HD") && parts.containsKey("SN")) {
      addParts(parts, fields);
    } else {
      addInOrder(lines, fields);
    }
    return fields.build(String.join("\n", lines));
  }

  /** A part goes on until the next line that begins with a code. */
  private static Map<String, List<String>> parts(List<String> lines) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    List<String> part = new ArrayList<>();
    for (String line : lines) {
      Matcher code = CODE.matcher(line.stripTrailing());
      if (code.matches() && !parts.containsKey(code.group(1))) {
        part = new ArrayList<>();
        parts.put(code.group(1), part);
        part.add(code.group(2) == null ? "" : code.group(2));
      } else if (!END.matcher(line).matches()) {
        part.add(line);
      }
    }
    return parts;
  }

  private static void addParts(Map<String, List<String>> parts, Bundled.Builder fields) {
    String time = line(parts, "ET");
    String day = line(parts, "PD");
    List<String> text = new ArrayList<>(parts.getOrDefault("LP", List.of()));
    text.add("");
    text.addAll(parts.getOrDefault("TD", List.of()));
    fields
        .add(ArticlesTable.HEADLINE, line(parts, "HD"))
        .add(ArticlesTable.BYLINE, line(parts, "BY"))
        .add(ArticlesTable.PUBLISHED_AT, time == null || day == null ? day : day + " " + time)
        .add(ArticlesTable.OUTLET, line(parts, "SN"))
        .add(ArticlesTable.LANGUAGE, line(parts, "LA"))
        .add(ArticlesTable.BODY, Paragraphs.of(text));
  }

  private static String line(Map<String, List<String>> parts, String code) {
    String line = String.join(" ", parts.getOrDefault(code, List.of())).strip();
    return line.isEmpty() ? null : line.replaceAll("\\s+", " ");
  }

  /** Headline, byline, words, day, time, outlet, code, language, rights, then the text. */
  private static void addInOrder(List<String> lines, Bundled.Builder fields) {
    int words = 0;
    while (words < lines.size() && !WORDS.matcher(lines.get(words)).matches()) {
      words++;
    }
    if (words == lines.size()) {
      return;
    }
    addAbove(lines.subList(0, words), fields);
    List<String> below = new ArrayList<>(lines.subList(words + 1, lines.size()));
    below.removeIf(line -> END.matcher(line).matches());
    int text = 0;
    String day = null;
    while (text < below.size() && !RIGHTS.matcher(below.get(text)).matches()) {
      String line = below.get(text).strip();
      if (DAY.matcher(line).matches()) {
        day = line;
      } else if (TIME.matcher(line).matches() && day != null) {
        day += " " + line;
      } else if (!line.isEmpty() && !SOURCE_CODE.matcher(line).matches()) {
        // The first that is neither is the outlet, the next its language, or a page between them.
        fields.add(ArticlesTable.OUTLET, line);
        if (line.matches("[A-Z][a-z]+")) {
          fields.add(ArticlesTable.LANGUAGE, line);
        }
      }
      text++;
    }
    fields.add(ArticlesTable.PUBLISHED_AT, day);
    fields.add(
        ArticlesTable.BODY,
        Paragraphs.of(below.subList(Math.min(text + 1, below.size()), below.size())));
  }

  private static void addAbove(List<String> above, Bundled.Builder fields) {
    List<String> lines = above.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<String> headline = new ArrayList<>(lines);
    if (!lines.isEmpty() && BYLINE.matcher(lines.get(lines.size() - 1)).matches()) {
      fields.add(ArticlesTable.BYLINE, headline.remove(headline.size() - 1));
    }
    int from = Math.max(0, headline.size() - HEADLINE_LINES);
    fields.add(ArticlesTable.HEADLINE, String.join(" ", headline.subList(from, headline.size())));
  }
}
