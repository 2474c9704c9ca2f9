package org.newsconcord.claims.grammar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsconcord.claims.WordClass;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.FoldedSet;
import org.newsconcord.text.WordForm;

/**
 * Gives each word of a sentence its word class: a hidden Markov model over word classes, with the
 * class shares of known words, of endings for unknown words, and the shares of class pairs.
 *
 * <p>Immutable and thread-safe. Linear in the number of words.
 */
public final class WordClassTagger {
  private static final int CLASSES = WordClass.COUNT;
  private static final int LONGEST_ENDING = 4;
  private static final float NEVER = -40f;
  private static final double PERMILLE = 1000;

  private final FoldedSet known;
  private final ClassScores[] small;
  private final ClassScores[] capitalised;
  private final Map<String, ClassScores> endings = new HashMap<>();
  private final float[] shares = new float[CLASSES];
  private final float[][] follows = new float[CLASSES + 1][CLASSES];
  private final ClassScores name;
  private final ClassScores number;
  private final ClassScores mark;
  private final ClassScores symbol;
  private final ClassScores unknown;
  private final ClassScores possessive;
  private final ClassScores owningName;
  private final ClassScores owningNoun;

  /** The tagger of a language. */
  public static WordClassTagger of(LanguagePack language) {
    return language.part(
        WordClassTagger.class,
        pack ->
            new WordClassTagger(
                pack.lexicon().rows("word-classes.tsv", "word-class-corrections.tsv")));
  }

  /**
   * @param rows words, endings and pairs of classes with their shares; of two rows of one word the
   *     later counts
   */
  private WordClassTagger(Iterable<String[]> rows) {
    Arrays.fill(shares, 1e-4f);
    for (String[] row : rows) {
      if (row[0].charAt(0) == '=' && row[0].length() > 1) {
        shares[WordClass.valueOf(row[0].substring(1)).ordinal()] = Integer.parseInt(row[1]) / 1e5f;
      }
    }
    Map<String, ClassScores> words = new LinkedHashMap<>(40_000);
    for (String[] row : rows) {
      char first = row[0].charAt(0);
      if (first == '>') {
        String from = row[0].substring(1);
        int index = "<s>".equals(from) ? CLASSES : WordClass.valueOf(from).ordinal();
        readFollowers(follows[index], row[1]);
      } else if (first != '=') {
        words.put(row[0], readScores(row[1]));
      }
    }
    Set<String> listed = new LinkedHashSet<>();
    words.forEach(
        (word, scores) -> {
          if (word.charAt(0) == '-') {
            endings.put(word.substring(1), scores);
          }
          listed.add(isCapitalised(word) ? word.substring(1) : word);
        });
    this.known = FoldedSet.of(listed);
    List<String> spellings = List.copyOf(listed);
    this.small = spellings.stream().map(words::get).toArray(ClassScores[]::new);
    this.capitalised = spellings.stream().map(w -> words.get("^" + w)).toArray(ClassScores[]::new);
    this.name = readScores("PROPN:760 NOUN:150 ADJ:60 VERB:30");
    this.number = readScores("NUM:1000");
    this.mark = readScores("PUNCT:1000");
    this.symbol = readScores("SYM:1000");
    this.possessive = readScores("DET:1000");
    this.owningName = readScores("PROPN:1000");
    this.owningNoun = readScores("NOUN:1000");
    this.unknown = readScores("NOUN:600 ADJ:200 VERB:150 ADV:50");
  }

  private static boolean isCapitalised(String entry) {
    return entry.length() > 1 && entry.charAt(0) == '^';
  }

  private static void readFollowers(float[] target, String text) {
    Arrays.fill(target, NEVER);
    for (String part : text.split(" ", -1)) {
      int colon = part.indexOf(':');
      int to = WordClass.valueOf(part.substring(0, colon)).ordinal();
      target[to] = (float) Math.log(Integer.parseInt(part.substring(colon + 1)) / 1e4);
    }
  }

