package org.newsconcord.language;

import com.ibm.icu.impl.units.ConversionRates;
import com.ibm.icu.impl.units.MeasureUnitImpl;
import com.ibm.icu.impl.units.UnitsConverter;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.text.CurrencyMetaInfo;
import com.ibm.icu.text.CurrencyMetaInfo.CurrencyFilter;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.PhraseTable;
import org.newsconcord.text.TextLayer;

/**
 * Makes the lists of units and currencies that come from the Unicode CLDR, as ICU4J carries it:
 * names, abbreviations and signs in every English locale, and factors to the base unit.
 *
 * <p>{@code CldrLexiconsTest} compares them with the files of the jar; with {@code
 * -Dnewsconcord.lexicons=write} it writes the files.
 */
final class CldrLexicons {
  private static final ULocale ENGLISH = ULocale.ENGLISH;

  /** A bit in bytes, and a year in seconds: our base units of data and time. */
  private static final double BYTES = .125;

  private static final double SECONDS = 31_556_952;

  /** Tender from 1990 on: also the currencies that the euro replaced. */
  private static final Date SINCE = new Date(631_152_000_000L);

  private static final Date TODAY = new Date(1_764_547_200_000L);
  private static final List<String> PREFIXES =
      List.of("pico", "nano", "micro", "milli", "", "kilo", "mega", "giga", "tera", "peta");
  private static final List<String> PREFIXED =
      List.of(
          "meter",
          "gram",
          "liter",
          "watt",
          "watt-hour",
          "joule",
          "hertz",
          "pascal",
          "volt",
          "ampere",
          "ohm",
          "byte",
          "second",
          "newton",
          "calorie",
          "electronvolt");
  private static final List<String> COMPOUND =
      List.of(
          "centimeter",
          "decimeter",
          "centigram",
          "decigram",
          "centiliter",
          "deciliter",
          "kilobit-per-second",
          "megabit-per-second",
          "gigabit-per-second",
          "megabyte-per-second",
          "gigabyte-per-second",
          "foot-per-second",
          "centimeter-per-second",
          "kilometer-per-second",
          "mile-per-second",
          "square-millimeter",
          "cubic-millimeter");

  /** Units that a dimension is told by, longer ones first. */
  private static final String ENDINGS =
      "bit-per-second|byte-per-second|meter|gram|liter|watt-hour|watt|joule|hertz|pascal|volt|ampere|ohm"
          + "|byte|bit|second|newton|calorie|electronvolt";

  /** Names of dimensions where ours differ. */
  private static final Map<String, String> DIMENSIONS =
      Map.of("duration", "time", "digital", "data", "consumption", "economy", "concentr", "ratio");

  /** Kinds of units that news does not measure with, or that are words of their own. */
  private static final Set<String> LEFT_OUT = Set.of("graphics", "none", "concentr");

  /** Abbreviations that are common words, clock times or other marks in running text. */
  private static final PhraseTable FUNCTIONS = Lexicon.bundled().table("function-words.tsv");

  private static final PhraseTable WORDS = Lexicon.bundled().table("word-classes.tsv");

  private static final Set<String> OTHER_WORDS =
      Set.of(
          "am",
          "pm",
          "as",
          "mil",
          "dot",
          "me",
          "rod",
          "rods",
          "link",
          "links",
          "hands",
          "hand",
          "point",
          "points",
          "fun",
          "sun",
          "go",
          "to",
          "slug",
          "slugs",
          "drop",
          "drops",
          "pinch",
          "pinches",
          "cup",
          "cups",
          "shot",
          "chain",
          "chains",
          "jigger",
          "jiggers",
          "night",
          "nights",
          "dr",
          "drdrops",
          "gr",
          "ch",
          "ga",
          "gg",
          "ev",
          "ka",
          "dec",
          "bar",
          "bars",
          "day-person",
          "stones",
          "ft",
          "pt",
          "ct",
          "part",
          "parts",
          "item",
          "items");

  private CldrLexicons() {}

