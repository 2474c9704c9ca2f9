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

  private final GrammarWords grammar;
  private final FoldedSet vocabulary;
  private final List<String> spellings;
  private final Scores[] small;
  private final Scores[] capitalised;
  private final Map<String, Scores> endings = new HashMap<>();
  private final float[] shares = new float[CLASSES];
  private final float[][] follows = new float[CLASSES + 1][CLASSES];
  private final Scores name;
  private final Scores number;
  private final Scores mark;
  private final Scores symbol;
  private final Scores unknown;
  private final Scores possessive;
  private final Scores owningName;
  private final Scores owningNoun;

  /** The classes that a word can have, each with its score. */
  private record Scores(byte[] classes, float[] scores, float[] shares) {
    float share(int wordClass) {
      for (int k = 0; k < classes.length; k++) {
        if (classes[k] == wordClass) {
          return shares[k];
        }
      }
      return 0;
    }
  }

  /** The tagger of a language. */
  public static WordClassTagger of(LanguagePack language) {
    return language.part(
        WordClassTagger.class,
        pack ->
            new WordClassTagger(pack.lexicon().rows("word-classes.tsv"), GrammarWords.of(pack)));
  }

  /**
   * @param rows words, endings and pairs of classes with their shares
   * @param grammar the closed classes of words
   */
  public WordClassTagger(Iterable<String[]> rows, GrammarWords grammar) {
    this.grammar = grammar;
    Arrays.fill(shares, 1e-4f);
    for (String[] row : rows) {
      if (row[0].charAt(0) == '=' && row[0].length() > 1) {
        shares[WordClass.valueOf(row[0].substring(1)).ordinal()] = Integer.parseInt(row[1]) / 1e5f;
      }
    }
    Map<String, Scores> words = new LinkedHashMap<>(40_000);
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
    Set<String> known = new LinkedHashSet<>();
    words.forEach(
        (word, scores) -> {
          if (word.charAt(0) == '-') {
            endings.put(word.substring(1), scores);
          }
          known.add(isCapitalised(word) ? word.substring(1) : word);
        });
    this.vocabulary = FoldedSet.of(known);
    this.spellings = List.copyOf(known);
    this.small = spellings.stream().map(words::get).toArray(Scores[]::new);
    this.capitalised = spellings.stream().map(w -> words.get("^" + w)).toArray(Scores[]::new);
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

  private Scores readScores(String text) {
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
    return new Scores(classes, scores, rates);
  }

  /**
   * Numbers the words of a text that have classes of their own, and spells all in lower case.
   *
   * @param lower filled with the words in lower case
   * @return the number of each word, -1 for words that are not listed
   */
  int[] look(AnnotatedText text, String[] lower) {
    int[] numbers = new int[lower.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = text.find(vocabulary, i);
      lower[i] = numbers[i] < 0 ? text.lower(i) : spellings.get(numbers[i]);
    }
    return numbers;
  }

  /** Share of a class among the uses of a word, 0 to 1, whatever stands around it. */
  float share(AnnotatedText text, int token, String lower, WordClass wordClass) {
    return scores(text.first(token), text.find(vocabulary, token), lower, false)
        .share(wordClass.ordinal());
  }

  /**
   * Fills {@code tags[from..to)} with ordinals of {@link WordClass} for the words of one sentence.
   *
   * @param numbers what {@link #look} gave
   * @param lower the words in lower case
   */
  void tag(AnnotatedText text, int[] numbers, String[] lower, byte[] tags, int from, int to) {
    int n = to - from;
    if (n <= 0) {
      return;
    }
    byte[] back = new byte[n * CLASSES];
    Scores[] options = new Scores[n];
    float[] best = new float[CLASSES];
    float[] next = new float[CLASSES];
    Scores previous = null;
    boolean opening = true;
    for (int i = 0; i < n; i++) {
      Scores here = options(text, numbers, lower, from, i, n, opening);
      options[i] = here;
      for (int k = 0; k < here.classes.length; k++) {
        int c = here.classes[k];
        float top = Float.NEGATIVE_INFINITY;
        byte origin = 0;
        if (previous == null) {
          top = follows[CLASSES][c];
        } else {
          for (byte p : previous.classes) {
            float score = best[p] + follows[p][c];
            if (score > top) {
              top = score;
              origin = p;
            }
          }
        }
        next[c] = top + here.scores[k];
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
      tags[from + i] = options[i] == possessive ? possessiveClass(lower[from + i]) : c;
      c = back[i * CLASSES + c];
    }
  }

  private Scores options(
      AnnotatedText text, int[] numbers, String[] lower, int from, int i, int n, boolean opening) {
    if (isPossessive(lower, from, i)) {
      return possessive;
    }
    boolean owner =
        i + 1 < n && lower[from + i + 1].equals("'s") && isPossessive(lower, from, i + 1);
    if (owner) {
      return text.isCapitalised(from + i) ? owningName : owningNoun;
    }
    return scores(text.first(from + i), numbers[from + i], lower[from + i], opening);
  }

  /** What owns behaves as a determiner towards the words after it. */
  private boolean isPossessive(String[] lower, int from, int i) {
    String word = lower[from + i];
    if (word.equals("'s")) {
      return i > 0 && !grammar.has(WordGroup.CONTRACTING, lower[from + i - 1]);
    }
    return grammar.has(WordGroup.POSSESSIVE, word) && !word.equals("her");
  }

  private static byte possessiveClass(String word) {
    WordClass c = word.equals("'s") ? WordClass.PART : WordClass.PRON;
    return (byte) c.ordinal();
  }

  private static byte top(Scores last, float[] best) {
    byte top = last.classes[0];
    for (byte c : last.classes) {
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

  private Scores scores(char c, int entry, String lower, boolean opening) {
    if (Character.isUpperCase(c)) {
      Scores known = opening && entry >= 0 ? small[entry] : null;
      if (known == null && entry >= 0) {
        known = capitalised[entry];
      }
      return known == null ? name : known;
    }
    Scores known = entry < 0 ? null : small[entry];
    if (known != null) {
      return known;
    }
    if (Character.isDigit(c)) {
      return number;
    }
    if (Character.getType(c) == Character.CURRENCY_SYMBOL) {
      return symbol;
    }
    return Character.isLetter(c)
        ? byEnding(lower)
        : (c == '\'' || c == '’') && !lower.equals("''") ? unknown : mark;
  }

  private Scores byEnding(String lower) {
    int hyphen = lower.lastIndexOf('-');
    String tail = hyphen > 0 && hyphen < lower.length() - 2 ? lower.substring(hyphen + 1) : lower;
    for (int length = Math.min(LONGEST_ENDING, tail.length()); length >= 2; length--) {
      Scores found = endings.get(tail.substring(tail.length() - length));
      if (found != null) {
        return found;
      }
    }
    return unknown;
  }
}
