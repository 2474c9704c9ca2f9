package org.newsconcord.slots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.kernel.ClaimContext;

/**
 * Puts the claims of one event into slots: claims that answer the same question.
 *
 * <p>Contract: the candidates come in an order that does not depend on the input's; two claims of
 * one sentence never share a slot; slots join by the average likeness of their claims, the surest
 * first, while it reaches the bar. Cost: O(n² log n) for n claims of one type and unit family.
 * Deterministic and thread-safe.
 *
 * <p>Example: "sent about 10,000 soldiers" and "approximately 8,000 troops dispatched" share a
 * slot; "killed 3" and "wounded 3" do not.
 */
public final class SlotAligner {
  /** How far below the bar the words leave a pair uncertain. */
  private static final double BAND = 0.35;

  /** Frames from here on mean nearly the same, by small English sentence models. */
  private static final double SAME_FRAME = 0.85;

  private record Join(double likeness, int a, int b, int stampA, int stampB) {}

  private static final Comparator<Join> SUREST =
      Comparator.comparingDouble((Join j) -> -j.likeness)
          .thenComparingInt(Join::a)
          .thenComparingInt(Join::b);

  private final List<ClaimContext> contexts;

  private final FrameSimilarity frames;

  private SlotAligner(List<SlotCandidate> candidates, FrameSimilarity frames) {
    this.contexts = candidates.stream().map(ClaimContext::new).toList();
    this.frames = frames;
  }

  /** The slot of each candidate, named by the position of its first candidate. */
  public static int[] slots(List<SlotCandidate> candidates) {
    return slots(candidates, FrameSimilarity.NONE);
  }

  /**
   * The same where a model of sentences decides the pairs that words leave uncertain: those a
   * little below the bar join when their frames mean nearly the same.
   */
  public static int[] slots(List<SlotCandidate> candidates, FrameSimilarity frames) {
    SlotAligner aligner = new SlotAligner(candidates, frames);
    int[] slots = new int[candidates.size()];
    Arrays.setAll(slots, i -> i);
    aligner
        .blocks()
        .forEach(
            (key, members) -> {
              if (key.equals(ClaimType.OFFICE.name())) {
                OfficeSlots.assign(candidates, members, slots);
              } else {
                aligner.join(members, slots);
              }
            });
    return slots;
  }

  /** The frames of the pairs that words leave uncertain, in order. */
  public static SortedSet<String> uncertainFrames(List<SlotCandidate> candidates) {
    SlotAligner aligner = new SlotAligner(candidates, FrameSimilarity.NONE);
    SortedSet<String> frames = new TreeSet<>();
    aligner.blocks().values().forEach(members -> aligner.addUncertain(members, frames));
    return frames;
  }

  private void addUncertain(List<Integer> members, SortedSet<String> frames) {
    for (int i = 0; i < members.size(); i++) {
      ClaimContext a = contexts.get(members.get(i));
      for (int j = i + 1; j < members.size(); j++) {
        ClaimContext b = contexts.get(members.get(j));
        if (isUncertain(SlotLikeness.of(a, b))) {
          frames.add(SlotFrame.of(a.claim()));
          frames.add(SlotFrame.of(b.claim()));
        }
      }
    }
  }

  private static boolean isUncertain(double likeness) {
    return likeness >= SlotLikeness.JOIN - BAND && likeness < SlotLikeness.JOIN;
  }

  private double likeness(ClaimContext a, ClaimContext b) {
    double likeness = SlotLikeness.of(a, b);
    boolean sameFrame =
        isUncertain(likeness)
            && frames.between(SlotFrame.of(a.claim()), SlotFrame.of(b.claim())) >= SAME_FRAME;
    return sameFrame ? SlotLikeness.JOIN : likeness;
  }

  private Map<String, List<Integer>> blocks() {
    Map<String, List<Integer>> blocks = new TreeMap<>();
    for (int i = 0; i < contexts.size(); i++) {
      blocks.computeIfAbsent(block(i), k -> new ArrayList<>()).add(i);
    }
    return blocks;
  }

  private String block(int i) {
    ClaimContext context = contexts.get(i);
    ClaimType type = context.claim().type();
    return type == ClaimType.QUANTITY ? type.name() + " " + context.family() : type.name();
  }

  private void join(List<Integer> members, int[] slots) {
    int n = members.size();
    double[][] sum = new double[n][n];
    PriorityQueue<Join> queue = new PriorityQueue<>(SUREST);
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double likeness = likeness(contexts.get(members.get(i)), contexts.get(members.get(j)));
        sum[i][j] = likeness;
        sum[j][i] = likeness;
        if (likeness >= SlotLikeness.JOIN) {
          queue.add(new Join(likeness, i, j, 0, 0));
        }
      }
    }
    int[] size = new int[n];
    int[] stamp = new int[n];
    int[] parent = new int[n];
    Arrays.fill(size, 1);
    Arrays.setAll(parent, i -> i);
    while (!queue.isEmpty()) {
      Join join = queue.poll();
      if (stamp[join.a] == join.stampA && stamp[join.b] == join.stampB) {
        merge(join, sum, size, stamp, parent, queue);
      }
    }
    for (int i = 0; i < n; i++) {
      slots[members.get(i)] = members.get(root(parent, i));
    }
  }

  private static void merge(
      Join join, double[][] sum, int[] size, int[] stamp, int[] parent, PriorityQueue<Join> queue) {
    int kept = join.a;
    int gone = join.b;
    parent[gone] = kept;
    size[kept] += size[gone];
    stamp[kept]++;
    stamp[gone] = -1;
    for (int c = 0; c < parent.length; c++) {
      if (c != kept && parent[c] == c && stamp[c] >= 0) {
        sum[kept][c] += sum[gone][c];
        sum[c][kept] = sum[kept][c];
        double average = sum[kept][c] / ((double) size[kept] * size[c]);
        if (average >= SlotLikeness.JOIN) {
          int low = Math.min(kept, c);
          int high = Math.max(kept, c);
          queue.add(new Join(average, low, high, stamp[low], stamp[high]));
        }
      }
    }
  }

  private static int root(int[] parent, int node) {
    int at = node;
    while (parent[at] != at) {
      at = parent[at];
    }
    return at;
  }

  /** Groups positions by their slot; for callers that want lists. */
  public static Map<Integer, List<Integer>> groups(int[] slots) {
    Map<Integer, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < slots.length; i++) {
      groups.computeIfAbsent(slots[i], k -> new ArrayList<>()).add(i);
    }
    return new TreeMap<>(groups);
  }
}
