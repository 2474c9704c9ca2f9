package org.newsconcord.claims.grammar;

import org.newsconcord.claims.TextHints;
import org.newsconcord.language.LanguagePack;
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

  private TextReader(LanguagePack language) {
    Lexicon lexicon = language.lexicon();
    this.layer = TextLayer.of(lexicon::lines);
    this.grammar = GrammarWords.of(language);
    this.tagger = WordClassTagger.of(language);
    this.nameWords = new NameWords(lexicon.rows("name-words.tsv"));
  }

  /** The reader of a language. */
  public static TextReader of(LanguagePack language) {
    return language.part(TextReader.class, TextReader::new);
  }

  /** The text as the extractors see it, after what a trained model found. */
  public TaggedText read(String text, TextHints hints) {
    return new TaggedText(layer.read(text), tagger, grammar, nameWords, hints);
  }
}
