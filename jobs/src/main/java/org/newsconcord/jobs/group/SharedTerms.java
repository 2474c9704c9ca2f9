package org.newsconcord.jobs.group;

import org.newsconcord.jobs.group.StoryLikeness.Feature;

/** What the terms of two stories have in common, in one pass over both. */
final class SharedTerms {
  private static final LikenessParameters SCALE = LikenessParameters.STANDARD;

  private final StoryProfile a;
  private final StoryProfile b;
  private double texts;
  private double leads;
  private double specifics;
  private double rareTerms;
  private int rareNames;
  private double coveredA;
  private double coveredB;
  private int numbers;
  private boolean hasMainOfA;
  private boolean hasMainOfB;

  SharedTerms(StoryProfile a, StoryProfile b) {
    this.a = a;
    this.b = b;
    int i = 0;
    int j = 0;
    while (i < a.ids.length && j < b.ids.length) {
      int order = Long.compare(a.ids[i], b.ids[j]);
      if (order == 0) {
        add(i, j);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
  }

  private void add(int i, int j) {
    texts += (double) a.weights[i] * b.weights[j];
    leads += (double) a.leadWeights[i] * b.leadWeights[j];
    specifics += Math.min(a.specific(i), b.specific(j));
    if (a.isRare(i) && b.isRare(j)) {
      rareTerms += Math.min(a.inverses[i], b.inverses[j]);
      rareNames += a.isName(i) || b.isName(j) ? 1 : 0;
    }
    coveredA += a.leadName(i);
    coveredB += b.leadName(j);
    numbers += a.isLeadNumber(i) && b.isLeadNumber(j) ? 1 : 0;
    hasMainOfA |= i == a.mainName();
    hasMainOfB |= j == b.mainName();
  }

  void addTo(double[] values) {
    StoryLikeness.set(values, Feature.TEXTS, texts);
    StoryLikeness.set(values, Feature.LEADS, leads);
    double all = Math.max(SCALE.leastSpecifics(), a.specifics() + b.specifics() - specifics);
    StoryLikeness.set(values, Feature.SPECIFIC_TERMS, specifics / all);
    StoryLikeness.set(values, Feature.RARE_TERMS, SCALE.rarity() * rareTerms);
    StoryLikeness.set(values, Feature.RARE_NAMES, Math.log1p(rareNames));
    StoryLikeness.set(values, Feature.LEAD_NAMES, Math.max(share(coveredA, a), share(coveredB, b)));
    boolean otherMain = a.mainName() >= 0 && b.mainName() >= 0 && !hasMainOfA && !hasMainOfB;
    StoryLikeness.set(values, Feature.OTHER_MAIN_NAMES, otherMain ? 1 : 0);
    StoryLikeness.set(values, Feature.SAME_NUMBERS, Math.min(SCALE.mostNumbers(), numbers));
    StoryLikeness.set(
        values,
        Feature.OTHER_NUMBERS,
        StoryLikeness.clash(numbers, a.leadNumbers(), b.leadNumbers()));
  }

  private static double share(double covered, StoryProfile story) {
    return story.leadNames() == 0 ? SCALE.unknownNames() : covered / story.leadNames();
  }
}
