package org.newsconcord.claims.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;

/**
 * Builds written forms from parts whose value is known, sign by grouping by scale by unit by range,
 * and asks for that value. Groupings and spelled numbers come from ICU4J, not from this class.
 */
class WrittenFormsTest {
  private record Form(String text, double value, double upper, String unit) {}

  private static final List<Double> WHOLE = List.of(7d, 58d, 640d, 2350d, 18_400d, 1_250_000d);
  private static final Map<String, Double> SCALES =
      Map.of(
          " thousand", 1e3, " million", 1e6, " billion", 1e9, "m", 1e6, "bn", 1e9, " crore", 1e7);
  private static final List<String> BEFORE =
      List.of("$", "£", "€", "US$", "A$", "HK$", "NZ$", "C$", "₹", "Rs ", "RM", "₦", "EUR ", "KSh");
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("£", "GBP"),
          Map.entry("€", "EUR"),
          Map.entry("US$", "USD"),
          Map.entry("A$", "AUD"),
          Map.entry("HK$", "HKD"),
          Map.entry("NZ$", "NZD"),
          Map.entry("C$", "CAD"),
          Map.entry("₹", "INR"),
          Map.entry("Rs ", "INR"),
          Map.entry("RM", "MYR"),
          Map.entry("₦", "NGN"),
          Map.entry("EUR ", "EUR"),
          Map.entry("KSh", "KES"));
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry(" kilometres", "kilometre"),
          Map.entry(" km", "kilometre"),
          Map.entry("kg", "kilogram"),
          Map.entry(" acres", "acre"),
          Map.entry(" percent", "percent"),
          Map.entry("%", "percent"),
          Map.entry(" per cent", "percent"),
          Map.entry(" megawatts", "megawatt"),
          Map.entry(" barrels", "barrel"),
          Map.entry(" Polish zlotys", "PLN"),
          Map.entry(" Ghanaian cedis", "GHS"),
          Map.entry(" baht", "THB"),
          Map.entry(" hours", "hour"));

  private static final Set<String> PLAIN =
      Set.of("", "about ", "nearly ", "more than ", "at least ");

  @Test
  void moneyIsReadInEveryOrder() {
    List<Form> forms = new ArrayList<>();
    for (String sign : BEFORE) {
      for (double number : WHOLE) {
        forms.add(new Form(sign + grouped(number), number, Double.NaN, CODES.get(sign)));
        SCALES.forEach(
            (scale, factor) -> {
              if (number < 1000) {
                String code = CODES.get(sign);
                String whole = String.valueOf((long) number);
                forms.add(new Form(sign + whole + scale, number * factor, Double.NaN, code));
                forms.add(
                    new Form(
                        sign + whole + ".5" + scale, (number + .5) * factor, Double.NaN, code));
                if (scale.startsWith(" ")) {
                  String range = sign + whole + "-" + (long) (number + 3) + scale;
                  forms.add(new Form(range, number * factor, (number + 3) * factor, code));
                }
              }
            });
      }
    }
    check(forms);
  }

  @Test
  void measuresAreReadInEveryGroupingAndRange() {
    List<Form> forms = new ArrayList<>();
    UNITS.forEach(
        (unit, name) -> {
          for (double number : WHOLE) {
            Stream.of(
                    grouped(number),
                    grouped(number, "en_ZA"),
                    grouped(number, "en_IN"),
                    swiss(number))
                .distinct()
                .forEach(w -> forms.add(new Form(w + unit, number, Double.NaN, name)));
            String range = "between " + grouped(number) + " and " + grouped(number + 20) + unit;
            forms.add(new Form(range, number, number + 20, name));
            forms.add(new Form(spelled(number) + unit(unit), number, Double.NaN, name));
          }
        });
    check(forms);
  }

  @Test
  void spelledNumbersAreReadUpToAMillion() {
    List<Form> forms = new ArrayList<>();
    for (long n = 2; n < 1_000_000; n = n * 7 / 6 + 1) {
      forms.add(new Form(spelled(n) + " kilometres", n, Double.NaN, "kilometre"));
    }
    check(forms);
  }

  private static String unit(String unit) {
    return unit.equals("%") ? " percent" : unit.startsWith(" ") ? unit : " " + unit;
  }

  private static String grouped(double number) {
    return String.format(Locale.ROOT, "%,d", (long) number);
  }

  private static String grouped(double number, String locale) {
    return NumberFormat.getInstance(new ULocale(locale)).format((long) number);
  }

  private static String swiss(double number) {
    char mark = DecimalFormatSymbols.getInstance(new ULocale("de_CH")).getGroupingSeparator();
    return grouped(number).replace(',', mark);
  }

  private static String spelled(double number) {
    return new RuleBasedNumberFormat(ULocale.ENGLISH, RuleBasedNumberFormat.SPELLOUT)
        .format((long) number);
  }

  /** Each form in sentences with a word before and a word behind, hedged and not. */
  private static void check(List<Form> forms) {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Form form : forms) {
      for (String hedge : form.text.startsWith("between") ? Set.of("") : PLAIN) {
        asked++;
        String sentence = "The board said it would take " + hedge + form.text + " to mend the dam.";
        if (!reads(sentence, form)) {
          wrong.add(sentence);
        }
      }
    }
    assertEquals(List.of(), wrong, wrong.size() + " of " + asked);
    assertTrue(asked > 100);
  }

  private static boolean reads(String sentence, Form form) {
    AnnotatedText text = TextLayer.annotate(sentence);
    List<QuantityMention> found = QuantityExtractor.of(LanguagePack.english()).extract(text, 0);
    if (found.size() != 1) {
      return false;
    }
    QuantityMention m = found.get(0);
    boolean range = Double.isNaN(form.upper);
    return close(m.value(), form.value)
        && range == Double.isNaN(m.upper())
        && (range || close(m.upper(), form.upper))
        && form.unit.equals(m.quantity().unit());
  }

  private static boolean close(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * Math.abs(b);
  }
}
