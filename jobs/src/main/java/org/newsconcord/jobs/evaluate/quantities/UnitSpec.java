package org.newsconcord.jobs.evaluate.quantities;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.newsconcord.claims.number.NumberGrammar;
import org.newsconcord.claims.number.NumberMatch;
import org.newsconcord.claims.quantity.QuantityExtractor;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRange;
import org.newsconcord.claims.quantity.QuantityRole;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.PhraseTable;
import org.newsconcord.text.TextLayer;
import org.newsconcord.text.TokenKind;

/**
 * Quantities with a unit, as the product's extractor reads them: percentages, ages, temperatures,
 * dimensions, money. The specification takes the upper end of a range only, and also lists units
 * that stand without a number.
 */
final class UnitSpec implements SpecReader {
  private static final NumberGrammar NUMBERS = NumberGrammar.of(LanguagePack.english());
  private final Predicate<QuantityMention> wanted;
  private final BiFunction<String, String, String> name;
  private final PhraseTable bare;

  /**
   * @param wanted the mentions that the specification asks for
   * @param name the unit in its words, from the unit as written and the product's unit
   * @param bare the units that it lists without a number: form, unit
   */
  UnitSpec(
      Predicate<QuantityMention> wanted,
      BiFunction<String, String, String> name,
      PhraseTable bare) {
    this.wanted = wanted;
    this.name = name;
    this.bare = bare;
  }

  @Override
  public List<Result> read(String input) {
    AnnotatedText text = TextLayer.annotate(input);
    List<Result> results = new ArrayList<>();
    int at = 0;
    for (int s = 0; s < text.sentences(); s++) {
      for (QuantityMention mention :
          QuantityExtractor.of(LanguagePack.english()).extract(text, s)) {
        if (wanted.test(mention)) {
          addBare(text, at, mention.amountToken(), results);
          at = add(text, mention, results);
        }
      }
    }
    addBare(text, at, text.tokens(), results);
    return results;
  }

  private int add(AnnotatedText text, QuantityMention mention, List<Result> results) {
    int end = Math.max(mention.endToken(), mention.objectEnd());
    int first = mention.amountToken();
    boolean age = mention.role() == QuantityRole.AGE && first > 0 && text.matches(first - 1, "age");
    double value = mention.value();
    if (mention.span() == QuantityRange.SPAN) {
      value = mention.upper();
      first = upper(text, first, end, value);
    }
    String written =
        mention.objectFirst() >= 0
            ? text.between(mention.objectFirst(), end)
            : text.between(first, number(text, first, end));
    String unit = age ? "Age" : name.apply(written, unit(mention));
    results.add(
        new Result(text.between(age ? first - 1 : first, end), Double.toString(value), unit));
    return end;
  }

  /** The unit without what it is counted by: USD for USD per share. */
  static String unit(QuantityMention mention) {
    String unit = mention.quantity().unit();
    return mention.per() == null ? unit : unit.substring(0, unit.lastIndexOf(" per "));
  }

  /** Where the sign before a number ends. */
  private static int number(AnnotatedText text, int first, int end) {
    int i = first;
    while (i < end && !text.is(i, TokenKind.NUMBER)) {
      i++;
    }
    return i;
  }

  /** Where the number of a value begins. */
  private static int upper(AnnotatedText text, int first, int end, double value) {
    for (int i = first; i < end; i++) {
      NumberMatch number = NUMBERS.match(text, i, end);
      if (number != null && number.value() == value) {
        return i;
      }
    }
    return first;
  }

  private void addBare(AnnotatedText text, int from, int limit, List<Result> results) {
    int i = from;
    while (i < limit) {
      int entry = text.is(i, TokenKind.URL) ? -1 : bare.match(text, i, limit);
      if (entry < 0) {
        i++;
        continue;
      }
      int end = i + bare.length(entry);
      String unit = name.apply(text.between(i, end), bare.column(entry, 0));
      NumberMatch of =
          end + 1 < limit && text.matches(end, "of") ? NUMBERS.match(text, end + 1, limit) : null;
      int last = of == null ? end : of.end();
      results.add(
          new Result(
              text.between(i, last), of == null ? "null" : Double.toString(of.value()), unit));
      i = last;
    }
  }
}
