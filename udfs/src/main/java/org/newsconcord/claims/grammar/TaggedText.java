package org.newsconcord.claims.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.newsconcord.claims.TextHints;
import org.newsconcord.claims.WordClass;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

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

  public final NameWords nameWords;

  /** The closed classes of words. */
  public final GrammarWords grammar;

  private final WordClassTagger tagger;
  private final List<Set<WordGroup>> groups;

  public TaggedText(
      AnnotatedText text,
      WordClassTagger tagger,
      GrammarWords grammar,
      NameWords nameWords,
      TextHints hints) {
    this.text = text;
    this.tagger = tagger;
    this.grammar = grammar;
    this.nameWords = nameWords;
    this.entities = NamedEntities.of(text, hints.entities());
    this.size = text.tokens();
    this.lower = new String[size];
    this.tag = new byte[size];
    this.capital = new boolean[size];
    this.sentence = new int[size];
    int[] numbers = tagger.look(text, lower);
    this.groups = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      capital[i] = text.isCapitalised(i);
      groups.add(grammar.of(lower[i]));
    }
    for (int s = 0; s < text.sentences(); s++) {
      int from = text.firstToken(s);
      int to = text.endToken(s);
      for (int i = from; i < to; i++) {
        sentence[i] = s;
      }
      if (!text.isNoise(s)) {
        tagger.tag(text, numbers, lower, tag, from, to);
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
    return tagger.share(text, i, lower[i], tag(i));
  }

  /** Whether the word is in a group of the grammar. */
  public boolean in(int i, WordGroup group) {
    return groups.get(i).contains(group);
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
