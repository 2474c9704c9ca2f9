package org.newsconcord.jobs.evaluate.quantities;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Trend;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRange;
import org.newsconcord.claims.quantity.QuantityRole;
import org.newsconcord.language.Lexicon;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.PhraseTable;
import org.newsconcord.text.TokenKind;
import org.newsconcord.text.WordList;

/**
 * Says a quantity in the words of NewsQuant: its names of units, its change marks ({@code = ~ > <
 * up down}), its values of vague words, its noun phrases without participles and adverbs.
 */
final class NewsQuantVocabulary {
  private static final Set<String> APPROXIMATORS =
      Set.of("~", "about", "around", "roughly", "approximately", "some");
  private static final PhraseTable CURRENCIES = Lexicon.bundled().table("cldr-currencies.tsv");
  private static final PhraseTable UNITS = Lexicon.bundled().table("cldr-units.tsv", "units.tsv");
  private final Map<String, String> names = new HashMap<>();

  NewsQuantVocabulary() {
    for (String line : WordList.of(NewsQuantVocabulary.class, "newsquant-units.tsv")) {
      String[] cells = line.split("\t", -1);
      names.put(cells[0], cells[1]);
    }
  }

  void add(AnnotatedText text, QuantityMention mention, List<NewsQuantEvaluation.Item> items) {
    Hedge hedge = mention.quantity().hedge();
    if (mention.span() == QuantityRange.COMPOUND) {
      addParts(text, mention, items);
      return;
    }
    if (mention.span() == QuantityRange.CHANGE_TO) {
      return;
    }
    double low = mention.value();
    double high = mention.span() == QuantityRange.ALTERNATIVE ? Double.NaN : mention.upper();
    if (hedge == Hedge.VAGUE) {
      if (low < 20) {
        return;
      }
      low /= 2;
      high = low == 12 || low == 20 ? Double.NaN : low * 10;
    }
    items.add(
        new NewsQuantEvaluation.Item(low, high, unit(text, mention), change(text, mention, items)));
  }

  /** Five feet two inches are two quantities there. */
  private void addParts(
      AnnotatedText text, QuantityMention mention, List<NewsQuantEvaluation.Item> items) {
    String whole = named(mention.quantity().unit(), null);
    String last = text.lower(mention.endToken() - 1);
    int entry = UNITS.find(last);
    String part =
        names.getOrDefault(last + "!", entry < 0 ? "-" : named(UNITS.column(entry, 0), null));
    String change = change(text, mention);
    items.add(new NewsQuantEvaluation.Item(Math.floor(mention.value()), Double.NaN, whole, change));
    items.add(new NewsQuantEvaluation.Item(mention.upper(), Double.NaN, part, change));
  }

  /** A conversion in brackets repeats the mark of what it converts. */
  private static String change(
      AnnotatedText text, QuantityMention mention, List<NewsQuantEvaluation.Item> items) {
    int before = mention.firstToken() - 1;
    boolean converted = before > 0 && !items.isEmpty() && text.isChar(before, '(');
    String own = change(text, mention);
    return converted && own.equals("=") && mention.role() == QuantityRole.MEASURE
        ? items.get(items.size() - 1).change()
        : own;
  }

  private static String change(AnnotatedText text, QuantityMention mention) {
    if (mention.span() == QuantityRange.SPAN || mention.span() == QuantityRange.CHANGE_FROM) {
      boolean hedged =
          text.is(mention.firstToken(), TokenKind.WORD) || text.isChar(mention.firstToken(), '~');
      return hedged
              && mention.span() == QuantityRange.SPAN
              && !Character.isUpperCase(text.first(mention.firstToken()))
              && APPROXIMATORS.contains(text.lower(mention.firstToken()))
          ? "~"
          : trend(mention);
    }
    return switch (mention.quantity().hedge()) {
      case APPROX -> "~";
      case AT_LEAST, MORE_THAN -> ">";
      case AT_MOST, LESS_THAN -> "<";
      default -> trend(mention);
    };
  }

  private static String trend(QuantityMention mention) {
    if (!mention.trendBefore() || mention.span() == QuantityRange.CHANGE_FROM) {
      return "=";
    }
    return mention.quantity().trend() == Trend.UP ? "up" : "down";
  }

  private String unit(AnnotatedText text, QuantityMention mention) {
    String unit = mention.quantity().unit();
    if (unit == null) {
      return "-";
    }
    String object = mention.objectText(text);
    boolean part =
        mention.role() == QuantityRole.PERCENT && mention.ruleId().equals("quantity.part");
    if (part) {
      return object == null ? "%" : "% " + phrase(text, mention);
    }
    String base = mention.per() == null ? unit : unit.substring(0, unit.indexOf(" per "));
    String name =
        mention.role() == QuantityRole.COUNT || mention.role() == QuantityRole.ONE
            ? phrase(text, mention)
            : named(base, object);
    return mention.per() == null ? name : name + " per " + mention.per();
  }

  private String named(String unit, String object) {
    String form = object == null ? "" : object.toLowerCase(Locale.ROOT);
    if (names.containsKey(form + "!")) {
      return names.get(form + "!");
    }
    String name = names.get(unit);
    return name == null ? currency(unit) : name;
  }

  /** The name of a currency in the CLDR, or the unit itself. */
  private static String currency(String unit) {
    int entry = CURRENCIES.find(unit.toLowerCase(Locale.ROOT));
    String name = entry < 0 ? "" : CURRENCIES.column(entry, 3);
    return name.isEmpty() || !unit.equals(CURRENCIES.column(entry, 0))
        ? unit
        : name.toLowerCase(Locale.ROOT);
  }

  /** Modifiers and singular head; people stay people. */
  private static String phrase(AnnotatedText text, QuantityMention mention) {
    if (mention.objectFirst() < 0) {
      return "-";
    }
    StringJoiner words = new StringJoiner(" ");
    for (int t = mention.objectFirst(); t < mention.objectEnd() - 1; t++) {
      if ((text.is(t, TokenKind.WORD) || text.is(t, TokenKind.NUMBER))
          && !isLeftOut(text.lower(t))) {
        words.add(text.lower(t));
      }
    }
    int head = mention.objectEnd() - 1;
    String noun = text.matches(head, "people") ? "people" : mention.quantity().unit();
    int per = noun.indexOf(" per ");
    return words.add(per < 0 ? noun : noun.substring(0, per)).toString();
  }

  private static boolean isLeftOut(String word) {
    boolean hyphen = word.indexOf('-') >= 0;
    return word.endsWith("ly")
        || word.endsWith("ed") && !hyphen
        || word.equals("more")
        || word.equals("and");
  }
}
