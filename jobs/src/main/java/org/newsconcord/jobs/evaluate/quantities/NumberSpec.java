package org.newsconcord.jobs.evaluate.quantities;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.number.NumberGrammar;
import org.newsconcord.claims.number.NumberMatch;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;
import org.newsconcord.text.TokenKind;

/**
 * Numbers, as the product's number grammar reads them. The specification leaves out vague counts,
 * "one" as a pronoun, and numbers glued to their unit.
 */
final class NumberSpec implements SpecReader {
  private static final NumberGrammar NUMBERS = NumberGrammar.of(LanguagePack.english());

  @Override
  public List<Result> read(String input) {
    AnnotatedText text = TextLayer.annotate(input);
    List<Result> results = new ArrayList<>();
    int end = text.tokens();
    int t = 0;
    while (t < end) {
      NumberMatch number = NUMBERS.match(text, t, end);
      if (number == null || number.isVague()) {
        t++;
        continue;
      }
      NumberMatch scaled = NUMBERS.withSuffix(text, number, end);
      boolean unit = scaled.end() < end && text.is(scaled.end(), TokenKind.WORD);
      boolean glued =
          unit && text.isGlued(scaled.end()) && text.is(scaled.end() - 1, TokenKind.NUMBER);
      if (!glued && !NUMBERS.isPronoun(text, scaled)) {
        int first = NUMBERS.signed(text, t);
        double value = first < t ? -scaled.value() : scaled.value();
        results.add(new Result(text.between(first, scaled.end()), Double.toString(value), ""));
      }
      t = scaled.end();
    }
    return results;
  }
}
