package org.newsconcord.compare.question;

import static org.newsconcord.compare.question.PairFeature.FRAME_ORDER;
import static org.newsconcord.compare.question.PairFeature.FRAME_RUN;

import java.util.List;

/**
 * Features of two sentences whose claims are masked: one frame around two values is one question.
 */
final class FrameFeatures {
  private static final int REACH = 10;

  private FrameFeatures() {}

  static void add(QuestionClaim a, QuestionClaim b, FeatureVector to) {
    to.set(FRAME_RUN, run(a.backwards, b.backwards) + run(a.forwards, b.forwards));
    int shared = inOrder(a.backwards, b.backwards) + inOrder(a.forwards, b.forwards);
    int fewer =
        Math.min(a.backwards.size() + a.forwards.size(), b.backwards.size() + b.forwards.size());
    to.set(FRAME_ORDER, fewer == 0 ? Double.NaN : (double) shared / fewer);
  }

  /** The nearest words of a side, the nearest first. */
  static List<String> near(List<String> words) {
    return List.copyOf(words.subList(0, Math.min(REACH, words.size())));
  }

  /** How many words both begin with. */
  private static int run(List<String> a, List<String> b) {
    int run = 0;
    while (run < a.size() && run < b.size() && a.get(run).equals(b.get(run))) {
      run++;
    }
    return run;
  }

  /** The length of the longest sequence of words that both have in one order. */
  private static int inOrder(List<String> a, List<String> b) {
    int[] best = new int[b.size() + 1];
    for (String word : a) {
      int diagonal = 0;
      for (int j = 1; j <= b.size(); j++) {
        int above = best[j];
        best[j] = word.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, best[j - 1]);
        diagonal = above;
      }
    }
    return best[b.size()];
  }
}
