package org.newsconcord.jobs.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The signs that only appear once every block has a first probability: how those of its neighbours,
 * of its siblings and of blocks of its shape look, and how much of the likely text lies around it.
 */
final class Cohesion {
  /** The article's element holds at least this share of the likely text. */
  private static final double ROOT_SHARE = 0.7;

  /** A block from this probability on belongs to a passage. */
  private static final double IN_PASSAGE = 0.4;

  /** A passage bears this many unlikely blocks in a row. */
  private static final int BREAK = 3;

  /** A long block from this probability on is certain. */
  private static final double CERTAIN = 0.7;

  private static final int CERTAIN_CHARS = 80;
  private static final int FAR = 41;
  private static final int REACH = 8;

  private static final List<String> NAMES =
      List.of(
          "first",
          "first_p1",
          "first_n1",
          "first_p2",
          "first_n2",
          "first_p3",
          "first_n3",
          "first_of_shape",
          "first_of_siblings",
          "mass_0",
          "mass_1",
          "mass_2",
          "mass_3",
          "mass_4",
          "mass_root",
          "mass_before",
          "mass_after",
          "passage_mass",
          "certain_before",
          "certain_after",
          "best_before",
          "best_after",
          "log_mass");

  private final List<Block> blocks;
  private final double[] first;
  private final double[] mass;
  private final double[] before;
  private final double[] passage;
  private final Map<Integer, Double> massIn = new HashMap<>();
  private final Map<Integer, double[]> shapes = new HashMap<>();
  private final Map<Integer, double[]> siblings = new HashMap<>();
  private double all = 1e-9;
  private int root;

  /**
   * Signs of a page.
   *
   * @param first the first probability of each block
   */
  Cohesion(List<Block> blocks, double[] first) {
    this.blocks = blocks;
    this.first = first;
    mass = new double[first.length];
    before = new double[first.length];
    passage = new double[first.length];
    sum();
    markPassages();
  }

  static List<String> featureNames() {
    return NAMES;
  }

  private void sum() {
    for (int i = 0; i < first.length; i++) {
      Block block = blocks.get(i);
      int chars = block.text().length();
      mass[i] = chars * first[i];
      all += mass[i];
      before[i] = all;
      double added = mass[i];
      block.containers().forEach(c -> massIn.merge(c, added, Double::sum));
      add(shapes, block.shape(), mass[i], chars);
      add(siblings, block.container(), mass[i], chars);
    }
    massIn.forEach((number, m) -> root = m >= ROOT_SHARE * all ? Math.max(root, number) : root);
  }

  private static void add(Map<Integer, double[]> sums, int key, double mass, int chars) {
    double[] sum = sums.computeIfAbsent(key, k -> new double[2]);
    sum[0] += mass;
    sum[1] += chars;
  }

  private void markPassages() {
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i <= first.length; i++) {
      boolean ends = i == first.length;
      boolean likely = !ends && first[i] > IN_PASSAGE;
      if (!members.isEmpty()
          && (ends || likely && i - members.get(members.size() - 1) > BREAK + 1)) {
        mark(members);
        members.clear();
      }
      if (likely) {
        members.add(i);
      }
    }
  }

  private void mark(List<Integer> members) {
    double sum = members.stream().mapToDouble(i -> mass[i]).sum() / all;
    for (int i = members.get(0); i <= members.get(members.size() - 1); i++) {
      passage[i] = sum;
    }
  }

  /** The values of a block. */
  double[] row(int i) {
    Block block = blocks.get(i);
    double[] row = new double[NAMES.size()];
    int at = 0;
    row[at++] = first[i];
    for (int step = 1; step <= 3; step++) {
      row[at++] = first(i - step);
      row[at++] = first(i + step);
    }
    row[at++] = share(shapes.get(block.shape()));
    row[at++] = share(siblings.get(block.container()));
    for (int level = 0; level <= 4; level++) {
      row[at++] =
          level < block.containers().size() ? massIn.get(block.containers().get(level)) / all : 1;
    }
    row[at++] = block.containers().indexOf(root);
    row[at++] = before[i] / all;
    row[at++] = 1 - (before[i] - mass[i]) / all;
    row[at++] = passage[i];
    row[at++] = toCertain(i, -1);
    row[at++] = toCertain(i, 1);
    row[at++] = best(i, -1);
    row[at++] = best(i, 1);
    row[at++] = StrictMath.log(1 + all);
    return row;
  }

  private double first(int i) {
    return i < 0 || i >= first.length ? 0 : first[i];
  }

  private static double share(double[] sum) {
    return sum[0] / sum[1];
  }

  private int toCertain(int i, int step) {
    for (int n = 1; n < FAR; n++) {
      int j = i + n * step;
      if (j < 0 || j >= first.length) {
        return FAR;
      }
      if (first[j] > CERTAIN && blocks.get(j).text().length() > CERTAIN_CHARS) {
        return n;
      }
    }
    return FAR;
  }

  private double best(int i, int step) {
    double best = 0;
    for (int n = 1; n <= REACH; n++) {
      best = Math.max(best, first(i + n * step));
    }
    return best;
  }
}
