package org.newsconcord.compare;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Families of units and the factors between them. Immutable and thread-safe. */
final class MeasureUnits {
  private record Unit(String family, double factor) {}

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}(?: per \\w+)?");
  private static final Unit COUNT = new Unit("count", 1);

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          unit("mile", "length", 1609.344),
          unit("kilometer", "length", 1000),
          unit("kilometre", "length", 1000),
          unit("km", "length", 1000),
          unit("meter", "length", 1),
          unit("metre", "length", 1),
          unit("foot", "length", 0.3048),
          unit("yard", "length", 0.9144),
          unit("inch", "length", 0.0254),
          unit("centimeter", "length", 0.01),
          unit("cm", "length", 0.01),
          unit("second", "time", 1),
          unit("minute", "time", 60),
          unit("hour", "time", 3600),
          unit("day", "time", 86400),
          unit("week", "time", 604800),
          unit("month", "time", 2629800),
          unit("year", "time", 31557600),
          unit("decade", "time", 315576000),
          unit("pound", "mass", 0.45359237),
          unit("kilogram", "mass", 1),
          unit("ounce", "mass", 0.028349523),
          unit("ton", "mass", 907.18474),
          unit("tonne", "mass", 1000),
          unit("acre", "area", 4046.8564),
          unit("hectare", "area", 10000),
          unit("square mile", "area", 2589988.11),
          unit("square kilometer", "area", 1e6),
          unit("square foot", "area", 0.09290304),
          unit("gallon", "volume", 3.785411784),
          unit("liter", "volume", 1),
          unit("barrel", "volume", 158.987),
          unit("mile per hour", "speed", 1.609344),
          unit("mph", "speed", 1.609344),
          unit("kilometer per hour", "speed", 1),
          unit("percent", "percent", 1),
          unit("percentage point", "percentage point", 1),
          unit("degree", "degree", 1),
          unit("year old", "age", 1),
          unit("year-old", "age", 1));

  private MeasureUnits() {}

  /** Whether values of the two units can be compared at all; counted nouns always can. */
  static boolean comparable(String a, String b) {
    return familyOf(a).equals(familyOf(b));
  }

  /** Whether the unit is a rate, such as {@code USD per hour}. */
  static boolean isRate(String unit) {
    return unit != null && unit.contains(" per ");
  }

  /** What a value of the unit is multiplied by before it is compared with the other unit. */
  static double factor(String unit, String other) {
    return Objects.equals(unit, other) ? 1 : of(unit).factor();
  }

  /** The family: {@code length}, {@code percent}, a currency, or {@code count}. */
  static String familyOf(String unit) {
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

  private static Map.Entry<String, Unit> unit(String name, String family, double factor) {
    return Map.entry(name, new Unit(family, factor));
  }
}
