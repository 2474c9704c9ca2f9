package org.newsconcord.jobs.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.newsconcord.claims.TextHints;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.TextReader;
import org.newsconcord.jobs.evaluate.LabelFiles;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.LowerCase;

/**
 * Counts the word classes of words, of the endings of rare words and of neighbours in articles that
 * another tagger has read, in the form of the word list {@code word-classes.tsv}. Our own tagger is
 * a hidden Markov model over these shares. The same articles give the same lines. Not thread-safe.
 */
public final class WordClassTrainer {
  /** A word that comes less often is read by its ending. */
  private static final int LEAST_WORD = 8;

  /** A word that comes more often says nothing of unknown words with its ending. */
  private static final int MOST_RARE = 20;

  private static final int LEAST_ENDING = 40;
  private static final int SHORTEST_ENDING = 2;
  private static final int LONGEST_ENDING = 4;

  /** Smaller shares of a word, per thousand, are faults of the tagger more often than not. */
  private static final long LEAST_SHARE = 20;

  private static final String CORRECTIONS = "word-class-corrections.tsv";
  private static final int PER_WORD = 1_000;
  private static final int PER_CLASS = 100_000;
  private static final int PER_PAIR = 10_000;
  private static final Pattern LETTERS = Pattern.compile("\\p{Ll}[\\p{L}'’.-]*");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’.-]*");
  private static final String OPENERS = "\"“‘`:—(";
  private static final WordClass[] CLASSES = WordClass.values();

  private final TextReader texts;
  private final Function<String[], String[]> tagger;
  private final Map<String, WordClass> corrected = new HashMap<>();
  private final Map<String, long[]> words = new TreeMap<>();
  private final long[] shares = new long[CLASSES.length];
  private final long[][] follows = new long[CLASSES.length + 1][CLASSES.length];

  /**
   * A trainer that has counted nothing yet.
   *
   * @param language its list of corrections is believed where it gives a word one class
   * @param tagger gives the classes of Universal Dependencies of the words of a sentence
   */
  public WordClassTrainer(LanguagePack language, Function<String[], String[]> tagger) {
    this.texts = TextReader.of(language);
    this.tagger = tagger;
    for (String[] row : language.lexicon().rows(CORRECTIONS)) {
      if (row[1].indexOf(' ') < 0) {
        corrected.put(row[0], WordClass.valueOf(row[1].substring(0, row[1].indexOf(':'))));
      }
    }
  }

  /** Counts the articles of a file of JSON lines with the field {@code body}. */
  public void add(Path articles) {
    LabelFiles.each(articles, row -> add(body(row)));
  }

  /** Counts a text. */
  public void add(String body) {
    TaggedText t = texts.read(body, TextHints.NONE);
    for (int s = 0; s < t.sentences(); s++) {
      WordClass[] told = told(t, s);
      int before = CLASSES.length;
      for (int i = 0; i < told.length; i++) {
        int at = t.first(s) + i;
        if (Character.isLetter(t.text.first(at))) {
          shares[told[i].ordinal()]++;
        }
        follows[before][told[i].ordinal()]++;
        before = told[i].ordinal();
        String entry = entry(t.text.surface(at), i == 0 || opens(t.text.first(at - 1)));
        if (entry != null) {
          words.computeIfAbsent(entry, word -> new long[CLASSES.length])[told[i].ordinal()]++;
        }
      }
    }
  }

  /**
   * The share of words of a file to which the tagger of a language gives the class that the other
   * tagger gives, 0 to 1.
   */
  public double agreement(Path articles, LanguagePack language) {
    TextReader own = TextReader.of(language);
    long[] counts = new long[2];
    LabelFiles.each(
        articles,
        row -> {
          TaggedText t = own.read(body(row), TextHints.NONE);
          for (int s = 0; s < t.sentences(); s++) {
            WordClass[] told = told(t, s);
            for (int i = 0; i < told.length; i++) {
              if (Character.isLetter(t.text.first(t.first(s) + i))) {
                counts[0]++;
                counts[1] += t.is(t.first(s) + i, told[i]) ? 1 : 0;
              }
            }
          }
        });
    return counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
  }

  /**
   * The rows of {@code word-classes.tsv}: shares of classes, of their followers, words, endings.
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    long all = sum(shares);
    for (WordClass c : CLASSES) {
      lines.add("=" + c + "\t" + Math.round((double) shares[c.ordinal()] * PER_CLASS / all));
    }
    for (int c = CLASSES.length; c >= 0; c--) {
      String from = c == CLASSES.length ? "<s>" : CLASSES[c].name();
      if (sum(follows[c]) > 0) {
        lines.add(">" + from + "\t" + listed(follows[c], PER_PAIR, 1));
      }
    }
    words.forEach(
        (word, counts) -> {
          if (sum(counts) >= LEAST_WORD) {
            lines.add(word + "\t" + listed(counts, PER_WORD, LEAST_SHARE));
          }
        });
    endings()
        .forEach(
            (ending, counts) -> {
              if (sum(counts) >= LEAST_ENDING) {
                lines.add("-" + ending + "\t" + listed(counts, PER_WORD, LEAST_SHARE));
              }
            });
    return lines;
  }

  /** What the endings of rare words say. */
  private Map<String, long[]> endings() {
    Map<String, long[]> endings = new TreeMap<>();
    words.forEach(
        (word, counts) -> {
          if (word.charAt(0) != '^' && sum(counts) <= MOST_RARE) {
            for (int n = SHORTEST_ENDING; n <= Math.min(LONGEST_ENDING, word.length() - 1); n++) {
              long[] sums =
                  endings.computeIfAbsent(
                      word.substring(word.length() - n), ending -> new long[CLASSES.length]);
              for (int c = 0; c < sums.length; c++) {
                sums[c] += counts[c];
              }
            }
          }
        });
    return endings;
  }

  private WordClass[] told(TaggedText t, int s) {
    String[] surfaces = new String[t.last(s) - t.first(s)];
    for (int i = 0; i < surfaces.length; i++) {
      surfaces[i] = t.text.surface(t.first(s) + i);
    }
    String[] tags = surfaces.length == 0 ? surfaces : tagger.apply(surfaces);
    WordClass[] told = new WordClass[tags.length];
    for (int i = 0; i < tags.length; i++) {
      WordClass named = corrected.getOrDefault(straight(surfaces[i]), WordClass.ofTag(tags[i]));
      told[i] = named == null ? WordClass.X : named;
    }
    return told;
  }

  private static String body(JsonNode row) {
    return row.path("body").asText();
  }

  /** The entry of a word: as it stands, behind ^ with a capital inside a sentence, or null. */
  private static String entry(String surface, boolean opening) {
    String word = straight(surface);
    if (LETTERS.matcher(word).matches()) {
      return word;
    }
    boolean name = !opening && NAME.matcher(word).matches();
    return name ? "^" + LowerCase.of(word) : null;
  }

  /** The word with typewriter apostrophes, as the tagger looks it up. */
  private static String straight(String surface) {
    return surface.replace('’', '\'');
  }

  private static boolean opens(char c) {
    return OPENERS.indexOf(c) >= 0;
  }

  private static String listed(long[] counts, int per, long least) {
    long all = sum(counts);
    List<String> parts = new ArrayList<>();
    for (WordClass c : CLASSES) {
      long share = Math.round((double) counts[c.ordinal()] * per / all);
      if (share >= least) {
        parts.add(c + ":" + share);
      }
    }
    return String.join(" ", parts);
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
