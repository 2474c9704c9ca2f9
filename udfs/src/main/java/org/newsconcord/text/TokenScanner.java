package org.newsconcord.text;

/**
 * Cuts raw text into tokens in one pass, without regular expressions and with bounded look-ahead;
 * no token exceeds {@link #MAX_CHARS}.
 *
 * <p>Words keep inner hyphens and apostrophes, except that a hyphen after a number or number word
 * ends it ({@code three-year} is three tokens), and clitics stand alone ({@code do}, {@code n't}).
 * Quotation marks come out as {@link TokenKind#QUOTE_OPEN} and are settled by {@link QuoteScanner}.
 * Not thread-safe: one scanner per text.
 */
final class TokenScanner {
  private static final int DOMAIN_LOOK_AHEAD = 12;

  /** Characters of a token; a longer run is several tokens. */
  static final int MAX_CHARS = 1_000;

  private final String raw;
  private final TextLists lists;
  private final int length;
  private final TokenBuffer out;

  private TokenScanner(String raw, TextLists lists) {
    this.lists = lists;
    this.raw = raw;
    this.length = raw.length();
    this.out = new TokenBuffer(length / 5 + 8);
  }

  static TokenBuffer scan(String raw, TextLists lists) {
    TokenScanner scanner = new TokenScanner(raw, lists);
    int i = 0;
    while (i < scanner.length) {
      i = scanner.next(i);
    }
    return scanner.out;
  }

  private char at(int i) {
    return i >= 0 && i < length ? raw.charAt(i) : ' ';
  }

  private int emit(int begin, int end, TokenKind kind) {
    int from = begin;
    while (end - from > MAX_CHARS) {
      int to = from + MAX_CHARS;
      to -= Character.isLowSurrogate(raw.charAt(to)) ? 1 : 0;
      out.add(from, to, kind);
      from = to;
    }
    out.add(from, end, kind);
    return end;
  }

  private int next(int i) {
    char c = raw.charAt(i);
    if (Chars.isBlank(c)) {
      return i + 1;
    }
    if (Chars.isDigit(c)) {
      return number(i);
    }
    if (Chars.isWordStart(raw, i)) {
      return word(i);
    }
    if (c == '.' && Chars.isDigit(at(i + 1)) && !Chars.isDigit(at(i - 1)) && !isLetterAt(i - 1)) {
      return number(i);
    }
    return mark(i, c);
  }

  private boolean isLetterAt(int i) {
    return i >= 0 && i < length && Chars.isLetter(raw.charAt(i));
  }

  private int mark(int i, char c) {
    switch (c) {
      case '.', '?', '!' -> {
        return emit(i, runOf(i, c), TokenKind.PUNCT);
      }
      case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '*', '_', '=' -> {
        return emit(i, runOf(i, c), TokenKind.PUNCT);
      }
      case ',', ';', ':', '(', ')', '[', ']', '{', '}', '/', '\\', '\u2026', '|' -> {
        return emit(i, i + 1, TokenKind.PUNCT);
      }
      case '"', '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb' -> {
        return emit(i, i + 1, TokenKind.QUOTE_OPEN);
      }
      case '`' -> {
        return emit(i, at(i + 1) == '`' ? i + 2 : i + 1, TokenKind.QUOTE_OPEN);
      }
      case '\'', '\u2018', '\u2019', '\u201a', '\u201b', '\u2032' -> {
        return apostrophe(i, c);
      }
      case '@', '#' -> {
        return Chars.isLetter(at(i + 1)) ? handle(i) : emit(i, i + 1, TokenKind.SYMBOL);
      }
      default -> {
        return Chars.isFraction(c)
            ? emit(i, i + 1, TokenKind.NUMBER)
            : emit(i, i + Chars.width(raw, i), TokenKind.SYMBOL);
      }
    }
  }

  private int runOf(int i, char c) {
    int j = i + 1;
    while (j < length && raw.charAt(j) == c) {
      j++;
    }
    return j;
  }

  private int handle(int i) {
    int j = i + 1;
    while (j < length && (Chars.isLetterOrDigit(raw.charAt(j)) || raw.charAt(j) == '_')) {
      j++;
    }
    return emit(i, j, TokenKind.URL);
  }

  private int apostrophe(int i, char c) {
    if (c == '\'' && at(i + 1) == '\'') {
      return emit(i, i + 2, TokenKind.QUOTE_OPEN);
    }
    int clitic = c == '\u2018' ? i : cliticEnd(i);
    if (clitic > i && !Chars.isLetterOrDigit(at(clitic))) {
      return emit(i, clitic, TokenKind.CLITIC);
    }
    return emit(i, i + 1, TokenKind.QUOTE_OPEN);
  }

