package org.newsconcord.jobs.ingest.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the moment of publication as sources write it: ISO 8601 in its variants, RFC 1123, epoch
 * numbers, and dates with English month names, with or without a time before or after.
 *
 * <ul>
 *   <li>{@code 2024-10-28T14:05:00+02:00}, {@code 2024-10-28 14:05}, {@code 20241028}, {@code
 *       20241028140500}, {@code 2024/10/28}
 *   <li>{@code Mon, 28 Oct 2024 14:05:00 GMT}, {@code October 28, 2024 at 2:05 p.m. ET}
 *   <li>{@code 1730124300} (seconds), {@code 1730124300000} (milliseconds), and micro and
 *       nanoseconds
 *   <li>{@code 10/28/2024} by {@link DateOrder}; where one order is impossible the other holds
 * </ul>
 *
 * <p>A day without time is its first moment in UTC; a time without zone is in the given zone. Dates
 * that do not exist, that lack a day, whose year has two digits, that lie before 1700 or after 2099
 * or carry an unknown zone give nothing.
 *
 * <p>Pure, deterministic, thread-safe.
 */
public final class PublicationDateParser {
  private static final int MAX_LENGTH = 80;
  private static final Instant EARLIEST = Instant.parse("1700-01-01T00:00:00Z");
  private static final java.math.BigDecimal EARLIEST_MILLIS =
      java.math.BigDecimal.valueOf(Instant.parse("1990-01-01T00:00:00Z").toEpochMilli());
  private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

