package org.newsconcord.claims.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;

class NumberGrammarTest {
  private static final NumberGrammar GRAMMAR = NumberGrammar.of(LanguagePack.english());

  private static String read(String input) {
    AnnotatedText text = TextLayer.annotate(input);
    StringJoiner values = new StringJoiner(" ");
    int t = 0;
    while (t < text.tokens()) {
      NumberMatch number = GRAMMAR.match(text, t, text.tokens());
      if (number != null) {
        values.add(String.valueOf(number.value()));
      }
      t = number == null ? t + 1 : number.end();
    }
    return values.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "they won 1,250 of 2 000 seats|1250.0 2000.0",
        "sixty and two fifths|60.4",
        "2.5e3 and 4^2|2500.0 16.0",
        "4.2 x 10^3 cells|4200.0",
        "three dozen eggs|36.0",
        "half a million or a quarter million|500000.0 250000.0",
        "two hundred point zero five|200.05",
        "about 3 out of four|0.75",
        "some 45,67,890 voters|4567890.0",
        "about 31 000 homes and 31’000 barns|31000.0 31000.0",
        "roughly 2,5 litres|2.5",
        "7 1/2 hours and 3¾ miles|7.5 3.75",
        "two-and-a-half years|2.5",
        "three-quarters of a billion|7.5E8",
        "grew by a third, to nine|0.3333333333333333 9.0",
        "for one third grader|1.0",
        "two in 10 minutes|2.0 10.0",
        "3 crore and 40 lakh|3.4E7",
        "1207,000 ballots|1207000.0",
        "nineteen hundred and forty|1940.0",
        "a 10-million-strong city|1.0E7",
      })
  void readsNumbers(String text, String expected) {
    assertEquals(expected, read(text));
  }

  @Test
  void spansLieInsideTheText() {
    AnnotatedText text =
        TextLayer.annotate("1/ 2, 3. and minus - a ½ two hundred and ^ 4e 10 one in ".repeat(50));
    for (int t = 0; t < text.tokens(); t++) {
      NumberMatch number = GRAMMAR.match(text, t, text.tokens());
      assertTrue(number == null || t < number.end() && number.end() <= text.tokens());
    }
  }
}