  /** End of {@code 's 're 've 'll 'd 'm} at an apostrophe, or its own index. */
  private int cliticEnd(int i) {
    char a = Chars.lower(at(i + 1));
    char b = Chars.lower(at(i + 2));
    if (Chars.isLetter(b)) {
      boolean two = (a == 'r' || a == 'v') && b == 'e' || a == 'l' && b == 'l';
      return two && !Chars.isLetterOrDigit(at(i + 3)) ? i + 3 : i;
    }
    return (a == 's' || a == 'd' || a == 'm') && !Chars.isDigit(b) ? i + 2 : i;
  }

  private int number(int begin) {
    int i = digits(begin);
    if (raw.charAt(begin) != '.') {
      int group = i - begin;
      while (group <= 2 && at(i) == ',' && isPair(i + 1)) {
        i += 3;
      }
      while (group <= 3 && at(i) == ',' && isGroup(i + 1)) {
        i += 4;
      }
    }
    if (at(i) == '.' && Chars.isDigit(at(i + 1)) && raw.charAt(begin) != '.') {
      int fraction = digits(i + 1);
      boolean dotted = at(fraction) == '.' && Chars.isDigit(at(fraction + 1));
      i = dotted ? i : fraction;
    } else if (raw.charAt(begin) == '.') {
      i = digits(begin + 1);
    }
    return numberSuffix(begin, i);
  }

  private int digits(int i) {
    int j = i;
    while (j < length && Chars.isDigit(raw.charAt(j))) {
      j++;
    }
    return j;
  }

  /** Two digits of Indian grouping: more groups follow, the last of three digits. */
  private boolean isPair(int i) {
    int k = i;
    while (Chars.isDigit(at(k)) && Chars.isDigit(at(k + 1)) && at(k + 2) == ',') {
      k += 3;
    }
    return k > i && isGroup(k) && at(k + 3) != ',';
  }

  private boolean isGroup(int i) {
    return Chars.isDigit(at(i))
        && Chars.isDigit(at(i + 1))
        && Chars.isDigit(at(i + 2))
        && !Chars.isDigit(at(i + 3));
  }

  private int numberSuffix(int begin, int end) {
    char a = Chars.lower(at(end));
    char b = Chars.lower(at(end + 1));
    if (!Chars.isLetterOrDigit(at(end + 2)) && isOrdinalSuffix(a, b)) {
      return emit(begin, end + 2, TokenKind.ORDINAL);
    }
    if (a == 's' && at(end - 1) == '0' && !Chars.isLetterOrDigit(at(end + 1))) {
      return emit(begin, end + 1, TokenKind.DECADE);
    }
    if (Chars.isApostrophe(a)
        && b == 's'
        && at(end - 1) == '0'
        && end - begin == 4
        && !Chars.isLetterOrDigit(at(end + 2))) {
      return emit(begin, end + 2, TokenKind.DECADE);
    }
    return emit(begin, end, TokenKind.NUMBER);
  }

  private static boolean isOrdinalSuffix(char a, char b) {
    return a == 's' && b == 't'
        || a == 'n' && b == 'd'
        || a == 'r' && b == 'd'
        || a == 't' && b == 'h';
  }

  private int word(int begin) {
    int i = begin;
    while (i < length) {
      char c = raw.charAt(i);
      if (Chars.isDigit(c) && CurrencyCodes.gluedTo(raw, begin, i)) {
        break;
      }
      if (Chars.isLetterOrDigit(c) || Chars.isMark(c) || Chars.isWideLetter(raw, i)) {
        i += Chars.isSurrogate(c) ? 2 : 1;
      } else {
        int inner = joiner(begin, i, c);
        if (inner == i) {
          break;
        }
        if (inner < 0) {
          return -inner;
        }
        i = inner;
      }
    }
    return emit(begin, i, TokenKind.WORD);
  }

