package org.newsconcord.jobs.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Orders the rows of a heat map so that alike rows stand together: average linkage over distances,
 * and each merge turned so that its nearest ends touch. Deterministic: ties go to the lower index.
 */
final class LeafOrder {
  private LeafOrder() {}

  /**
   * The order of the rows.
   *
   * @param distance symmetric distances; NaN where nothing is known, which counts as the mean
   */
  static List<Integer> of(double[][] distance) {
    double[][] known = filled(distance);
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < distance.length; i++) {
      groups.add(List.of(i));
    }
    while (groups.size() > 1) {
      mergeNearest(groups, known);
    }
    return groups.isEmpty() ? List.of() : groups.get(0);
  }

  private static void mergeNearest(List<List<Integer>> groups, double[][] distance) {
    int left = 0;
    int right = 1;
    double nearest = Double.POSITIVE_INFINITY;
    for (int a = 0; a < groups.size(); a++) {
      for (int b = a + 1; b < groups.size(); b++) {
        double between = average(groups.get(a), groups.get(b), distance);
        if (between < nearest) {
          nearest = between;
          left = a;
          right = b;
        }
      }
    }
    groups.set(left, joined(groups.get(left), groups.remove(right), distance));
  }

  private static List<Integer> joined(List<Integer> a, List<Integer> b, double[][] distance) {
    List<Integer> best = null;
    double nearest = Double.POSITIVE_INFINITY;
    for (List<Integer> x : List.of(a, reversed(a))) {
      for (List<Integer> y : List.of(b, reversed(b))) {
        double seam = distance[x.get(x.size() - 1)][y.get(0)];
        if (seam < nearest) {
          nearest = seam;
          best = new ArrayList<>(x);
          best.addAll(y);
        }
      }
    }
    return best;
  }

  private static List<Integer> reversed(List<Integer> list) {
    List<Integer> copy = new ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }

  private static double average(List<Integer> a, List<Integer> b, double[][] distance) {
    double sum = 0;
    for (int x : a) {
      for (int y : b) {
        sum += distance[x][y];
      }
    }
    return sum / (a.size() * (double) b.size());
  }

  private static double[][] filled(double[][] distance) {
    double sum = 0;
    int count = 0;
    for (double[] row : distance) {
      for (double value : row) {
        if (!Double.isNaN(value)) {
          sum += value;
          count++;
        }
      }
    }
    double mean = count == 0 ? 1 : sum / count;
    double[][] filled = new double[distance.length][];
    for (int i = 0; i < distance.length; i++) {
      filled[i] = distance[i].clone();
      for (int j = 0; j < filled[i].length; j++) {
        filled[i][j] = Double.isNaN(filled[i][j]) ? mean : filled[i][j];
      }
    }
    return filled;
  }
}
