package org.newsconcord.jobs.evaluate.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.similarity.Hash64;
import org.newsconcord.similarity.Overlap;
import org.newsconcord.similarity.Postings;
import org.newsconcord.similarity.SortedSets;
import org.newsconcord.similarity.StoryText;
import org.newsconcord.similarity.TemplateRanges;
import org.newsconcord.similarity.TemplateRule;
import org.newsconcord.similarity.TemplateRule.Print;

/**
 * The copy pairs of a corpus by exact comparison of all pairs: no candidates, no window, no exact
 * groups, one machine. It shares with clustering what a word gram and template text are, and
 * nothing else.
 */
public final class CopyOracle {
  /** Articles that fit the memory of one machine. */
  static final int MOST_ARTICLES = 10_000;

  private final Map<ArticlePair, Double> containments = new HashMap<>();

  private CopyOracle() {}

  /** Pairs over texts without template text. */
  public static CopyOracle ofStories(
      List<StoryArticle> articles,
      TemplateRule rule,
      int templateRun,
      int leastGrams,
      double least) {
    checkSize(articles);
    List<StoryText> raw = articles.stream().map(a -> StoryText.of(a.body())).toList();
    List<long[]> templates = templateGrams(articles, raw, rule);
    List<long[]> sets = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      int[] ranges = TemplateRanges.of(raw.get(i), templates.get(i), templateRun);
      sets.add(StoryText.of(articles.get(i).body(), ranges).set());
    }
    return ofSets(sets, leastGrams, least);
  }

  /** Pairs over whole texts, template text and all. */
  static CopyOracle ofRawTexts(List<StoryArticle> articles, int leastGrams, double least) {
    checkSize(articles);
    return ofSets(
        articles.stream().map(a -> StoryText.of(a.body()).set()).toList(), leastGrams, least);
  }

  /** Containment of every pair that reaches the least one. */
  public Map<ArticlePair, Double> containments() {
    return containments;
  }

  private static void checkSize(List<StoryArticle> articles) {
    if (articles.size() > MOST_ARTICLES) {
      throw new UsageException(
          "--oracle compares all pairs of up to "
              + MOST_ARTICLES
              + " articles; the data has "
              + articles.size()
              + ". Give a part of it.");
    }
  }

  private static List<long[]> templateGrams(
      List<StoryArticle> articles, List<StoryText> texts, TemplateRule rule) {
    Postings postings = postings(texts.stream().map(StoryText::set).toList());
    Print[] prints =
        articles.stream()
            .map(a -> new Print(a.day(), Hash64.of(a.outlet()), Hash64.of(a.headline()), 1, 1))
            .toArray(Print[]::new);
    List<List<Long>> found = new ArrayList<>();
    articles.forEach(a -> found.add(new ArrayList<>()));
    Postings.Groups groups = postings.groups(2);
    while (groups.next()) {
      int[] owners = groups.owners();
      Print[] group = new Print[groups.count()];
      Arrays.setAll(group, i -> prints[owners[i]]);
      if (rule.isTemplate(group, group.length)) {
        for (int i = 0; i < group.length; i++) {
          found.get(owners[i]).add(groups.hash());
        }
      }
    }
    return found.stream()
        .map(list -> SortedSets.distinct(list.stream().mapToLong(Long::longValue).toArray()))
        .toList();
  }

  private static CopyOracle ofSets(List<long[]> sets, int leastGrams, double least) {
    List<int[]> groupsOf = groupsOf(sets);
    CopyOracle oracle = new CopyOracle();
    int[][] members = oracle.members(groupsOf);
    int[] shared = new int[sets.size()];
    for (int i = 0; i < sets.size(); i++) {
      Arrays.fill(shared, 0, i, 0);
      for (int group : groupsOf.get(i)) {
        int[] owners = members[group];
        for (int k = 0; k < owners.length && owners[k] < i; k++) {
          shared[owners[k]]++;
        }
      }
      for (int j = 0; j < i; j++) {
        Overlap overlap = new Overlap(shared[j], sets.get(j).length, sets.get(i).length);
        boolean longEnough = Math.min(overlap.sizeA(), overlap.sizeB()) >= leastGrams;
        if (longEnough && overlap.containment() >= least) {
          oracle.containments.put(ArticlePair.of(i, j), overlap.containment());
        }
      }
    }
    return oracle;
  }

  /** By article: numbers of the grams that it shares with any other. */
  private static List<int[]> groupsOf(List<long[]> sets) {
    int[][] groupsOf = new int[sets.size()][16];
    int[] sizes = new int[sets.size()];
    Postings.Groups groups = postings(sets).groups(2);
    int group = 0;
    while (groups.next()) {
      for (int k = 0; k < groups.count(); k++) {
        int owner = groups.owners()[k];
        if (sizes[owner] == groupsOf[owner].length) {
          groupsOf[owner] = Arrays.copyOf(groupsOf[owner], sizes[owner] * 2);
        }
        groupsOf[owner][sizes[owner]++] = group;
      }
      group++;
    }
    List<int[]> trimmed = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      trimmed.add(Arrays.copyOf(groupsOf[i], sizes[i]));
    }
    return trimmed;
  }

  /** By gram: its articles in rising order. */
  private int[][] members(List<int[]> groupsOf) {
    int groups = 0;
    for (int[] of : groupsOf) {
      for (int group : of) {
        groups = Math.max(groups, group + 1);
      }
    }
    int[] counts = new int[groups];
    groupsOf.forEach(of -> Arrays.stream(of).forEach(g -> counts[g]++));
    int[][] members = new int[groups][];
    Arrays.setAll(members, g -> new int[counts[g]]);
    Arrays.fill(counts, 0);
    for (int i = 0; i < groupsOf.size(); i++) {
      for (int group : groupsOf.get(i)) {
        members[group][counts[group]++] = i;
      }
    }
    return members;
  }

  private static Postings postings(List<long[]> sets) {
    Postings postings = new Postings();
    for (int i = 0; i < sets.size(); i++) {
      for (long gram : sets.get(i)) {
        postings.add(gram, i);
      }
    }
    return postings;
  }
}
