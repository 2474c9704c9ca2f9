package org.newsconcord.jobs.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks up words in the class names and ids of elements: runs of letters, alone or joined by the
 * marks between them ({@code story-body}). A word of the table stands for all that it may be: a
 * question mark makes the letter or the group before it optional, a group has alternatives. Not for
 * several threads while words are put in; after that immutable.
 */
final class NameWords {
  /** Runs that a word of the table may join. */
  private static final int MOST_RUNS = 3;

  private final Map<String, Long> bits = new HashMap<>();

  /** Adds the words, with alternatives between {@code |}, under these bits. */
  void put(String words, long bit) {
    Expansion all = new Expansion(words);
    all.alternatives().forEach(word -> bits.merge(word, bit, (a, b) -> a | b));
  }

  /**
   * The bits of all words in a name.
   *
   * @param name class and id in small letters
   */
  long in(String name) {
    long found = 0;
    int[] begins = new int[MOST_RUNS];
    int runs = 0;
    for (int i = 0; i < name.length(); ) {
      if (!isLetter(name, i)) {
        i++;
        continue;
      }
      System.arraycopy(begins, 0, begins, 1, MOST_RUNS - 1);
      begins[0] = i;
      runs = Math.min(MOST_RUNS, runs + 1);
      while (isLetter(name, i)) {
        i++;
      }
      for (int run = 0; run < runs; run++) {
        found |= bits.getOrDefault(name.substring(begins[run], i), 0L);
      }
    }
    return found;
  }

  private static boolean isLetter(String name, int at) {
    return at < name.length() && name.charAt(at) >= 'a' && name.charAt(at) <= 'z';
  }

  /** All that a pattern of letters, groups, alternatives and question marks stands for. */
  private static final class Expansion {
    private final String pattern;
    private int at;

    private Expansion(String pattern) {
      this.pattern = pattern;
    }

    private List<String> alternatives() {
      List<String> all = new ArrayList<>(sequence());
      while (at < pattern.length() && pattern.charAt(at) == '|') {
        at++;
        all.addAll(sequence());
      }
      return all;
    }

    private List<String> sequence() {
      List<String> all = List.of("");
      while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
        all = product(all, part());
      }
      return all;
    }

    private List<String> part() {
      List<String> part = new ArrayList<>();
      if (pattern.charAt(at) == '(') {
        at++;
        part.addAll(alternatives());
        at++;
      } else {
        part.add(pattern.substring(at, at + 1));
        at++;
      }
      if (at < pattern.length() && pattern.charAt(at) == '?') {
        at++;
        part.add("");
      }
      return part;
    }

    private static List<String> product(List<String> first, List<String> second) {
      List<String> all = new ArrayList<>();
      first.forEach(a -> second.forEach(b -> all.add(a + b)));
      return all;
    }
  }
}
