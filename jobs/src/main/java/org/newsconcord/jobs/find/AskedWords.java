package org.newsconcord.jobs.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.Words;
import org.newsconcord.language.LanguagePack;

/**
 * The telling words of an asked claim, as keys under which words of one meaning meet.
 *
 * @param keys all of them
 * @param names those that are written with a capital as names are
 * @param numbers those that are numbers
 * @param negated whether a word turns the claim
 */
record AskedWords(Set<String> keys, Set<String> names, Set<String> numbers, boolean negated) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.,'’$-]*");

  static AskedWords of(String text) {
    ComparisonWords language = ClaimComparator.standard().words();
    MeaningKeys meanings = meanings();
    Set<String> names = new TreeSet<>();
    Set<String> numbers = new TreeSet<>();
    List<String> written = written(text);
    for (int i = 0; i < written.size(); i++) {
      boolean name = isCapital(written.get(i)) && (i > 0 || opensWithName(written, meanings));
      for (String word : Words.of(written.get(i))) {
        if (!language.isFunctionWord(word)) {
          if (meanings.isNumber(word)) {
            numbers.add(meanings.keyOf(word));
          } else if (name) {
            names.add(meanings.keyOf(word));
          }
        }
      }
    }
    return new AskedWords(keys(text), names, numbers, isNegated(text));
  }

  /** Whether a word of a text turns what it says. */
  static boolean isNegated(String text) {
    return Words.of(text).stream().anyMatch(ClaimComparator.standard().words()::isNegator);
  }

  private static MeaningKeys meanings() {
    return MeaningKeys.of(LanguagePack.english());
  }

  /** The keys of the content words of a text. */
  static Set<String> keys(String text) {
    ComparisonWords language = ClaimComparator.standard().words();
    Set<String> keys = new TreeSet<>();
    for (String word : Words.of(text)) {
      if (!language.isFunctionWord(word)) {
        keys.add(meanings().keyOf(word));
      }
    }
    return keys;
  }

  private static List<String> written(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  /** The first word of a text has a capital anyway. */
  private static boolean opensWithName(List<String> words, MeaningKeys meanings) {
    boolean followed = words.size() > 1 && isCapital(words.get(1));
    List<String> first = Words.of(words.get(0));
    return followed || first.stream().noneMatch(meanings::isCommon);
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }
}
