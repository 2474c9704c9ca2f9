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
  private final Vocabulary vocabulary;

  private TextLayer(TextLists lists, Vocabulary vocabulary) {
    this.lists = lists;
    this.vocabulary = vocabulary;
  }

  /**
   * A text layer over lists of one's own; compiles them, so keep it.
   *
   * @param lists gives the entries of a list by its file name, such as {@code abbreviations.tsv}
   * @param vocabulary where the texts have their word forms from
   */
  public static TextLayer of(Function<String, List<String>> lists, Vocabulary vocabulary) {
    return new TextLayer(TextLists.of(lists), vocabulary);
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
    byte[] flags = new byte[sentences.paragraphs().length];
    AnnotatedText annotated =
        new AnnotatedText(
            source,
            begins,
            ends,
            kinds,
            quoted,
            sentences.firsts(),
            flags,
            boxes,
            forms(raw, begins, ends));
    SentenceMarker.mark(annotated, sentences.paragraphs(), flags, lists.boilerplate());
    return annotated;
  }

  private WordForm[] forms(String raw, int[] begins, int[] ends) {
    WordForm[] forms = new WordForm[begins.length];
    for (int t = 0; t < forms.length; t++) {
      forms[t] = vocabulary.form(raw, begins[t], ends[t]);
    }
    return forms;
  }

  private static final class Standard {
    static final TextLayer LAYER = of(TextLayer::bundled, new Vocabulary());
  }
}
