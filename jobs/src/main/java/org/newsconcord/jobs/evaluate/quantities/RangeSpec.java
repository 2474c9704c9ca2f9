package org.newsconcord.jobs.evaluate.quantities;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.quantity.QuantityExtractor;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRange;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;
import org.newsconcord.text.TokenKind;

/**
 * Ranges and bounds, as the product's extractor reads them. The specification writes them in
 * brackets, leaves the upper end of a span out, counts a number said to be exact as a range of
 * itself, and takes no approximation before a bound behind the number.
 */
final class RangeSpec implements SpecReader {
  @Override
  public List<Result> read(String input) {
    AnnotatedText text = TextLayer.annotate(input);
    List<Result> results = new ArrayList<>();
    for (int s = 0; s < text.sentences(); s++) {
      List<QuantityMention> mentions =
          QuantityExtractor.of(LanguagePack.english()).extract(text, s);
      for (int i = 0; i < mentions.size(); i++) {
        QuantityMention mention = mentions.get(i);
        QuantityMention next = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
        String range = brackets(text, mention);
        if (!range.isEmpty()) {
          results.add(new Result(covered(text, mention, next), range, ""));
        }
      }
    }
    return results;
  }

  private static String covered(AnnotatedText text, QuantityMention m, QuantityMention next) {
    int before = m.firstToken() - 1;
    boolean pair = m.span() == QuantityRange.SPAN || m.span() == QuantityRange.CHANGE_FROM;
    boolean framed =
        pair && before >= 0 && (text.matches(before, "between") || text.matches(before, "from"));
    boolean about = text.matches(m.firstToken(), "about");
    int first = framed ? before : about ? m.amountToken() : m.firstToken();
    int end = m.span() == QuantityRange.CHANGE_FROM ? next.endToken() : m.endToken();
    return text.between(first, end);
  }

  private static String brackets(AnnotatedText text, QuantityMention m) {
    String low = number(m.value());
    switch (m.span()) {
      case SPAN, CHANGE_FROM -> {
        return "[" + low + "," + number(m.upper()) + ")";
      }
      case BOUNDS -> {
        return m.bounds().charAt(0) + low + "," + number(m.upper()) + m.bounds().charAt(1);
      }
      default -> {
        return bound(text, m, m.quantity().hedge(), low);
      }
    }
  }

  private static String bound(AnnotatedText text, QuantityMention m, Hedge hedge, String number) {
    boolean exact = m.firstToken() < m.amountToken() && text.is(m.firstToken(), TokenKind.WORD);
    return switch (hedge) {
      case MORE_THAN -> "(" + number + ",)";
      case AT_LEAST -> "[" + number + ",)";
      case LESS_THAN -> "(," + number + ")";
      case AT_MOST -> "(," + number + "]";
      case EXACT -> exact ? "[" + number + "," + number + "]" : "";
      default -> "";
    };
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
