package org.newsconcord.jobs.evaluate.quantities;

import java.util.List;
import org.newsconcord.claims.quantity.NumberGrammar;
import org.newsconcord.claims.quantity.NumberMatch;
import org.newsconcord.language.Lexicon;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.PhraseTable;
import org.newsconcord.text.TextLayer;
import org.newsconcord.text.TokenKind;

/** Reads percentages as the Recognizers-Text specifications want them: also without a number. */
final class PercentReader {
  private static final NumberGrammar NUMBERS = NumberGrammar.of(Lexicon.bundled());
  private static final PhraseTable SIGNS =
      PhraseTable.of(
          List.of("%", "percent", "percents", "percentage", "percentages", "per cent", "pct"));

  private PercentReader() {}

  static void add(String input, List<RecognizersEvaluation.Result> results) {
    AnnotatedText text = TextLayer.annotate(input);
    int end = text.tokens();
    int t = 0;
    while (t < end) {
      NumberMatch number = NUMBERS.match(text, t, end);
      int sign = number == null ? t : number.end();
      int entry = sign < end && !text.is(sign, TokenKind.URL) ? SIGNS.match(text, sign, end) : -1;
      if (entry < 0) {
        t = number == null ? t + 1 : number.end();
        continue;
      }
      int last = sign + SIGNS.length(entry);
      int first = t;
      double sense = 1;
      boolean minus = t > 0 && (text.matches(t - 1, "minus") || text.matches(t - 1, "negative"));
      if (minus && number != null) {
        first--;
        sense = -1;
      }
      NumberMatch after =
          number == null && last + 1 < end && text.matches(last, "of")
              ? NUMBERS.match(text, last + 1, end)
              : null;
      NumberMatch value = number == null ? after : number;
      last = after == null ? last : after.end();
      results.add(
          new RecognizersEvaluation.Result(
              text.between(first, last), value == null ? "null" : sense * value.value() + "%"));
      t = last;
    }
  }
}
