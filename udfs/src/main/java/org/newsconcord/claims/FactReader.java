package org.newsconcord.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.newsconcord.claims.quantity.QuantityExtractor;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRole;
import org.newsconcord.claims.time.TimeExtractor;
import org.newsconcord.claims.time.TimeMention;
import org.newsconcord.language.Gazetteer;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.PlaceNames;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;

/**
 * Reads the ages, days and places that a text names, by the readers that claims are made of, even
 * where no claim comes of them. Linear in the length of the text. Immutable and thread-safe.
 *
 * <p>Example: of "A 5-year-old boy died in Toledo, Ohio, on Saturday", published on Sunday 3 June
 * 2018, the age 5, 2 June 2018, and Toledo and Ohio.
 */
public final class FactReader {
  /** Days of publication that share no weekday and no day near them, both in a leap year. */
  private static final LocalDate ASSUMED = LocalDate.of(2000, 3, 1);

  private static final LocalDate OTHERWISE = LocalDate.of(2000, 3, 19);

  private final TextLayer layer;
  private final QuantityExtractor quantities;
  private final TimeExtractor times;
  private final PlaceNames places;

  /**
   * What a text names.
   *
   * @param ages of persons and things, in the unit that the text gives
   * @param days the days; none while the day of publication is unknown
   * @param daysOfYear the days of the calendar while it is unknown, else none
   * @param places all places that its names can mean
   */
  public record Facts(
      SortedSet<Long> ages,
      SortedSet<LocalDate> days,
      SortedSet<MonthDay> daysOfYear,
      List<Gazetteer.Place> places) {}

  private FactReader(LanguagePack language) {
    layer = TextLayer.of(language.lexicon()::lines, language.vocabulary());
    quantities = QuantityExtractor.of(language);
    times = TimeExtractor.of(language);
    places = PlaceNames.of(language);
  }

  /** The reader of a language. */
  public static FactReader of(LanguagePack language) {
    return language.part(FactReader.class, FactReader::new);
  }

  /**
   * Reads a text.
   *
   * @param published the day of publication; null when unknown
   */
  public Facts read(String text, LocalDate published) {
    AnnotatedText read = layer.read(text);
    SortedSet<Long> ages = new TreeSet<>();
    SortedSet<LocalDate> days = new TreeSet<>();
    SortedSet<MonthDay> daysOfYear = new TreeSet<>();
    for (int s = 0; s < read.sentences(); s++) {
      addAges(read, s, ages);
      if (published == null) {
        daysOfYear.addAll(daysOfYear(read, s));
      } else {
        days.addAll(days(read, s, published));
      }
    }
    return new Facts(
        ages, days, daysOfYear, places.in(read).stream().flatMap(Collection::stream).toList());
  }

  private void addAges(AnnotatedText text, int sentence, SortedSet<Long> ages) {
    for (QuantityMention mention : quantities.extract(text, sentence)) {
      if (mention.role() == QuantityRole.AGE) {
        ages.add(Math.round(mention.value()));
        if (!Double.isNaN(mention.upper())) {
          ages.add(Math.round(mention.upper()));
        }
      }
    }
  }

  private SortedSet<LocalDate> days(AnnotatedText text, int sentence, LocalDate published) {
    Instant noon = published.atTime(12, 0).toInstant(ZoneOffset.UTC);
    SortedSet<LocalDate> days = new TreeSet<>();
    for (TimeMention mention : times.extract(text, sentence, noon)) {
      if (mention.isDay()) {
        days.add(mention.time().begin().atZone(ZoneOffset.UTC).toLocalDate());
      }
    }
    return days;
  }

  /** The days that do not hang on the day of publication. */
  private SortedSet<MonthDay> daysOfYear(AnnotatedText text, int sentence) {
    SortedSet<MonthDay> days = new TreeSet<>();
    days(text, sentence, ASSUMED).forEach(day -> days.add(MonthDay.from(day)));
    SortedSet<MonthDay> otherwise = new TreeSet<>();
    days(text, sentence, OTHERWISE).forEach(day -> otherwise.add(MonthDay.from(day)));
    days.retainAll(otherwise);
    return days;
  }
}
