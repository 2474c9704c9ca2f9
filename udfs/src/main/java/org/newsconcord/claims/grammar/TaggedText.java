package org.newsconcord.claims.grammar;

import java.util.Comparator;
import java.util.List;
import org.newsconcord.claims.TextHints;
import org.newsconcord.claims.WordClass;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;
import org.newsconcord.text.Vocabulary;

/**
 * The words of an article with their word classes and quotations: what the extractors of
 * statements, offices and actions read. Words are the tokens of the text layer, by their numbers.
 *
 * <p>Built once per article; not changed afterwards.
 */
public final class TaggedText {
  public final AnnotatedText text;
  public final int size;
  public final String[] lower;
  final byte[] tag;
  private final boolean[] capital;

  /** Number of the sentence of each word. */
  public final int[] sentence;

  /** Number of the quotation that each word stands in, marks included; -1 outside. */
  public final int[] quote;

  /** The names that a trained model found. */
  public final NamedEntities entities;

  /** The closed classes of words. */
  public final GrammarWords grammar;

  private final Lexeme[] lexemes;

  TaggedText(
      AnnotatedText text,
      Vocabulary.Fact<Lexeme> known,
      WordClassTagger tagger,
      GrammarWords grammar,
      TextHints hints) {
    this.text = text;
    this.grammar = grammar;
    this.entities = NamedEntities.of(text, hints.entities());
    this.size = text.tokens();
    this.lower = new String[size];
    this.tag = new byte[size];
    this.capital = new boolean[size];
    this.sentence = new int[size];
    this.lexemes = new Lexeme[size];
    for (int i = 0; i < size; i++) {
      capital[i] = text.isCapitalised(i);
      lexemes[i] = known.of(text.form(i));
      lower[i] = lexemes[i].lower;
    }
    for (int s = 0; s < text.sentences(); s++) {
      int from = text.firstToken(s);
      int to = text.endToken(s);
      for (int i = from; i < to; i++) {
        sentence[i] = s;
      }
      if (!text.isNoise(s)) {
        tagger.tag(text, lexemes, tag, from, to);
      }
    }
    retag(hints.tags());
    this.quote = QuoteMarks.number(this);
  }

  /** Takes over the word classes of the hints; the capitalised words of a name are proper nouns. */
  private void retag(List<TextHints.Tag> tags) {
    int i = 0;
    for (TextHints.Tag hint : tags.stream().sorted(BY_PLACE).toList()) {
      while (i < size && text.sourceBegin(i) < hint.begin()) {
        i++;
      }
      boolean word =
          i < size && text.sourceBegin(i) == hint.begin() && text.sourceEnd(i) == hint.end();
      if (word && hint.wordClass().isOpen() && tag(i).isOpen()) {
        tag[i] = (byte) hint.wordClass().ordinal();
      }
    }
    for (int k = 0; k < size; k++) {
      if (capital[k] && entities.covers(k) && text.is(k, TokenKind.WORD)) {
        tag[k] = (byte) WordClass.PROPN.ordinal();
      }
    }
  }

  public int sentences() {
    return text.sentences();
  }

  public int first(int s) {
    return text.firstToken(s);
  }

  public int last(int s) {
    return text.endToken(s);
  }

  public int begin(int i) {
    return text.begin(i);
  }

  public int end(int i) {
    return text.end(i);
  }

  public WordClass tag(int i) {
    return CLASSES[tag[i]];
  }

  public boolean is(int i, WordClass c) {
    return tag[i] == c.ordinal();
  }

  public boolean is(int i, String lowerCase) {
    return lower[i].equals(lowerCase);
  }

  /** Share of the class of a word among all uses of the word: how sure its class is. */
  public float certainty(int i) {
    return lexemes[i].inside.share(tag[i]);
  }

  /** Whether the word is in a group of the grammar. */
  public boolean in(int i, WordGroup group) {
    return lexemes[i].in(group);
  }

  /** Base form of the word as a verb; the word itself when it is no form of a known verb. */
  public String base(int i) {
    return lexemes[i].verb().base();
  }

  /** Whether the word is the base form of a verb. */
  public boolean isBase(int i) {
    return lexemes[i].verb().isBase();
  }

  /** Whether the word can be a past form or past participle. */
  public boolean isPast(int i) {
    return lexemes[i].verb().isPast();
  }

  /** Whether the word ends in -ing. */
  public boolean isIng(int i) {
    return lexemes[i].ing;
  }

  /** Whether the word ends in -ed. */
  public boolean isEd(int i) {
    return lexemes[i].ed;
  }

  /** Whether the word is a decade: 1990s, 80s. */
  boolean isDecade(int i) {
    return lexemes[i].decade;
  }

  /** What the word can be in a name. */
  public NameWords.Kind name(int i) {
    return lexemes[i].name;
  }

  /** The phrases that begin with the word and say how what follows is put. */
  List<AssertionWords.Opener> openers(int i) {
    return lexemes[i].openers;
  }

  /** Whether the word is written with a capital. */
  public boolean capital(int i) {
    return capital[i];
  }

  /** Whether the word is exactly this character. */
  public boolean mark(int i, char c) {
    return text.isChar(i, c);
  }

  public String slice(int from, int to) {
    return text.between(from, to);
  }

  private static final WordClass[] CLASSES = WordClass.values();
  private static final Comparator<TextHints.Tag> BY_PLACE =
      Comparator.comparingInt(TextHints.Tag::begin).thenComparing(TextHints.Tag::wordClass);
}
