package org.newsconcord.claims.quantity;

import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Trend;
import org.newsconcord.claims.number.DigitNumber;
import org.newsconcord.claims.number.NumberMatch;
import org.newsconcord.claims.number.NumberSign;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.CaseClass;
import org.newsconcord.text.TokenKind;

/** Reads what stands left of a number: currency, sign, hedges. Immutable, thread-safe. */
final class LeftContext {
  private static final int LONGEST_HEDGE = 5;
  private static final int CODE = 3;
  private static final int LONGEST_SIGN = 5;
  private static final double MILLION = 1e6;
  private static final double LEAST_AMOUNT = 1000;
  private final QuantityLexicon lexicon;

  LeftContext(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Sets currency, sign and hedge, reading no further left than the floor. */
  void read(AnnotatedText text, QuantityDraft draft, int floor) {
    int at = currency(text, draft, draft.number.first(), floor);
    at = sign(text, draft, at, floor);
    draft.amountFirst = at;
    at = hedge(text, draft, at, floor);
    if (draft.hedge.startsWith("APPROX")) {
      at = hedge(text, draft, at, floor);
    }
    draft.first = at;
  }

  private int currency(AnnotatedText text, QuantityDraft draft, int at, int floor) {
    for (int length = Math.min(LONGEST_SIGN, at - floor); length >= 1; length--) {
      int from = at - length;
      int entry = lexicon.currenciesBefore.match(text, from, at);
      boolean whole = entry >= 0 && lexicon.currenciesBefore.length(entry) == length;
      if (whole && isSign(text, from, at, draft.number, entry)) {
        draft.unit = lexicon.currenciesBefore.column(entry, 0);
        draft.role = QuantityRole.MONEY;
        draft.rule = "quantity.money";
        draft.currencyBefore = true;
        draft.factor(Double.parseDouble(lexicon.currenciesBefore.column(entry, 2)));
        return from;
      }
    }
    return nameBefore(text, draft, at, floor) ? at - 1 : scaledCode(text, draft, at, floor);
  }

  /** {@code rupees 5 crore}: a name before an amount. */
  private boolean nameBefore(AnnotatedText text, QuantityDraft draft, int at, int floor) {
    int word = at - 1;
    int entry = word < floor ? -1 : lexicon.currenciesAfter.find(text, word);
    boolean name =
        entry >= 0
            && lexicon.currenciesAfter.column(entry, 1).equals("after")
            && text.end(word) - text.begin(word) >= CODE
            && isAmount(text, draft.number)
            && !text.isGlued(at);
    if (name) {
      draft.unit = lexicon.currenciesAfter.column(entry, 0);
      draft.set(QuantityRole.MONEY, "quantity.money");
      draft.currencyBefore = true;
      draft.factor(Double.parseDouble(lexicon.currenciesAfter.column(entry, 2)));
    }
    return name;
  }

  /** {@code MSEK 60}: millions of a currency. */
  private int scaledCode(AnnotatedText text, QuantityDraft draft, int at, int floor) {
    int code = at - 1;
    boolean shape =
        code >= floor
            && text.caseClass(code) == CaseClass.UPPER
            && text.end(code) - text.begin(code) == CODE + 1
            && text.first(code) == 'M'
            && draft.number.scale() == 1;
    int entry = shape ? lexicon.currenciesBefore.find(text.lower(code).substring(1)) : -1;
    if (entry < 0) {
      return at;
    }
    draft.unit = lexicon.currenciesBefore.column(entry, 0);
    draft.set(QuantityRole.MONEY, "quantity.money");
    draft.currencyBefore = true;
    draft.number = draft.number.scaled(MILLION, draft.number.end());
    return code;
  }

  /** Signs count anywhere; letters glued or in capitals, a single one only before an amount. */
  private boolean isSign(AnnotatedText text, int from, int at, NumberMatch number, int entry) {
    boolean symbolFirst = !text.is(from, TokenKind.WORD);
    boolean symbolLast = text.is(at - 1, TokenKind.SYMBOL) || text.isChar(at - 1, '=');
    boolean capital = text.isCapitalised(from);
    boolean word = !capital && isWord(text, from, number);
    if (symbolFirst || symbolLast && (text.isGlued(at - 1) || !capital)) {
      return symbolFirst || !word;
    }
    int letters = text.end(from) - text.begin(from);
    if (!capital && letters == CODE && !word && from == at - 1) {
      return !text.isGlued(at); // rmb 10
    }
    if (!text.isCapitalised(from) || letters == 1 && from < at - 1) {
      return false; // "a $10 wage" is no A$10
    }
    if (letters == 1) {
      return text.isGlued(at) && isAmount(text, number);
    }
    boolean capitals = text.caseClass(from) == CaseClass.UPPER || symbolLast;
    boolean apart = lexicon.currenciesBefore.column(entry, 1).equals("sign");
    return apart || capitals || text.isGlued(at) || isAmount(text, number);
  }

  /** Whether small letters before an amount are a word: "gave us $5", "a $10 wage". */
  private boolean isWord(AnnotatedText text, int from, NumberMatch number) {
    int sentence = text.sentenceOf(from);
    boolean lower = true;
    for (int i = text.firstToken(sentence); lower && i < text.endToken(sentence); i++) {
      lower = text.caseClass(i) == CaseClass.LOWER || text.caseClass(i) == CaseClass.NONE;
    }
    boolean cut =
        from > 0
            && (text.isGlued(from)
                || !text.is(from - 1, TokenKind.WORD) && text.end(from) - text.begin(from) == 1);
    if (cut && from > text.firstToken(sentence)) {
      return true;
    }
    boolean function = lexicon.isFunctionWord(text, from);
    return function && !(lower && number.scale() > 1 && text.matches(from, "us"));
  }

  /** Whether a number is written as amounts are: grouped, with decimals, or with a scale. */
  private static boolean isAmount(AnnotatedText text, NumberMatch number) {
    return number.scale() > 1
        || number.step() < 1
        || number.value() >= LEAST_AMOUNT && DigitNumber.indexOf(text, number.first(), ',') >= 0
        || number.end() < text.tokens()
            && text.isGlued(number.end())
            && isScaleLetter(text, number);
  }

  private static boolean isScaleLetter(AnnotatedText text, NumberMatch number) {
    char c = text.first(number.end());
    return c == 'm' || c == 'b' || c == 'k' || c == 't';
  }

  private static int sign(AnnotatedText text, QuantityDraft draft, int at, int floor) {
    int i = at - 1;
    if (i < floor) {
      return at;
    }
    boolean minus = NumberSign.isMinus(text, i);
    if (minus || NumberSign.isPlus(text, i)) {
      draft.negative = minus;
      draft.trend = minus ? Trend.DOWN : Trend.UP;
      draft.trendBefore = true;
      return i;
    }
    return at;
  }

  private int hedge(AnnotatedText text, QuantityDraft draft, int at, int floor) {
    for (int length = Math.min(LONGEST_HEDGE, at - floor); length >= 1; length--) {
      int from = at - length;
      int entry = lexicon.hedges.match(text, from, at);
      boolean whole = entry >= 0 && lexicon.hedges.length(entry) == length;
      boolean mark =
          !text.is(from, TokenKind.WORD)
              && text.isGlued(from)
              && "<>=".indexOf(text.first(from - 1)) >= 0;
      if (whole && !mark && lexicon.hedges.column(entry, 1).equals("before")) {
        String found = lexicon.hedges.column(entry, 0);
        Hedge opposite = isDenied(text, from, at, floor) ? QuantityDraft.denied(found) : null;
        draft.hedge = stronger(opposite == null ? found : opposite.name(), draft.hedge);
        return opposite == null ? from : from - 1;
      }
    }
    return at;
  }

  /** {@code no higher than, not fewer than}: what is denied is the comparison itself. */
  private static boolean isDenied(AnnotatedText text, int from, int at, int floor) {
    return from - 1 >= floor
        && text.matches(at - 1, "than")
        && (text.matches(from - 1, "no") || text.matches(from - 1, "not"));
  }

  /** A bound outweighs an approximation: at least about 20. */
  private static String stronger(String found, String known) {
    return found.startsWith("APPROX") && !known.equals("EXACT") ? known : found;
  }
}
