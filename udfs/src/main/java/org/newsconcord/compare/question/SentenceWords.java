package org.newsconcord.compare.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsconcord.claims.Claim;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.Words;
import org.newsconcord.text.WordEdge;

/** The words of a claim's sentence, by their place before, in and after the claim. Immutable. */
final class SentenceWords {
  private static final Pattern YEAR = Pattern.compile(WordEdge.BEGIN + "(?:1[89]|20)\\d\\d\\b");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern NAME =
      Pattern.compile("(?<![.!?]\\s)(?<!^)" + WordEdge.BEGIN + "\\p{Lu}[\\p{L}’'-]*\\p{L}");
  private static final Pattern PHRASE_END = Pattern.compile("[,;:()—–\"“”]|[.!?](?:\\s|$)");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

  private final ComparisonWords language;
  private final String text;
  private final String before;
  private final String after;
  private final List<String> backwards;
  private final List<String> inside;
  private final List<String> forwards;

  private SentenceWords(String sentence, int from, int to, ComparisonWords language) {
    this.language = language;
    this.text = sentence;
    this.before = sentence.substring(0, from);
    this.after = sentence.substring(to);
    List<String> left = new ArrayList<>(Words.of(before));
    Collections.reverse(left);
    this.backwards = left;
    this.inside = Words.of(sentence.substring(from, to));
    this.forwards = Words.of(after);
  }

  static SentenceWords of(SlotCandidate candidate, ComparisonWords language) {
    Claim claim = candidate.claim();
    String sentence = candidate.sentence();
    int from = Math.max(0, Math.min(sentence.length(), claim.begin() - claim.sentenceBegin()));
    int to = Math.max(from, Math.min(sentence.length(), claim.end() - claim.sentenceBegin()));
    return new SentenceWords(sentence, from, to, language);
  }

  /** Words before the claim, the nearest first. */
  List<String> backwards() {
    return backwards;
  }

  /** Words of the claim itself. */
  List<String> inside() {
    return inside;
  }

  /** Words after the claim, the nearest first. */
  List<String> forwards() {
    return forwards;
  }

  /** The whole sentence. */
  String text() {
    return text;
  }

  String before() {
    return before;
  }

  String after() {
    return after;
  }

  /** The content words next to the claim as keys, at most so many words away. */
  List<String> near(List<String> words, int reach) {
    return words.subList(0, Math.min(reach, words.size())).stream()
        .filter(this::isContent)
        .map(language.groups()::keyOf)
        .toList();
  }

  /** Words from the claim to the end of its phrase, at most so many: what restricts it. */
  List<String> phraseAfter(int longest) {
    Matcher end = PHRASE_END.matcher(after);
    List<String> words = Words.of(end.find() ? after.substring(0, end.start()) : after);
    return words.subList(0, Math.min(longest, words.size()));
  }

  /** Keys of the content words of the whole sentence. */
  Set<String> keys() {
    Set<String> keys = new HashSet<>();
    for (List<String> part : List.of(backwards, inside, forwards)) {
      part.stream().filter(this::isContent).map(language.groups()::keyOf).forEach(keys::add);
    }
    return keys;
  }

  /** All words in order, as hashes. */
  long[] inOrder() {
    List<String> all = new ArrayList<>(backwards);
    Collections.reverse(all);
    all.addAll(inside);
    all.addAll(forwards);
    return all.stream().mapToLong(WeightedWords::hash).toArray();
  }

  boolean isContent(String word) {
    return word.length() > 1
        && !language.isFunctionWord(word)
        && word.chars().noneMatch(Character::isDigit);
  }

  /** Capitalised words that do not open the sentence, in lower case. */
  Set<String> names() {
    return names(text);
  }

  static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    Matcher found = NAME.matcher(text);
    while (found.find()) {
      String name = POSSESSIVE.matcher(found.group()).replaceAll("");
      names.add(name.toLowerCase(java.util.Locale.ROOT));
    }
    return names;
  }

  /** Years that the sentence names. */
  Set<String> years() {
    return found(YEAR, text);
  }

  /** Numbers of the sentence besides the claim, without their commas. */
  Set<String> otherNumbers() {
    Set<String> numbers = new TreeSet<>();
    found(NUMBER, before + " " + after).forEach(n -> numbers.add(n.replace(",", "")));
    return numbers;
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> all = new TreeSet<>();
    pattern.matcher(text).results().forEach(match -> all.add(match.group()));
    return all;
  }
}
