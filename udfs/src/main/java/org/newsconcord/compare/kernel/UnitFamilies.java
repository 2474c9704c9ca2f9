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
public final class UnitFamilies {
  private record Unit(String family, double factor) {}

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}(?: per \\w+)?");
  private static final String OLD = "old";
  private static final Unit COUNT = new Unit("count", 1);

  private static final double BASIS_POINT = 0.01;

  private final Map<String, Unit> units;

  /**
   * @param lexicon lists of units
   * @param counted dimensions whose values compare like counts
   */
  UnitFamilies(Lexicon lexicon, Set<String> counted) {
    this.units = units(lexicon, counted);
  }

  /** Whether values of the two units can be compared at all; counted nouns always can. */
  public boolean comparable(String a, String b) {
    return familyOf(a).equals(familyOf(b));
  }

  /** Whether the unit tells an age. */
  public static boolean isAge(String unit) {
    return unit != null && unit.endsWith(OLD);
  }

  /** What a value of the unit is multiplied by before it is compared with the other unit. */
  public double factor(String unit, String other) {
    return Objects.equals(unit, other) ? 1 : of(unit).factor();
  }

  /** Whether a unit is the larger one of two of its family: decades beside years. */
  public boolean isCoarser(String unit, String other) {
    return comparable(unit, other) && of(unit).factor() > of(other).factor();
  }

  /** The family: {@code length}, {@code percent}, a currency, or {@code count}. */
  public String familyOf(String unit) {
    return of(unit).family();
  }

  private Unit of(String unit) {
    if (unit == null) {
      return COUNT;
    }
    if (CURRENCY.matcher(unit).matches()) {
      return new Unit(unit.substring(0, 3), 1);
    }
    return units.getOrDefault(unit.toLowerCase(Locale.ROOT), COUNT);
  }

  private static Map<String, Unit> units(Lexicon lexicon, Set<String> counted) {
    Map<String, Unit> units = new HashMap<>();
    List<String> lines = new ArrayList<>(lexicon.lines("cldr-units.tsv"));
    lines.addAll(lexicon.lines("units.tsv"));
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      if (!counted.contains(fields[2])) {
        Unit unit = unit(fields[1], fields[2], Double.parseDouble(fields[3]));
        units.put(fields[0], unit);
        units.put(fields[1], unit);
      }
    }
    units.put("percent", new Unit("percent", 1));
    units.put("percentage point", new Unit("percentage point", 1));
    units.put("basis point", new Unit("percentage point", BASIS_POINT));
    units.put("degree", new Unit("degree", 1));
    units.put("year-old", units.get("year old"));
    return Map.copyOf(units);
  }

  /** Degrees of two scales do not convert by a factor and are kept apart. */
  private static Unit unit(String name, String dimension, double factor) {
    return factor == 0 ? new Unit("degree " + name, 1) : new Unit(dimension, factor);
  }
}