  /** The list of currencies: phrase, code, position, factor, and the name at the code. */
  static List<String> currencies() {
    Map<String, String> lines = new TreeMap<>();
    CurrencyMetaInfo info = CurrencyMetaInfo.getInstance();
    List<String> tender =
        info.currencies(CurrencyFilter.onDateRange(SINCE, TODAY).withTender()).stream()
            .sorted()
            .toList();
    Set<String> current = new TreeSet<>(info.currencies(CurrencyFilter.onDate(TODAY).withTender()));
    Stream.concat(
            tender.stream().filter(c -> !current.contains(c)),
            tender.stream().filter(current::contains))
        .forEach(code -> names(code, lines));
    current.forEach(code -> signs(code, current, lines));
    bareNames(current, lines);
    regions(current, lines);
    return lines.entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue()).toList();
  }

  /** Codes and letter signs that stand glued before digits, as a list for the tokenizer. */
  static List<String> signs() {
    Set<String> signs = new TreeSet<>();
    for (String line : currencies()) {
      String[] cells = line.split("\t", -1);
      if (cells[2].matches("before|code") && cells[0].length() > 2) {
        signs.add(cells[0]);
      }
    }
    for (String line : Lexicon.bundled().lines("currencies.tsv")) {
      String[] cells = line.split("\t", -1);
      if (cells[2].matches("before|both|sign")) {
        signs.add(cells[0].replace(".", ""));
      }
    }
    return signs.stream().filter(s -> s.chars().allMatch(Character::isLetter)).toList();
  }

  private static void names(String code, Map<String, String> lines) {
    Currency currency = Currency.getInstance(code);
    String one = currency.getName(ENGLISH, Currency.PLURAL_LONG_NAME, "one", null);
    String other = currency.getName(ENGLISH, Currency.PLURAL_LONG_NAME, "other", null);
    if (one.equals(code) || one.indexOf('(') >= 0 && one.indexOf("1") >= 0) {
      return;
    }
    for (String name : List.of(one, other)) {
      String plain = name.replaceAll(" \\(.*", "");
      for (String form : List.of(plain, unaccented(plain))) {
        lines.put(cut(form), code + "\tafter\t1");
      }
    }
    boolean word = WORDS.find(code.toLowerCase(Locale.ROOT)) >= 0;
    lines.put(cut(code), code + (word ? "\tname" : "\tcode") + "\t1\t" + one);
  }

  /** The last word of a name where one currency alone bears it: baht, naira, zlotys. */
  private static void bareNames(Set<String> current, Map<String, String> lines) {
    Map<String, Set<String>> owners = new TreeMap<>();
    for (String code : current) {
      for (String count : List.of("one", "other")) {
        String name =
            Currency.getInstance(code).getName(ENGLISH, Currency.PLURAL_LONG_NAME, count, null);
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (name.indexOf('(') < 0 && name.indexOf(' ') > 0) {
          Stream.of(last, unaccented(last))
              .forEach(w -> owners.computeIfAbsent(w, k -> new TreeSet<>()).add(code));
        }
      }
    }
    owners.forEach(
        (word, codes) -> {
          if (codes.size() == 1 && WORDS.find(word) < 0) {
            lines.putIfAbsent(cut(word), codes.iterator().next() + "\tafter\t1");
          }
        });
  }

  private static String unaccented(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }

  /** The signs that English locales write, and narrow ones that mean one currency only. */
  private static void signs(String code, Set<String> current, Map<String, String> lines) {
    Currency currency = Currency.getInstance(code);
    Set<String> signs = new LinkedHashSet<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      if (locale.getLanguage().equals("en")) {
        signs.add(currency.getName(locale, Currency.SYMBOL_NAME, null));
      }
    }
    signs.add(currency.getName(ENGLISH, Currency.NARROW_SYMBOL_NAME, null));
    for (String sign : signs) {
      boolean letters = sign.chars().allMatch(Character::isLetter);
      boolean known = !letters || isEnglishSign(code, sign);
      boolean own = known && !sign.equals(code) && !sign.equals("$") && !sign.equals("\u00a3");
      if (own && owner(sign, current).equals(code)) {
        lines.putIfAbsent(cut(sign), code + "\tbefore\t1");
      }
    }
  }

  /** The currency that a sign means: the first whose narrow or English sign it is. */
  private static String owner(String sign, Set<String> current) {
    return current.stream()
        .filter(
            c ->
                Currency.getInstance(c).getName(ENGLISH, Currency.SYMBOL_NAME, null).equals(sign)
                    || Currency.getInstance(c)
                        .getName(ENGLISH, Currency.NARROW_SYMBOL_NAME, null)
                        .equals(sign))
        .findFirst()
        .orElseGet(
            () -> current.stream().filter(c -> isEnglishSign(c, sign)).findFirst().orElse(""));
  }

  private static boolean isEnglishSign(String code, String sign) {
    return Arrays.stream(ULocale.getAvailableLocales())
        .filter(l -> l.getLanguage().equals("en"))
        .anyMatch(
            l -> Currency.getInstance(code).getName(l, Currency.SYMBOL_NAME, null).equals(sign));
  }

  /** {@code JM$, JMD$}: the code of the country before or behind the dollar, pound or yen. */
  private static void regions(Set<String> current, Map<String, String> lines) {
    for (String region : ULocale.getISOCountries()) {
      Currency currency = Currency.getInstance(new ULocale("en", region));
      String code = currency == null ? "" : currency.getCurrencyCode();
      String sign =
          current.contains(code)
              ? currency.getName(ENGLISH, Currency.NARROW_SYMBOL_NAME, null)
              : "";
      if ((sign.equals("$") || sign.equals("\u00a3")) && code.startsWith(region)) {
        lines.putIfAbsent(cut(region + sign), code + "\tbefore\t1");
        lines.putIfAbsent(cut(code + sign), code + "\tbefore\t1");
        lines.putIfAbsent(cut(sign + region), code + "\tbefore\t1");
      }
    }
  }

  /** The list of units: form, canonical name, dimension, factor to the base unit. */
  static List<String> units() {
    Map<String, String> wide = new LinkedHashMap<>();
    Map<String, Set<String>> brief = new LinkedHashMap<>();
    for (MeasureUnit unit : all()) {
      String name = canonical(unit);
      String row = name + "\t" + dimension(unit) + "\t" + factor(unit);
      forms(unit, UnitWidth.FULL_NAME).forEach(form -> wide.putIfAbsent(form, row));
      forms(unit, UnitWidth.SHORT)
          .forEach(form -> brief.computeIfAbsent(form, f -> new LinkedHashSet<>()).add(row));
    }
    Map<String, String> lines = new TreeMap<>(wide);
    brief.forEach(
        (form, rows) -> {
          if (rows.size() == 1 && isAbbreviation(form)) {
            lines.putIfAbsent(form, rows.iterator().next());
          }
        });
    return lines.entrySet().stream()
        .filter(e -> !OTHER_WORDS.contains(e.getKey()) && isPlain(e.getKey() + e.getValue()))
        .map(e -> e.getKey() + "\t" + e.getValue())
        .toList();
  }

  private static List<MeasureUnit> all() {
    Stream<MeasureUnit> listed =
        MeasureUnit.getAvailable().stream()
            .filter(u -> !u.getType().equals("currency") && !LEFT_OUT.contains(u.getType()))
            .sorted(java.util.Comparator.comparing(MeasureUnit::getIdentifier));
    Stream<MeasureUnit> prefixed =
        PREFIXED.stream().flatMap(u -> PREFIXES.stream().map(p -> p + u)).map(CldrLexicons::unit);
    Map<String, MeasureUnit> units = new LinkedHashMap<>();
    Stream.of(listed, prefixed, COMPOUND.stream().map(CldrLexicons::unit))
        .flatMap(s -> s)
        .filter(u -> u != null && factor(u) != null)
        .forEach(u -> units.putIfAbsent(u.getIdentifier(), u));
    return List.copyOf(units.values());
  }

  private static MeasureUnit unit(String identifier) {
    try {
      return MeasureUnit.forIdentifier(identifier);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String format(MeasureUnit unit, UnitWidth width, ULocale locale, int number) {
    LocalizedNumberFormatter formatter =
        NumberFormatter.withLocale(locale).unit(unit).unitWidth(width);
    return formatter.format(number).toString();
  }

  private static Set<String> forms(MeasureUnit unit, UnitWidth width) {
    Set<String> forms = new LinkedHashSet<>();
    for (ULocale locale : List.of(ULocale.US, ULocale.UK)) {
      for (int number : new int[] {1, 2}) {
        String written = format(unit, width, locale, number);
        String digit = String.valueOf(number);
        boolean behind = written.startsWith(digit) && written.indexOf('[') < 0;
        String form = behind ? cut(written.substring(1).strip()) : "";
        if (!form.isEmpty() && form.chars().noneMatch(Character::isDigit)) {
          forms.add(form);
          forms.add(cut(written.substring(1).strip().replace('-', ' ')));
        }
      }
    }
    return forms;
  }

  private static String canonical(MeasureUnit unit) {
    return format(unit, UnitWidth.FULL_NAME, ULocale.US, 1)
        .replaceFirst("^1 ", "")
        .replaceAll("meter\\b", "metre")
        .replaceAll("liter\\b", "litre")
        .replaceFirst("metric ton\\b", "tonne")
        .replaceFirst("^degree (Celsius|Fahrenheit)", "$1")
        .replace('-', ' ')
        .toLowerCase(Locale.ROOT);
  }

  private static String dimension(MeasureUnit unit) {
    String type = unit.getType() == null ? "" : unit.getType();
    String base = baseOf(unit);
    if (type.isEmpty() || type.equals("electric") || type.equals("none")) {
      return base;
    }
    return DIMENSIONS.getOrDefault(type, type);
  }

  /** The dimension by its base unit, for units that have no type. */
  private static String baseOf(MeasureUnit unit) {
    String identifier = unit.getIdentifier();
    String last = identifier.replaceAll("^.*?(" + ENDINGS + ")$", "$1");
    return switch (last) {
      case "meter" ->
          identifier.startsWith("square")
              ? "area"
              : identifier.startsWith("cubic") ? "volume" : "length";
      case "gram" -> "mass";
      case "liter" -> "volume";
      case "watt" -> "power";
      case "watt-hour", "joule", "calorie", "electronvolt" -> "energy";
      case "hertz" -> "frequency";
      case "pascal" -> "pressure";
      case "volt" -> "voltage";
      case "ampere" -> "current";
      case "ohm" -> "resistance";
      case "byte", "bit" -> "data";
      case "bit-per-second", "byte-per-second" -> "rate";
      case "second" -> identifier.contains("-per-") ? "speed" : "time";
      case "newton" -> "force";
      default -> "other";
    };
  }

  /** The factor to the base unit; 0 where it does not convert by a factor, null when it is none. */
  private static String factor(MeasureUnit unit) {
    String id = unit.getIdentifier();
    if (id == null || id.isEmpty()) {
      return null;
    }
    if (id.contains("temperature")
        || id.contains("celsius")
        || id.contains("fahrenheit")
        || id.contains("kelvin")
        || id.contains("rankine")
        || id.contains("beaufort")) {
      return id.contains("per") ? null : "0";
    }
    ConversionRates rates = new ConversionRates();
    try {
      MeasureUnitImpl source = MeasureUnitImpl.forIdentifier(id);
      MeasureUnitImpl target = rates.extractCompoundBaseUnit(source);
      target.serialize();
      double factor =
          new UnitsConverter(source, target, rates).convert(java.math.BigDecimal.ONE).doubleValue();
      String base = target.getIdentifier();
      double scale = "bit".equals(base) ? BYTES : "year".equals(base) ? SECONDS : 1;
      return String.format(Locale.ROOT, "%.9g", factor * scale).replaceFirst("\\.?0+($|e)", "$1");
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** Without the marks of systems and conventions that no newspaper prints. */
  private static boolean isPlain(String line) {
    return Stream.of("imp", " it", "-it", "\u22c5", "equiv", "[", "metric ", "of ")
        .noneMatch(line::contains);
  }

  private static boolean isAbbreviation(String form) {
    return form.length() >= 2 && FUNCTIONS.find(form) < 0;
  }

  /** A form as the text layer cuts it behind a number, lower case. */
  static String cut(String form) {
    AnnotatedText text = TextLayer.annotate("5 " + form);
    StringJoiner words = new StringJoiner(" ");
    for (int t = 1; t < text.tokens(); t++) {
      words.add(text.lower(t));
    }
    return words.toString();
  }
}
