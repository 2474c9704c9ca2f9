package org.newsconcord.claims.quantity;

import org.newsconcord.claims.number.NumberMatch;
import org.newsconcord.claims.number.NumberMatch.Shape;
import org.newsconcord.claims.number.NumberWords;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/**
 * Leaves out numbers that are no quantities: dates, years, clock times, phone numbers, list
 * numbers, numbers inside names, "one" as a pronoun. Immutable, thread-safe.
 */
final class QuantityFilter {
  private static final int HUNDRED = 100;
  private static final int AREA = 3;
  private static final int EXCHANGE = 3;
  private static final int LINE = 4;

  private final DateNumbers dates;
  private final NameNumbers names;
  private final PronounOne ones;
  private final QuantityLexicon lexicon;

  QuantityFilter(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
    this.ones = new PronounOne(lexicon);
    this.dates = new DateNumbers(lexicon);
    this.names = new NameNumbers(lexicon);
  }

  /** Token after a stretch of digits that is no quantity at all, or the token itself. */
  int skip(AnnotatedText text, int t, int first, int limit) {
    if (!text.is(t, TokenKind.NUMBER)) {
      return t;
    }
    int chain = chainEnd(text, t, limit);
    if (chain > t) {
      return chain;
    }
    int phone = phoneEnd(text, t, first, limit);
    if (phone > t) {
      return phone;
    }
    boolean item =
        t == first
            && t + 1 < limit
            && text.isGlued(t + 1)
            && (text.isChar(t + 1, '.') || text.isChar(t + 1, ')'))
            && t + 2 < limit;
    return item ? t + 1 : t;
  }

  /** Dotted, slashed, dashed or colon-joined digits: addresses, dates, phone numbers, times. */
  private static int chainEnd(AnnotatedText text, int t, int limit) {
    int i = t;
    int links = 0;
    boolean colon = false;
    while (i + 2 < limit
        && isLink(text, i + 1)
        && text.is(i + 2, TokenKind.NUMBER)
        && text.isGlued(i + 2)) {
      colon |= text.isChar(i + 1, ':');
      links++;
      i += 2;
    }
    return links >= 2 || colon ? i + 1 : t;
  }

  /** {@code (800) 555-0142}: the area code in brackets, three digits and four. */
  private static int phoneEnd(AnnotatedText text, int t, int first, int limit) {
    boolean phone =
        t > first
            && t + 4 < limit
            && text.isChar(t - 1, '(')
            && text.isChar(t + 1, ')')
            && isNumber(text, t, AREA)
            && isNumber(text, t + 2, EXCHANGE)
            && text.is(t + 3, TokenKind.PUNCT)
            && isNumber(text, t + 4, LINE);
    return phone ? t + 5 : t;
  }

  private static boolean isNumber(AnnotatedText text, int t, int digits) {
    return text.is(t, TokenKind.NUMBER) && text.end(t) - text.begin(t) == digits;
  }

  private static boolean isLink(AnnotatedText text, int i) {
    return text.isGlued(i)
        && (text.isChar(i, '.')
            || text.isChar(i, '/')
            || text.isChar(i, '-')
            || text.isChar(i, ':'));
  }

  /** Whether a draft is a quantity; sets roles that depend on what stands around it. */
  boolean keeps(AnnotatedText text, QuantityDraft draft, int first, int limit) {
    NumberMatch number = draft.number;
    if (isNamedHalf(text, number, first) || isCut(text, draft, first)) {
      return false;
    }
    if (draft.role == QuantityRole.MONEY || draft.role == QuantityRole.PERCENT) {
      return true;
    }
    if (number.shape() == Shape.DIGITS && dates.contains(text, draft, first, limit)) {
      return false;
    }
    if (names.contains(text, draft, first, limit)
        || lexicon.words.is(text, number.first(), QuantityWord.EMERGENCY)
        || isBlock(text, draft, limit)
        || isBore(text, draft, limit)
        || isAgeBound(text, draft, first)) {
      return false;
    }
    if (number.shape() == Shape.FRACTION
        && draft.objectFirst < 0
        && draft.hedge.equals("EXACT")
        && text.matches(number.first(), "half")) {
      return false;
    }
    if (isIdiom(text, draft, limit) || isOrdinal(text, number, limit)) {
      return false;
    }
    boolean perScale = number.first() > first && text.matches(number.first() - 1, "per");
    boolean site =
        number.first() > first
            && text.matches(number.first(), "zero")
            && text.matches(number.first() - 1, "ground");
    boolean loneDozen = draft.unit == null && text.matches(number.first(), "dozen");
    if (perScale || loneDozen || site) {
      return false;
    }
    return number.value() != 1
        || number.shape() != Shape.WORDS
        || ones.counts(text, draft, first, limit);
  }