  private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?";
  private static final String MONTH = "(?<name>[a-z]{3,9})\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>\\d{4})";
  private static final String ZONE =
      "(?:\\s*(?<zone>[a-z]{1,4}|(?:(?:utc|gmt)\\s*)?[+-]\\d{1,2}(?::?\\d{2})?))?"
          + "(?:\\s*\\[(?<region>[a-z_/+-]+)])?(?:\\s*\\([a-z ]+\\))?";
  private static final String TIME =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
          + "(?:\\s*(?<half>[ap])\\.?m\\b\\.?)?"
          + ZONE;
  private static final String SHORT_TIME = "(?<hour>\\d{1,2})\\s*(?<half>[ap])\\.?m\\b\\.?" + ZONE;
  private static final List<String> DATES =
      List.of(
          YEAR + "(?<separator>[-/.])(?<month>\\d{1,2})\\k<separator>(?<day>\\d{1,2})",
          WEEKDAY + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR,
          WEEKDAY + DAY + "(?:\\s+of\\s+|[\\s-]+)" + MONTH + ",?[\\s-]+" + YEAR,
          YEAR + "[\\s-]+" + MONTH + "[\\s-]+(?<day>\\d{1,2})",
          "(?<first>\\d{1,2})(?<separator>[-/.])(?<other>\\d{1,2})\\k<separator>" + YEAR);
  private static final List<Pattern> FORMS = forms();
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:e\\+?\\d{1,2})?");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private static final List<String> MONTH_NAMES =
      Stream.of(Month.values()).map(month -> month.name().toLowerCase(Locale.ROOT)).toList();
  private static final List<String> MONTHS =
      MONTH_NAMES.stream().map(name -> name.substring(0, 3)).toList();

  private static final Map<String, String> ZONES = zones();

  private final ZoneId defaultZone;
  private final DateOrder order;

  /**
   * A parser.
   *
   * @param defaultZone zone of times that name none
   * @param order what 10/11/2024 means
   */
  public PublicationDateParser(ZoneId defaultZone, DateOrder order) {
    this.defaultZone = defaultZone;
    this.order = order;
  }

  /** The moment; empty when the text is null or holds no usable date. */
  Optional<Instant> parse(String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String date = SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.ofNullable(NUMBER.matcher(date).matches() ? ofNumber(date) : ofForms(date))
          .filter(instant -> !instant.isBefore(EARLIEST) && instant.isBefore(END));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static List<Pattern> forms() {
    List<String> after = List.of("t" + TIME, ",? (?:at |- )?" + TIME, ",? (?:at )?" + SHORT_TIME);
    java.util.ArrayList<Pattern> forms = new java.util.ArrayList<>();
    for (String date : DATES) {
      forms.add(Pattern.compile(date));
      after.forEach(time -> forms.add(Pattern.compile(date + time)));
      forms.add(Pattern.compile(TIME + ",?(?: on)? " + date));
    }
    forms.add(
        Pattern.compile(
            YEAR
                + "(?<month>\\d{2})(?<day>\\d{2})t(?<hour>\\d{2})(?<minute>\\d{2})(?:(?<second>\\d{2}))?"
                + ZONE));
    forms.add(Pattern.compile(WEEKDAY + MONTH + " " + DAY + " " + TIME + " " + YEAR));
    return List.copyOf(forms);
  }

  private Instant ofForms(String date) {
    for (Pattern form : FORMS) {
      Matcher match = form.matcher(date);
      if (match.matches()) {
        return ofMatch(new Groups(match));
      }
    }
    return null;
  }

  private Instant ofMatch(Groups groups) {
    LocalDate day = day(groups);
    if (!groups.has("hour")) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    LocalDateTime time =
        groups.isEndOfDay() ? day.plusDays(1).atStartOfDay() : LocalDateTime.of(day, time(groups));
    return time.atZone(zone(groups)).toInstant();
  }

  private LocalDate day(Groups groups) {
    int year = groups.number("year");
    if (groups.has("first")) {
      return numericDay(year, groups.number("first"), groups.number("other"), groups);
    }
    int month = groups.has("month") ? groups.number("month") : month(groups.text("name"));
    return LocalDate.of(year, month, groups.number("day"));
  }

  private LocalDate numericDay(int year, int first, int other, Groups groups) {
    boolean dayFirst =
        first > 12
            || other <= 12 && (order == DateOrder.DMY || groups.text("separator").equals("."));
    return dayFirst ? LocalDate.of(year, other, first) : LocalDate.of(year, first, other);
  }

  private static int month(String name) {
    int index = MONTH_NAMES.indexOf(name);
    if (index < 0) {
      index = MONTHS.indexOf(name.equals("sept") ? "sep" : name);
    }
    return index + 1;
  }

  private static LocalTime time(Groups groups) {
    int hour = groups.number("hour");
    if (groups.has("half")) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("No such hour: " + hour);
      }
      hour = hour % 12 + (groups.text("half").equals("p") ? 12 : 0);
    }
    String fraction = groups.has("fraction") ? groups.text("fraction") : "0";
    int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
    // A leap second is the last second of its minute here, as in java.time.
    return LocalTime.of(
        hour, groups.number("minute"), Math.min(groups.number("second"), 59), nanos);
  }

  private ZoneId zone(Groups groups) {
    if (groups.has("region") && !groups.has("zone")) {
      return ZoneId.of(region(groups.text("region")));
    }
    if (!groups.has("zone")) {
      return defaultZone;
    }
    String zone = groups.text("zone");
    String named = ZONES.get(zone);
    return named != null ? ZoneId.of(named) : offset(zone);
  }

  private static ZoneOffset offset(String zone) {
    String digits = zone.replaceFirst("^(?:utc|gmt)\\s*", "").replace(":", "");
    if (digits.length() == 2 || digits.length() == 4) {
      digits = digits.charAt(0) + "0" + digits.substring(1);
    }
    return ZoneOffset.of(digits);
  }

  private static String region(String lower) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.toLowerCase(Locale.ROOT).equals(lower))
        .findFirst()
        .orElseThrow(() -> new DateTimeException("No zone " + lower));
  }

  private Instant ofNumber(String text) {
    java.math.BigDecimal number = new java.math.BigDecimal(text);
    String digits = number.toBigInteger().toString();
    boolean isWhole = digits.equals(text);
    return switch (digits.length()) {
      case 8 -> isWhole ? compact(digits + "000000", ZoneOffset.UTC) : null;
      case 14 -> isWhole ? compact(digits, defaultZone) : null;
      case 9, 10 -> ofEpoch(number, 0);
      // Of fewer digits than today's milliseconds: what ends the calendar of other programs, or
      // 1970.
      case 11 -> null;
      case 12 -> number.compareTo(EARLIEST_MILLIS) < 0 ? null : ofEpoch(number, 3);
      case 13 -> ofEpoch(number, 3);
      case 16 -> ofEpoch(number, 6);
      case 19 -> ofEpoch(number, 9);
      default -> null;
    };
  }

  private static Instant ofEpoch(java.math.BigDecimal number, int decimals) {
    java.math.BigInteger micros = number.scaleByPowerOfTen(6 - decimals).toBigInteger();
    return Instant.EPOCH.plus(micros.longValueExact(), java.time.temporal.ChronoUnit.MICROS);
  }

  private static Instant compact(String digits, ZoneId zone) {
    return LocalDateTime.of(
            Integer.parseInt(digits.substring(0, 4)),
            Integer.parseInt(digits.substring(4, 6)),
            Integer.parseInt(digits.substring(6, 8)),
            Integer.parseInt(digits.substring(8, 10)),
            Integer.parseInt(digits.substring(10, 12)),
            Integer.parseInt(digits.substring(12, 14)))
        .atZone(zone)
        .toInstant();
  }

  private static Map<String, String> zones() {
    return Map.ofEntries(
        Map.entry("z", "Z"),
        Map.entry("utc", "Z"),
        Map.entry("gmt", "Z"),
        Map.entry("ut", "Z"),
        Map.entry("wet", "Z"),
        Map.entry("est", "-05:00"),
        Map.entry("edt", "-04:00"),
        Map.entry("et", "America/New_York"),
        Map.entry("cst", "-06:00"),
        Map.entry("cdt", "-05:00"),
        Map.entry("ct", "America/Chicago"),
        Map.entry("mst", "-07:00"),
        Map.entry("mdt", "-06:00"),
        Map.entry("mt", "America/Denver"),
        Map.entry("pst", "-08:00"),
        Map.entry("pdt", "-07:00"),
        Map.entry("pt", "America/Los_Angeles"),
        Map.entry("akst", "-09:00"),
        Map.entry("akdt", "-08:00"),
        Map.entry("hst", "-10:00"),
        Map.entry("bst", "+01:00"),
        Map.entry("cet", "+01:00"),
        Map.entry("cest", "+02:00"),
        Map.entry("eet", "+02:00"),
        Map.entry("eest", "+03:00"),
        Map.entry("msk", "+03:00"),
        Map.entry("jst", "+09:00"),
        Map.entry("kst", "+09:00"),
        Map.entry("aest", "+10:00"),
        Map.entry("aedt", "+11:00"));
  }

  /** Groups of a match, of which a form has only some. */
  private record Groups(Matcher match) {
    boolean has(String name) {
      return text(name) != null;
    }

    String text(String name) {
      return match.pattern().pattern().contains("(?<" + name + ">") ? match.group(name) : null;
    }

    int number(String name) {
      String text = text(name);
      return text == null ? 0 : Integer.parseInt(text);
    }

    boolean isEndOfDay() {
      return number("hour") == 24 && number("minute") == 0 && number("second") == 0 && !has("half");
    }
  }
}
