package org.newsconcord.text;

/**
 * Sentences and tokens over a text, as columns of numbers. Every offset counts UTF-16 units of the
 * clean text, begins are inclusive, ends exclusive. Tokens are numbered through the whole text; the
 * tokens of sentence {@code s} are {@code firstToken(s) <= t < endToken(s)}. Immutable and
 * thread-safe.
 *
 * <p>Example: {@code TextLayer.annotate("He paid $5.")} has one sentence of five tokens {@code He,
 * paid, $, 5, .}, and {@code kind(3)} is {@link TokenKind#NUMBER}.
 */
public final class AnnotatedText {
  private static final TokenKind[] KINDS = TokenKind.values();

  private final CleanText source;
  private final String raw;
  private final int[] begins;
  private final int[] ends;
  private final byte[] kinds;
  private final boolean[] quoted;
  private final int[] firsts;
  private final byte[] flags;
  private final int[] boxes;
  private final WordForm[] forms;

  AnnotatedText(
      CleanText source,
      int[] begins,
      int[] ends,
      byte[] kinds,
      boolean[] quoted,
      int[] firsts,
      byte[] flags,
      int[] boxes,
      WordForm[] forms) {
    this.source = source;
    this.raw = source.text();
    this.begins = begins;
    this.ends = ends;
    this.kinds = kinds;
    this.quoted = quoted;
    this.firsts = firsts;
    this.flags = flags;
    this.boxes = boxes;
    this.forms = forms;
  }

  /** The text that all offsets point into: the one that came, made clean. */
  public String raw() {
    return raw;
  }

  /** The way from offsets to those of the text as it came. */
  public CleanText source() {
    return source;
  }

  /** First unit of a token in the text as it came. */
  public int sourceBegin(int token) {
    return source.begin(begins[token]);
  }

  /** End of a token in the text as it came, exclusive. */
  public int sourceEnd(int token) {
    return source.end(ends[token]);
  }

  /** Number of tokens. */
  public int tokens() {
    return begins.length;
  }

  /** First unit of a token. */
  public int begin(int token) {
    return begins[token];
  }

  /** End of a token, exclusive. */
  public int end(int token) {
    return ends[token];
  }

  /** What a token is. */
  public TokenKind kind(int token) {
    return KINDS[kinds[token]];
  }

  /** Whether a token is of a kind. */
  public boolean is(int token, TokenKind kind) {
    return kinds[token] == kind.ordinal();
  }

  /** How a word is cased; {@link CaseClass#NONE} for other tokens. */
  public CaseClass caseClass(int token) {
    return is(token, TokenKind.WORD) ? forms[token].caseClass() : CaseClass.NONE;
  }

  /** Whether a token begins with a capital letter. */
  public boolean isCapitalised(int token) {
    return forms[token].isCapitalised();
  }

  /** Whether a token stands between quotation marks; the marks themselves do not. */
  public boolean isQuoted(int token) {
    return quoted[token];
  }

  /** Whether nothing stands between a token and the one before it. */
  public boolean isGlued(int token) {
    return token > 0 && begins[token] == ends[token - 1];
  }

  /** A token as written. */
  public String surface(int token) {
    return forms[token].written();
  }

  /** First character of a token. */
  public char first(int token) {
    return forms[token].first();
  }

  /** Whether a token is exactly one character. */
  public boolean isChar(int token, char c) {
    return forms[token].is(c);
  }

  /** The form of a token. */
  public WordForm form(int token) {
    return forms[token];
  }

  /**
   * A token in lower case by the root locale, with curly apostrophes and non-breaking hyphens made
   * plain.
   */
  public String lower(int token) {
    return forms[token].lower();
  }

  /** Whether the lower-case token equals a word. */
  public boolean matches(int token, String lowerWord) {
    return forms[token].folded().equals(lowerWord);
  }

  /** The text from one token to another, the second excluded, without boxes of links. */
  public String between(int firstToken, int endToken) {
    if (firstToken >= endToken) {
      return "";
    }
    int begin = begins[firstToken];
    int end = ends[endToken - 1];
    return boxes.length == 0
        ? raw.substring(begin, end)
        : LinkBox.textOutside(boxes, raw, begin, end);
  }

  /** Number of sentences. */
  public int sentences() {
    return flags.length;
  }

  /** First token of a sentence. */
  public int firstToken(int sentence) {
    return firsts[sentence];
  }

  /** End of the tokens of a sentence, exclusive; never equal to the first. */
  public int endToken(int sentence) {
    return firsts[sentence + 1];
  }

  /** First unit of a sentence. */
  public int sentenceBegin(int sentence) {
    return begins[firsts[sentence]];
  }

  /** End of a sentence, exclusive. */
  public int sentenceEnd(int sentence) {
    return ends[firsts[sentence + 1] - 1];
  }

  /** The sentence as written. */
  public String sentence(int sentence) {
    return raw.substring(sentenceBegin(sentence), sentenceEnd(sentence));
  }

  /** The sentence that holds a token; binary search. */
  public int sentenceOf(int token) {
    int found = java.util.Arrays.binarySearch(firsts, token);
    return found >= 0 ? found : -found - 2;
  }

  /** Whether a sentence is boilerplate: it yields no claims. */
  public boolean isNoise(int sentence) {
    return has(sentence, SentenceFlag.NOISE);
  }

  /** Whether a sentence is a heading: a short line without a stop. */
  public boolean isHeading(int sentence) {
    return has(sentence, SentenceFlag.HEADING);
  }

  /** Whether a sentence opens a paragraph. */
  public boolean isParagraphStart(int sentence) {
    return has(sentence, SentenceFlag.PARAGRAPH_START);
  }

  /** Whether a quotation of an earlier sentence goes on in this one. */
  public boolean continuesQuote(int sentence) {
    return has(sentence, SentenceFlag.CONTINUES_QUOTE);
  }

  private boolean has(int sentence, int flag) {
    return (flags[sentence] & flag) != 0;
  }
}