  private ClassScores readScores(String text) {
    String[] parts = text.split(" ", -1);
    byte[] classes = new byte[parts.length];
    float[] scores = new float[parts.length];
    float[] rates = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      int colon = parts[i].indexOf(':');
      int c = WordClass.valueOf(parts[i].substring(0, colon)).ordinal();
      classes[i] = (byte) c;
      double share = Integer.parseInt(parts[i].substring(colon + 1)) / PERMILLE;
      rates[i] = (float) share;
      scores[i] = (float) (Math.log(share) - Math.log(shares[c]));
    }
    return new ClassScores(classes, scores, rates);
  }

  /** The number of a form in the list of words, or -1. */
  int find(WordForm form) {
    return known.find(form);
  }

  /**
   * Fills {@code tags[from..to)} with ordinals of {@link WordClass} for the words of one sentence.
   *
   * @param words what is known of the words of the text
   */
  void tag(AnnotatedText text, Lexeme[] words, byte[] tags, int from, int to) {
    int n = to - from;
    if (n <= 0) {
      return;
    }
    byte[] back = new byte[n * CLASSES];
    ClassScores[] options = new ClassScores[n];
    float[] best = new float[CLASSES];
    float[] next = new float[CLASSES];
    ClassScores previous = null;
    boolean opening = true;
    for (int i = 0; i < n; i++) {
      ClassScores here = options(text, words, from, i, n, opening);
      options[i] = here;
      for (int k = 0; k < here.classes().length; k++) {
        int c = here.classes()[k];
        float top = Float.NEGATIVE_INFINITY;
        byte origin = 0;
        if (previous == null) {
          top = follows[CLASSES][c];
        } else {
          for (byte p : previous.classes()) {
            float score = best[p] + follows[p][c];
            if (score > top) {
              top = score;
              origin = p;
            }
          }
        }
        next[c] = top + here.scores()[k];
        back[i * CLASSES + c] = origin;
      }
      float[] swap = best;
      best = next;
      next = swap;
      previous = here;
      opening = opens(text.first(from + i), opening);
    }
    byte c = top(options[n - 1], best);
    for (int i = n - 1; i >= 0; i--) {
      tags[from + i] = options[i] == possessive ? possessiveClass(words[from + i]) : c;
      c = back[i * CLASSES + c];
    }
  }

  private ClassScores options(
      AnnotatedText text, Lexeme[] words, int from, int i, int n, boolean opening) {
    Lexeme word = words[from + i];
    if (word.owner || word.genitive && i > 0 && isOwned(words[from + i - 1])) {
      return possessive;
    }
    if (i + 1 < n && words[from + i + 1].genitive && isOwned(word)) {
      return text.isCapitalised(from + i) ? owningName : owningNoun;
    }
    return opening ? word.opening : word.inside;
  }

  /** Whether 's behind the word is no verb; what owns behaves as a determiner. */
  private static boolean isOwned(Lexeme before) {
    return !before.in(WordGroup.CONTRACTING);
  }

  private static byte possessiveClass(Lexeme word) {
    WordClass c = word.genitive ? WordClass.PART : WordClass.PRON;
    return (byte) c.ordinal();
  }

  private static byte top(ClassScores last, float[] best) {
    byte top = last.classes()[0];
    for (byte c : last.classes()) {
      if (best[c] > best[top]) {
        top = c;
      }
    }
    return top;
  }

  private static boolean opens(char c, boolean opening) {
    return c == '"'
        || c == '“'
        || c == '‘'
        || c == '`'
        || c == ':'
        || c == '—'
        || c == '(' && opening;
  }

  /**
   * The classes of a form.
   *
   * @param entry what {@link #find} gave
   * @param lower the form in lower case
   * @param opening whether it opens a sentence or a quotation
   */
  ClassScores scores(WordForm form, int entry, String lower, boolean opening) {
    if (Character.isUpperCase(form.first())) {
      ClassScores known = opening && entry >= 0 ? small[entry] : null;
      if (known == null && entry >= 0) {
        known = capitalised[entry];
      }
      return known == null ? name : known;
    }
    ClassScores known = entry < 0 ? null : small[entry];
    if (known != null) {
      return known;
    }
    if (Character.isDigit(form.first())) {
      return number;
    }
    if (Character.getType(form.first()) == Character.CURRENCY_SYMBOL) {
      return symbol;
    }
    return Character.isLetter(form.first())
        ? byEnding(lower)
        : (form.first() == '\'' || form.first() == '’') && !lower.equals("''") ? unknown : mark;
  }

  private ClassScores byEnding(String lower) {
    int hyphen = lower.lastIndexOf('-');
    String tail = hyphen > 0 && hyphen < lower.length() - 2 ? lower.substring(hyphen + 1) : lower;
    for (int length = Math.min(LONGEST_ENDING, tail.length()); length >= 2; length--) {
      ClassScores found = endings.get(tail.substring(tail.length() - length));
      if (found != null) {
        return found;
      }
    }
    return unknown;
  }
}
