package org.newsconcord.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Labels sequences: a linear-chain conditional random field over hashed features, with weights of
 * one byte. Immutable and thread-safe; the labels of a sequence are the same on every machine,
 * since all sums are of whole numbers. Time grows with the length times the features of a position.
 *
 * <p>A position has features, numbers below {@code 1 << bits}, and the place between it and the
 * position before has a kind, which chooses the table of transitions. The score of a labelling is
 * the sum over positions of the weights of its features for its label and of the transition from
 * the label before; {@link #label} finds the labelling with the highest score (Viterbi).
 *
 * <p>Source of the method: Lafferty, McCallum, Pereira, Conditional random fields, ICML 2001.
 */
public final class LinearChain {
  /** Transitions that must not happen. */
  public static final int NEVER = -1_000_000;

  private static final int LABEL_BITS = 3;
  private static final int MOST_LABELS = 1 << LABEL_BITS;
  private static final int LAST_LABEL = MOST_LABELS - 1;
  private static final int RAISED = 128;
  private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;
  private static final int MAGIC = 0x4e434c43;

  private final int labels;
  private final int bits;
  private final int places;
  private final byte[] weights;
  private final int[] transitions;

  /** The labels that may stand before each label. */
  private final int[][] before;

  /** The weights of a feature in one number: a byte a label, raised by {@link #RAISED}. */
  private final long[] packed;

  /**
   * @param labels how many labels; 0 is the one before the sequence
   * @param bits feature numbers lie below {@code 1 << bits}
   * @param weights by feature, then label
   * @param transitions by kind of place, then the label before, then the label
   */
  public LinearChain(int labels, int bits, byte[] weights, int[] transitions) {
    this.labels = labels;
    this.bits = bits;
    this.places = transitions.length / (labels * labels);
    this.weights = weights;
    this.transitions = transitions;
    if (weights.length != labels << bits || transitions.length != places * labels * labels) {
      throw new IllegalArgumentException("The tables of the model do not fit its labels and bits.");
    }
    if (labels > MOST_LABELS) {
      throw new IllegalArgumentException("A chain has at most 8 labels, not " + labels + ".");
    }
    this.before = new int[labels][];
    for (int y = 0; y < labels; y++) {
      int next = y;
      before[y] = IntStream.range(0, labels).filter(p -> mayFollow(p, next)).toArray();
    }
    this.packed = new long[1 << bits];
    for (int i = 0; i < weights.length; i++) {
      packed[i / labels] |= (long) (weights[i] + RAISED) << Byte.SIZE * (i % labels);
    }
  }

  private boolean mayFollow(int label, int next) {
    boolean may = false;
    for (int place = 0; place < places; place++) {
      may |= transitions[(place * labels + label) * labels + next] > NEVER;
    }
    return may;
  }

  /** What the model sees of a text. */
  public interface Observations {
    /** Writes the features of position {@code i} of {@code [from, to)}; returns how many. */
    int features(int i, int from, int to, int[] features);

    /** The most features of a position, at most 256. */
    int mostFeatures();

    /** The kind of the place between position {@code i} and the one before it. */
    int place(int i);

    /**
     * Writes those features of position {@code i} that seldom change from one position to the next;
     * returns how many.
     */
    default int steady(int i, int[] features) {
      return 0;
    }

    /** Whether the steady features of position {@code i} are those of the position before it. */
    default boolean isSteady(int i) {
      return true;
    }

    /** Writes the features that are not steady; returns how many. */
    default int moving(int i, int from, int to, int[] features) {
      return features(i, from, to, features);
    }
  }

  /**
   * The model of a resource that lies beside a class.
   *
   * @throws IllegalStateException when the resource is missing or no model
   */
  public static LinearChain load(Class<?> owner, String name) {
    try (InputStream resource = owner.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("The model " + name + " is missing from the jar.");
      }
      return read(new DataInputStream(new BufferedInputStream(resource)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the model " + name + ".", e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static LinearChain read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IllegalStateException("This is no model of a linear chain.");
    }
    int labels = in.readUnsignedByte();
    int bits = in.readUnsignedByte();
    int[] transitions = new int[in.readUnsignedByte() * labels * labels];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readInt();
    }
    byte[] weights = new byte[labels << bits];
    int at = in.readUnsignedShort();
    while (at < weights.length / labels) {
      in.readFully(weights, at * labels, labels);
      at += 1 + in.readUnsignedShort();
    }
    return new LinearChain(labels, bits, weights, transitions);
  }

  /** Writes the model; features without weights take no room. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeByte(labels);
    out.writeByte(bits);
    out.writeByte(places);
    for (int transition : transitions) {
      out.writeInt(transition);
    }
    int size = 1 << bits;
    int gap = 0;
    for (int f = 0; f < size; f++) {
      if (gap < 0xFFFF && isEmpty(f)) {
        gap++;
      } else {
        out.writeShort(gap);
        out.write(weights, f * labels, labels);
        gap = 0;
      }
    }
    out.writeShort(0xFFFF);
    out.flush();
  }

  private boolean isEmpty(int feature) {
    for (int y = 0; y < labels; y++) {
      if (weights[feature * labels + y] != 0) {
        return false;
      }
    }
    return true;
  }

  /** The features whose weight for one label leads that for another by at least so much. */
  public BitSet features(int label, int other, int lead) {
    BitSet found = new BitSet(1 << bits);
    for (int f = 0; f < 1 << bits; f++) {
      found.set(f, weights[f * labels + label] - weights[f * labels + other] >= lead);
    }
    return found;
  }

  /**
   * Finds the labels of the positions {@code [from, to)}.
   *
   * @param into filled at {@code [from, to)}
   */
  public void label(Observations seen, int from, int to, byte[] into) {
    if (from >= to) {
      return;
    }
    int[] features = new int[seen.mostFeatures()];
    byte[] back = new byte[(to - from) * labels];
    int[] best = new int[labels];
    int[] next = new int[labels];
    Sums steady = new Sums();
    Sums all = new Sums();
    for (int i = from; i < to; i++) {
      if (i == from || !seen.isSteady(i)) {
        steady.begin(0, 0, 0);
        steady.add(packed, features, seen.steady(i, features));
      }
      all.begin(steady.even, steady.odd, steady.count);
      all.add(packed, features, seen.moving(i, from, to, features));
      all.spread(next, labels);
      if (i == from) {
        start(next);
      } else {
        step(seen.place(i), best, next, back, (i - from) * labels);
      }
      int[] swap = best;
      best = next;
      next = swap;
    }
    byte y = 0;
    for (byte k = 1; k < labels; k++) {
      y = best[k] > best[y] ? k : y;
    }
    for (int i = to - 1; i >= from; i--) {
      into[i] = y;
      y = back[(i - from) * labels + y];
    }
  }

  /**
   * Adds up the weights of all labels at once: those of even labels in four lanes of 16 bits of one
   * number, those of odd labels in another.
   */
  private static final class Sums {
    private long even;
    private long odd;
    private int count;

    void begin(long evenSum, long oddSum, int features) {
      even = evenSum;
      odd = oddSum;
      count = features;
    }

    void add(long[] packed, int[] features, int size) {
      long evenSum = even;
      long oddSum = odd;
      for (int f = 0; f < size; f++) {
        long all = packed[features[f]];
        evenSum += all & EVEN_BYTES;
        oddSum += all >>> Byte.SIZE & EVEN_BYTES;
      }
      begin(evenSum, oddSum, count + size);
    }

    /** Writes the sum of each label. */
    void spread(int[] scores, int labels) {
      for (int y = 0; y < labels; y++) {
        long lanes = (y & 1) == 0 ? even : odd;
        scores[y] = (int) (lanes >>> Short.SIZE * (y / 2) & 0xFFFF) - RAISED * count;
      }
    }
  }

  /** Before the sequence stands label 0 at a place of kind 0. */
  private void start(int[] scores) {
    for (int y = 0; y < labels; y++) {
      scores[y] += transitions[y] <= NEVER ? NEVER : 0;
    }
  }

  /** A score and the label before it in one number: the highest has the first of equal labels. */
  private void step(int place, int[] best, int[] scores, byte[] back, int row) {
    int table = place * labels * labels;
    for (int y = 0; y < labels; y++) {
      long top = Long.MIN_VALUE;
      for (int p : before[y]) {
        long score = best[p] + transitions[table + p * labels + y];
        top = Math.max(top, score << LABEL_BITS | LAST_LABEL - p);
      }
      back[row + y] = (byte) (LAST_LABEL - (top & LAST_LABEL));
      scores[y] += (int) (top >> LABEL_BITS);
    }
  }
}
