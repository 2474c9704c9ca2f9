package org.newsconcord.claims.grammar;

import org.newsconcord.claims.TextHints;
import org.newsconcord.language.Lexicon;
import org.newsconcord.text.TextLayer;

/**
 * Reads texts: sentences, words, word classes, quotations. Immutable and thread-safe; building one
 * reads the lexicons, so keep it.
 */
public final class TextReader {
  private final TextLayer layer;
  private final WordClassTagger tagger;
  private final GrammarWords grammar;
  private final NameWords nameWords;

  private TextReader(Lexicon lexicon) {
    this.layer = TextLayer.of(lexicon::lines);
    this.grammar =
        new GrammarWords(lexicon.rows("grammar-words.tsv"), lexicon.rows("assertions.tsv"));
    this.tagger = new WordClassTagger(lexicon.rows("word-classes.tsv"), grammar);
    this.nameWords = new NameWords(lexicon.rows("name-words.tsv"));
  }

  /** A reader with these lexicons. */
  public static TextReader of(Lexicon lexicon) {
    return new TextReader(lexicon);
  }

  /** The text as the extractors see it, after what a trained model found. */
  public TaggedText read(String text, TextHints hints) {
    return new TaggedText(layer.read(text), tagger, grammar, nameWords, hints);
  }
}
