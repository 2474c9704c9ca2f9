package org.newsconcord.claims.grammar;

import org.newsconcord.claims.TextHints;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.Lexicon;
import org.newsconcord.text.TextLayer;
import org.newsconcord.text.Vocabulary;
import org.newsconcord.text.WordForm;

/**
 * Reads texts: sentences, words, word classes, quotations. Immutable and thread-safe; building one
 * reads the lexicons, so keep it.
 */
public final class TextReader {
  private final TextLayer layer;
  private final WordClassTagger tagger;
  private final GrammarWords grammar;
  private final NameWords nameWords;
  private final VerbBases verbs;
  private final Vocabulary.Fact<Lexeme> lexemes;

  private TextReader(LanguagePack language) {
    Lexicon lexicon = language.lexicon();
    this.layer = TextLayer.of(lexicon::lines, language.vocabulary());
    this.grammar = GrammarWords.of(language);
    this.tagger = WordClassTagger.of(language);
    this.nameWords = new NameWords(lexicon.rows("name-words.tsv"));
    this.verbs = VerbBases.of(language);
    this.lexemes = language.vocabulary().fact(this::lexeme);
  }

  /** The reader of a language. */
  public static TextReader of(LanguagePack language) {
    return language.part(TextReader.class, TextReader::new);
  }

  /** The text as the extractors see it, after what a trained model found. */
  public TaggedText read(String text, TextHints hints) {
    return new TaggedText(layer.read(text), lexemes, tagger, grammar, hints);
  }

  private Lexeme lexeme(WordForm form) {
    int entry = tagger.find(form);
    String lower = entry < 0 ? form.lower() : form.folded();
    return new Lexeme(
        lower,
        grammar.of(lower),
        tagger.scores(form, entry, lower, true),
        tagger.scores(form, entry, lower, false),
        nameWords.classOf(lower),
        grammar.assertions.at(lower),
        verbs);
  }
}