  /**
   * What a non-letter inside a word does: the index to go on from when it joins, the same index
   * when the word ends before it, or the negated end when tokens were already emitted.
   */
  private int joiner(int begin, int i, char c) {
    boolean letterNext = Chars.isWordStart(raw, i + 1) && i + 1 < length;
    if (Chars.isApostrophe(c)) {
      return letterNext ? innerApostrophe(begin, i) : i;
    }
    switch (c) {
      case '-', '\u2010', '\u2011' -> {
        boolean joins = (letterNext || Chars.isDigit(at(i + 1))) && at(i - 1) != '.';
        boolean suffix = Chars.isDigit(at(begin - 1)) && Chars.isDigit(at(i + 1));
        return joins && !suffix && !isRate(begin, i) && !lists.numbers().contains(raw, begin, i)
            ? i + 1
            : i;
      }
      case '.' -> {
        return dot(begin, i);
      }
      case '&' -> {
        return Character.isUpperCase(at(i - 1)) && Character.isUpperCase(at(i + 1)) ? i + 1 : i;
      }
      case '_' -> {
        return letterNext ? i + 1 : i;
      }
      case '@' -> {
        return letterNext ? -address(begin, i) : i;
      }
      case ':' -> {
        return at(i + 1) == '/' && at(i + 2) == '/' ? -address(begin, i) : i;
      }
      default -> {
        return i;
      }
    }
  }

  /** Whether a hyphen joins a unit, "a" and what it is counted by: 12-cent-a-share. */
  private boolean isRate(int begin, int i) {
    if (at(begin - 1) != '-') {
      return false;
    }
    return isArticle(begin, i)
        || at(i + 2) == '-' && isArticle(i + 1, i + 2)
        || at(i + 3) == '-' && isArticle(i + 1, i + 3);
  }

  private boolean isArticle(int begin, int end) {
    return end - begin <= 3
        && (raw.startsWith("a", begin) && end - begin == 1
            || raw.startsWith("an", begin) && end - begin == 2
            || raw.startsWith("per", begin));
  }

  private int innerApostrophe(int begin, int i) {
    int clitic = cliticEnd(i);
    if (clitic > i) {
      emit(begin, i, TokenKind.WORD);
      return -emit(i, clitic, TokenKind.CLITIC);
    }
    boolean not =
        Chars.lower(at(i + 1)) == 't'
            && Chars.lower(at(i - 1)) == 'n'
            && !Chars.isLetterOrDigit(at(i + 2));
    if (not && i - 1 > begin) {
      emit(begin, i - 1, TokenKind.WORD);
      return -emit(i - 1, i + 2, TokenKind.CLITIC);
    }
    return not ? i + 2 : i + 1;
  }

  private int dot(int begin, int i) {
    if (isAcronymPart(begin, i)) {
      return i + 1;
    }
    if (Chars.isLetter(at(i + 1)) && isDomain(i)) {
      return -address(begin, i);
    }
    boolean abbreviation = lists.abbreviations().contains(raw, begin, i) && at(i + 1) != '.';
    return abbreviation ? -emit(begin, i + 1, TokenKind.WORD) : i;
  }

  /** Whether the dot at i closes one letter of an acronym or an initial: U.S. a.m. J. */
  private boolean isAcronymPart(int begin, int i) {
    boolean oneLetter = Chars.isLetter(at(i - 1)) && (i - 1 == begin || at(i - 2) == '.');
    if (!oneLetter || at(i + 1) == '.') {
      return false;
    }
    boolean more = Chars.isLetter(at(i + 1)) && at(i + 2) == '.';
    boolean closes = i - 1 > begin;
    boolean initial =
        Character.isUpperCase(at(i - 1)) && at(i - 1) != 'I' && !Chars.isLetter(at(i + 1));
    return more || closes && !Chars.isLetter(at(i + 1)) || initial && i - 1 == begin;
  }

  private boolean isDomain(int dot) {
    int end = dot + 1;
    while (end < length && end - dot < DOMAIN_LOOK_AHEAD && Chars.isLowerAscii(raw.charAt(end))) {
      end++;
    }
    boolean ends = !Chars.isLetterOrDigit(at(end)) || at(end) == '.';
    return ends && lists.domains().contains(raw, dot + 1, end)
        || at(end) == '.' && at(dot - 1) == 'w' && at(dot - 2) == 'w';
  }

  private int address(int begin, int from) {
    int end = from;
    while (end < length && !Chars.isBlank(raw.charAt(end)) && !endsAddress(raw.charAt(end))) {
      end++;
    }
    while (end > from + 1 && isTrailing(raw.charAt(end - 1))) {
      end--;
    }
    return emit(begin, end, TokenKind.URL);
  }

  private static boolean endsAddress(char c) {
    return c == '"'
        || c == '<'
        || c == '>'
        || c == '('
        || c == ')'
        || c == '\u201c'
        || c == '\u201d'
        || c == '\u2019';
  }

  private static boolean isTrailing(char c) {
    return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\'';
  }
}
