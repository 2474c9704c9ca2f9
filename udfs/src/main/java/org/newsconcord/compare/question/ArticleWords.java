package org.newsconcord.compare.question;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.newsconcord.compare.kernel.WordSet;

/** How rare words and names are among the sentences of one article. Immutable once counted. */
final class ArticleWords {
  private final Map<String, Integer> sentencesOfWord = new HashMap<>();
  private final Map<String, Integer> sentencesOfName = new HashMap<>();
  private final Map<String, SentenceFacts> facts = new HashMap<>();
  private int sentences;

  void count(SentenceWords sentence) {
    sentences++;
    sentence.keys().forEach(key -> sentencesOfWord.merge(key, 1, Integer::sum));
    sentence.names().forEach(name -> sentencesOfName.merge(name, 1, Integer::sum));
  }

  int sentences() {
    return sentences;
  }

  /** Logarithm of the sentences over those with the word: what stands everywhere tells little. */
  double rarity(String key) {
    return StrictMath.log(1 + (double) sentences / (1 + sentencesOfWord.getOrDefault(key, 0)));
  }

  WeightedWords weighted(Collection<String> keys) {
    SortedMap<Long, Double> weights = new TreeMap<>();
    keys.forEach(key -> weights.put(WeightedWords.hash(key), rarity(key)));
    return WeightedWords.of(weights);
  }

  WeightedWords weightedNames(Collection<String> names) {
    SortedMap<Long, Double> weights = new TreeMap<>();
    for (String name : names) {
      weights.put(WeightedWords.hash(name), 1d / (1 + sentencesOfName.getOrDefault(name, 0)));
    }
    return WeightedWords.of(weights);
  }

  /**
   * What all claims of a sentence share.
   *
   * @param names its names, weighted by how rare they are in the article
   * @param years its years
   */
  record SentenceFacts(WeightedWords names, WordSet years) {}

  /** The facts of a sentence, looked up once; to be asked for when all sentences are counted. */
  SentenceFacts facts(SentenceWords sentence) {
    return facts.computeIfAbsent(
        sentence.text(),
        text -> new SentenceFacts(weightedNames(sentence.names()), WordSet.of(sentence.years())));
  }

  /** All words by the sentences that have them. */
  WeightedWords all() {
    SortedMap<Long, Double> weights = new TreeMap<>();
    sentencesOfWord.forEach((k, n) -> weights.put(WeightedWords.hash(k), (double) n));
    return WeightedWords.of(weights);
  }

  /** All names, each once. */
  WeightedWords allNames() {
    SortedMap<Long, Double> weights = new TreeMap<>();
    sentencesOfName.keySet().forEach(name -> weights.put(WeightedWords.hash(name), 1d));
    return WeightedWords.of(weights);
  }
}