  /** {@code Twenty-First Century Fox}: a number word that an ordinal ends. */
  private boolean isOrdinal(AnnotatedText text, NumberMatch number, int limit) {
    int hyphen = number.end();
    return hyphen + 1 < limit
        && text.isChar(hyphen, '-')
        && text.isGlued(hyphen)
        && lexicon.numberWords.kind(text, hyphen + 1, limit) == NumberWords.Kind.ORDINAL;
  }

  /** The bore of a gun: .38 caliber, 12-gauge. */
  private boolean isBore(AnnotatedText text, QuantityDraft draft, int limit) {
    int next = draft.number.end();
    boolean hyphen = next + 1 < limit && text.isChar(next, '-');
    int noun = hyphen ? next + 1 : next;
    return noun < limit
        && (lexicon.words.is(text, noun, QuantityWord.BORE)
            || text.matches(noun, "mm") && isBoreBehind(text, noun + 1, limit)
            || hyphen && text.matches(noun, "gauge")
            || text.first(draft.number.first()) == '.'
                && lexicon.words.is(text, noun, QuantityWord.GUN));
  }

  /** {@code 9 mm pistols, 9 mm and .40 caliber}: a gun or another bore. */
  private boolean isBoreBehind(AnnotatedText text, int at, int limit) {
    boolean joint = at < limit && (text.matches(at, "and") || text.matches(at, "or"));
    NumberMatch other = joint ? lexicon.numbers.match(text, at + 1, limit) : null;
    int end = other == null ? at : other.end();
    boolean hyphen = end < limit && text.isChar(end, '-');
    int noun = hyphen ? end + 1 : end;
    return noun < limit
        && (lexicon.words.is(text, noun, QuantityWord.BORE)
            || other == null && lexicon.words.is(text, noun, QuantityWord.GUN));
  }

  /** {@code the 3500 block of Elm Street}: an address. */
  private boolean isBlock(AnnotatedText text, QuantityDraft draft, int limit) {
    int next = draft.number.end();
    return draft.number.shape() == Shape.DIGITS
        && draft.number.value() % HUNDRED == 0
        && next < limit
        && lexicon.isAddress(text, next);
  }

  /** "ages 15 and under" bounds an age, it counts nobody. */
  private static boolean isAgeBound(AnnotatedText text, QuantityDraft draft, int first) {
    int before = draft.number.first() - 1;
    boolean ages =
        before >= first && (text.matches(before, "ages") || text.matches(before, "aged"));
    return ages && draft.role == QuantityRole.COUNT && !draft.hedge.equals("EXACT");
  }

  /** {@code the second half of the year}. */
  private boolean isNamedHalf(AnnotatedText text, NumberMatch number, int first) {
    int before = number.first() - 1;
    boolean rest =
        before > first
            && text.matches(number.first(), "a")
            && text.matches(before, "and")
            && lexicon.units.find(text, before - 1) >= 0; // a year and a half
    return rest && text.matches(number.end() - 1, "half")
        || before >= first
            && text.matches(number.first(), "half")
            && lexicon.words.is(text, before, QuantityWord.HALF_NAMER);
  }

  /** {@code cut it in half}. */
  private static boolean isCut(AnnotatedText text, QuantityDraft draft, int first) {
    int half = draft.number.first();
    return draft.number.shape() == Shape.FRACTION
        && draft.objectFirst < 0
        && half > first
        && text.matches(half, "half")
        && text.matches(half - 1, "in");
  }

  /** {@code half mast, half time}: half right before a singular noun measures nothing. */
  private static boolean isIdiom(AnnotatedText text, QuantityDraft draft, int limit) {
    int next = draft.number.end();
    return draft.number.shape() == Shape.FRACTION
        && draft.number.end() == draft.number.first() + 1
        && text.matches(draft.number.first(), "half")
        && draft.objectFirst == next
        && next < limit
        && draft.objectEnd == next + 1
        && text.raw().charAt(text.end(next) - 1) != 's';
  }
}
