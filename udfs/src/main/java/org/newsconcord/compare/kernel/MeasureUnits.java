package org.newsconcord.compare.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsconcord.language.Lexicon;

/**
 * Families of units and the factors between them: those of the extraction's list of units that
 * measure something, currencies, and counts. Immutable and thread-safe.
 */
public final class MeasureUnits {
  private record Unit(String family, double factor) {}

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}(?: per \\w+)?");
  private static final Unit COUNT = new Unit("count", 1);

  /** Dimensions of the list whose units are counted things, or that are named below. */
  private static final Set<String> NOT_MEASURED =
      Set.of("count", "sport", "points", "ratio", "level", "angle");

  private static final Map<String, Unit> UNITS = units();

  private MeasureUnits() {}

  /** Whether values of the two units can be compared at all; counted nouns always can. */
  public static boolean comparable(String a, String b) {
    return familyOf(a).equals(familyOf(b));
  }

  /** Whether the unit is a rate, such as {@code USD per hour}. */
  public static boolean isRate(String unit) {
    return unit != null && unit.contains(" per ");
  }

  /** What a value of the unit is multiplied by before it is compared with the other unit. */
  public static double factor(String unit, String other) {
    return Objects.equals(unit, other) ? 1 : of(unit).factor();
  }

  /** The family: {@code length}, {@code percent}, a currency, or {@code count}. */
  public static String familyOf(String unit) {
    return of(unit).family();
  }

  private static Unit of(String unit) {
    if (unit == null) {
      return COUNT;
    }
    if (CURRENCY.matcher(unit).matches()) {
      return new Unit(unit.substring(0, 3), 1);
    }
    return UNITS.getOrDefault(unit.toLowerCase(Locale.ROOT), COUNT);
  }

  private static Map<String, Unit> units() {
    Map<String, Unit> units = new HashMap<>();
    List<String> lines = new ArrayList<>(Lexicon.bundled().lines("cldr-units.tsv"));
    lines.addAll(Lexicon.bundled().lines("units.tsv"));
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      if (!NOT_MEASURED.contains(fields[2])) {
        Unit unit = unit(fields[1], fields[2], Double.parseDouble(fields[3]));
        units.put(fields[0], unit);
        units.put(fields[1], unit);
      }
    }
    units.put("percent", new Unit("percent", 1));
    units.put("percentage point", new Unit("percentage point", 1));
    units.put("basis point", new Unit("percentage point", 0.01));
    units.put("degree", new Unit("degree", 1));
    units.put("year-old", units.get("year old"));
    return Map.copyOf(units);
  }

  /** Degrees of two scales do not convert by a factor and are kept apart. */
  private static Unit unit(String name, String dimension, double factor) {
    return factor == 0 ? new Unit("degree " + name, 1) : new Unit(dimension, factor);
  }
}
