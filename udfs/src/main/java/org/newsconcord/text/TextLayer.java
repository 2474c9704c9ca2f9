package org.newsconcord.text;

import java.util.List;
import java.util.function.Function;

/**
 * Sentences and tokens of raw English news text.
 *
 * <p>Contract: any string gives an annotation, in time linear in its length, and every offset lies
 * inside the string that is read; null gives the annotation of the empty text. What is read is the
 * {@link CleanText}, which knows the way back to the text as it came: boilerplate is marked, and
 * boxes of links set into a sentence ({@link LinkBox}) yield no tokens. Text that is already
 * tokenised (blanks between tokens, quotes as doubled ASCII marks) works too. Immutable,
 * thread-safe, the same for every locale.
 *
 * <p>Worked example: {@code "Gen. Lee left. “We lost,” he said."} has two sentences; the full stop
 * of {@code Gen.} belongs to its token, and {@code We lost,} is quoted.
 */
public final class TextLayer {
  private final TextLists lists;

  private TextLayer(TextLists lists) {
    this.lists = lists;
  }

  /**
   * A text layer over lists of one's own; compiles them, so keep it.
   *
   * @param lists gives the entries of a list by its file name, such as {@code abbreviations.tsv}
   */
  public static TextLayer of(Function<String, List<String>> lists) {
    return new TextLayer(TextLists.of(lists));
  }

  /** The entries of a list of the jar, such as {@code abbreviations.tsv}. */
  public static List<String> bundled(String name) {
    return WordList.of(TextLayer.class, "lexicon/" + name);
  }

  /** Annotates a text with the lists of the jar. */
  public static AnnotatedText annotate(String text) {
    return Standard.LAYER.read(text);
  }

  /** Annotates a text. */
  public AnnotatedText read(String text) {
    CleanText source = CleanText.of(text == null ? "" : text, lists);
    String raw = source.text();
    Layout layout = Layout.of(raw);
    TokenBuffer tokens = TokenScanner.scan(raw, lists);
    int[] boxes = LinkBox.find(raw);
    if (boxes.length > 0) {
      tokens.drop(boxes);
    }
    int[] begins = tokens.begins();
    int[] ends = tokens.ends();
    byte[] kinds = tokens.kinds();
    boolean[] quoted = QuoteScanner.scan(raw, layout, begins, ends, kinds);
    SentenceScanner.Sentences sentences =
        SentenceScanner.scan(raw, layout, lists, begins, ends, kinds);
    byte[] cases = cases(raw, begins, ends, kinds);
    byte[] flags = new byte[sentences.paragraphs().length];
    AnnotatedText annotated =
        new AnnotatedText(
            source, begins, ends, kinds, cases, quoted, sentences.firsts(), flags, boxes);
    SentenceMarker.mark(annotated, sentences.paragraphs(), flags, lists.boilerplate());
    return annotated;
  }

  private static byte[] cases(String raw, int[] begins, int[] ends, byte[] kinds) {
    byte[] cases = new byte[begins.length];
    for (int t = 0; t < begins.length; t++) {
      boolean word = kinds[t] == TokenKind.WORD.ordinal();
      cases[t] = word ? (byte) caseOf(raw, begins[t], ends[t]).ordinal() : 0;
    }
    return cases;
  }

  static CaseClass caseOf(String raw, int begin, int end) {
    int upper = 0;
    int lower = 0;
    int misplaced = 0;
    for (int i = begin; i < end; i++) {
      char c = raw.charAt(i);
      if (Chars.isLowerAscii(c) || c >= 0x80 && Character.isLowerCase(c)) {
        lower++;
      } else if (Character.isUpperCase(c)) {
        upper++;
        boolean partStart = i == begin || raw.charAt(i - 1) == '-' || raw.charAt(i - 1) == '\'';
        misplaced += partStart ? 0 : 1;
      }
    }
    if (upper == 0) {
      return lower == 0 ? CaseClass.NONE : CaseClass.LOWER;
    }
    if (lower == 0) {
      return upper > 1 ? CaseClass.UPPER : CaseClass.CAPITALISED;
    }
    boolean initial = Character.isUpperCase(raw.charAt(begin));
    return initial && misplaced == 0 ? CaseClass.CAPITALISED : CaseClass.MIXED;
  }

  private static final class Standard {
    static final TextLayer LAYER = of(TextLayer::bundled);
  }
}
