package org.newsconcord.jobs.evaluate.quantities;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRole;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.language.Lexicon;
import org.newsconcord.text.PhraseTable;
import org.newsconcord.text.WordList;

/** The readers of Recognizers-Text specifications by name, and their names of units. */
final class SpecReaders {
  private static final Lexicon LEXICON = Lexicon.bundled();
  private static final PhraseTable UNITS = LEXICON.table("cldr-units.tsv", "units.tsv");
  private static final PhraseTable CODES = LEXICON.table("cldr-currencies.tsv");
  private static final PhraseTable NAMES =
      PhraseTable.of(WordList.of(SpecReaders.class, "recognizers-units.tsv"));
  private static final Map<String, String> DIMENSIONS = dimensions();
  private static final String MEASURED =
      "length|area|volume|mass|speed|data|rate|power|energy|angle|force|pressure|frequency";
  private static final Map<String, SpecReader> READERS = readers();

  private SpecReaders() {}

  /**
   * The reader of a kind of specification, such as {@code numberrange}.
   *
   * @throws UsageException when there is none
   */
  static SpecReader of(String name) {
    SpecReader reader = READERS.get(name);
    if (reader == null) {
      throw new UsageException(
          "No reader is there for " + name + " specifications. Give one of " + names() + ".");
    }
    return reader;
  }

  static Set<String> names() {
    return READERS.keySet();
  }

  private static Map<String, SpecReader> readers() {
    Map<String, SpecReader> readers = new TreeMap<>();
    readers.put("number", new NumberSpec());
    readers.put("numberrange", new RangeSpec());
    readers.put("percent", unit(m -> m.role() == QuantityRole.PERCENT, "percent", "ratio"));
    readers.put("age", unit(m -> m.role() == QuantityRole.AGE, "", ""));
    readers.put("temperature", unit(SpecReaders::isTemperature, "", "temperature"));
    readers.put("dimension", unit(SpecReaders::isDimension, "", "mass"));
    PhraseTable currencies =
        PhraseTable.of(
            Stream.of("cldr-currencies.tsv", "currencies.tsv")
                .flatMap(list -> LEXICON.lines(list).stream())
                .filter(line -> line.matches("[^\\t]*(dollars?|rmb|usd)\\t.*"))
                .toList());
    readers.put(
        "currency",
        new UnitSpec(m -> m.role() == QuantityRole.MONEY, SpecReaders::money, currencies));
    return readers;
  }

  /** A reader of the units of a dimension, or of one of its units. */
  private static SpecReader unit(Predicate<QuantityMention> wanted, String unit, String dimension) {
    List<String> bare =
        LEXICON.lines("units.tsv").stream()
            .filter(line -> line.split("\t", -1)[2].equals(dimension))
            .filter(line -> unit.isEmpty() || line.split("\t", -1)[1].equals(unit))
            .toList();
    return new UnitSpec(wanted, SpecReaders::measure, PhraseTable.of(bare));
  }

  private static boolean isMeasure(QuantityMention mention) {
    return mention.role() == QuantityRole.MEASURE;
  }

  private static boolean isTemperature(QuantityMention mention) {
    return mention.ruleId().equals("quantity.temperature");
  }

  private static boolean isDimension(QuantityMention mention) {
    String unit = mention.quantity().unit();
    return isMeasure(mention)
        && unit != null
        && !isTemperature(mention)
        && DIMENSIONS.getOrDefault(UnitSpec.unit(mention), "speed").matches(MEASURED);
  }

  private static Map<String, String> dimensions() {
    Map<String, String> dimensions = new TreeMap<>();
    for (int i = 0; i < UNITS.size(); i++) {
      dimensions.put(UNITS.column(i, 0), UNITS.column(i, 1));
    }
    return dimensions;
  }

  /** American spelling. */
  private static String measure(String written, String unit) {
    int form = NAMES.find(written.toLowerCase(Locale.ROOT));
    int entry = form >= 0 ? form : NAMES.find(unit);
    return entry >= 0
        ? NAMES.column(entry, 0)
        : unit.replace("metre", "meter").replace("litre", "liter").replace(" old", "");
  }

  /** Bare names and signs that several countries share keep their name. */
  private static String money(String written, String unit) {
    String first = written.toLowerCase(Locale.ROOT).strip();
    int shared = NAMES.find(first.replaceFirst("(dollars?) .*", "$1"));
    if (shared >= 0) {
      return NAMES.column(shared, 0);
    }
    String code = unit.length() > 3 ? unit.substring(0, 3) : unit;
    int own = NAMES.find(code.toLowerCase(Locale.ROOT));
    int entry = CODES.find(code.toLowerCase(Locale.ROOT));
    return own >= 0 ? NAMES.column(own, 0) : entry < 0 ? code : CODES.column(entry, 3);
  }
}
