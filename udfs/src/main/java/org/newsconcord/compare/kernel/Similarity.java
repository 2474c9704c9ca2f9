package org.newsconcord.compare.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Similarity of strings and of word sequences. Values are 0 to 1. */
public final class Similarity {
  private static final int PREFIX = 4;
  private static final double PREFIX_WEIGHT = 0.1;

  private Similarity() {}

  /** Jaro-Winkler similarity: 1 for equal strings, and more weight on a common beginning. */
  public static double jaroWinkler(String a, String b) {
    double jaro = jaro(a, b);
    int common = 0;
    int limit = Math.min(PREFIX, Math.min(a.length(), b.length()));
    while (common < limit && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return jaro + common * PREFIX_WEIGHT * (1 - jaro);
  }

  private static double jaro(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    boolean[] taken = new boolean[b.length()];
    StringBuilder matchedA = new StringBuilder();
    for (int i = 0; i < a.length(); i++) {
      int to = Math.min(b.length(), i + window + 1);
      for (int j = Math.max(0, i - window); j < to; j++) {
        if (!taken[j] && a.charAt(i) == b.charAt(j)) {
          taken[j] = true;
          matchedA.append(a.charAt(i));
          break;
        }
      }
    }
    return matchedA.isEmpty() ? 0 : jaroOf(a, b, matchedA, taken);
  }

  private static double jaroOf(String a, String b, StringBuilder matchedA, boolean[] taken) {
    double matches = matchedA.length();
    int swapped = 0;
    int at = 0;
    for (int j = 0; j < b.length(); j++) {
      if (taken[j] && matchedA.charAt(at++) != b.charAt(j)) {
        swapped++;
      }
    }
    return (matches / a.length()
            + matches / b.length()
            + (matches - (double) swapped / 2) / matches)
        / 3;
  }

  /**
   * The longest common subsequence of two word lists, as pairs of positions in the first and the
   * second list, ascending.
   */
  public static List<int[]> commonSubsequence(List<String> a, List<String> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        length[i][j] =
            a.get(i).equals(b.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    List<int[]> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      if (a.get(i).equals(b.get(j))) {
        pairs.add(new int[] {i++, j++});
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  /** How many pairs follow one another without a gap in either list, at most. */
  public static int longestRun(List<int[]> pairs) {
    int longest = pairs.isEmpty() ? 0 : 1;
    int run = longest;
    for (int k = 1; k < pairs.size(); k++) {
      int[] before = pairs.get(k - 1);
      int[] pair = pairs.get(k);
      boolean follows = pair[0] == before[0] + 1 && pair[1] == before[1] + 1;
      run = follows ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** Shared elements over all elements; 0 for two empty sets. */
  public static double jaccard(Set<String> a, Set<String> b) {
    Set<String> fewer = a.size() <= b.size() ? a : b;
    Set<String> more = fewer == a ? b : a;
    int shared = 0;
    for (String element : fewer) {
      shared += more.contains(element) ? 1 : 0;
    }
    int all = a.size() + b.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }
}
