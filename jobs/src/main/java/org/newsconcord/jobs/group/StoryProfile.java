package org.newsconcord.jobs.group;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a story is compared by: the weights of its strongest terms in its text and in its lead, the
 * facts of its lead, and its day. Never changed once made.
 */
final class StoryProfile implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Terms kept. */
  private static final int LENGTH = 200;

  /** Shorter texts and leads count as this long: a page nearly empty is like no other. */
  private static final double SHORTEST_TEXT = 60;

  private static final double SHORTEST_LEAD = 40;

  /** Logarithm of the inverse frequency of words that one story in twenty has. */
  private static final double COMMON = 3;

  private static final byte NAME = 1;
  private static final byte RARE = 2;
  private static final byte NUMBER = 4;

  private static final int FLOATS = 3;
  private static final int COUNTS = 4;
  private static final long NO_DAY = Long.MIN_VALUE;

  /**
   * One weighted term.
   *
   * @param id hash of the term
   * @param weight strength in the text times inverse document frequency
   * @param leadWeight strength in the lead times inverse document frequency
   * @param inverseFrequency logarithm of the inverse document frequency
   * @param rare whether few stories use it
   * @param name whether it is a name or a pair of names
   * @param number whether it is a number
   * @param surface how the story writes it
   */
  record Weighted(
      long id,
      double weight,
      double leadWeight,
      double inverseFrequency,
      boolean rare,
      boolean name,
      boolean number,
      String surface) {}

  private static final Comparator<Weighted> STRONGEST =
      Comparator.comparingDouble((Weighted w) -> -w.weight).thenComparingLong(Weighted::id);

  final long day;
  final long[] ids;
  final float[] weights;
  final float[] leadWeights;

  /** Logarithm of the inverse document frequency. */
  final float[] inverses;

  private final byte[] marks;

  /** Ages, days and regions of the lead, as {@link LeadReader.Facts} gives them. */
  final long[] ages;

  final long[] days;
  final long[] regions;

  /** Sum of {@link #leadName} of all terms. */
  private double leadNames;

  private double specifics;
  private int leadNumbers;
  private int mainName = -1;

  private StoryProfile(long day, int terms, LeadReader.Facts facts) {
    this.day = day;
    this.ids = new long[terms];
    this.weights = new float[terms];
    this.leadWeights = new float[terms];
    this.inverses = new float[terms];
    this.marks = new byte[terms];
    this.ages = facts.ages();
    this.days = facts.days();
    this.regions = facts.regions();
  }

  /** The strongest of these terms, strongest first. */
  static List<Weighted> strongest(List<Weighted> terms) {
    return terms.stream().sorted(STRONGEST).limit(LENGTH).toList();
  }

  /** A profile of the strongest terms of a story; its day is null when unknown. */
  static StoryProfile of(Long day, List<Weighted> strongest, LeadReader.Facts facts) {
    StoryProfile profile = new StoryProfile(day == null ? NO_DAY : day, strongest.size(), facts);
    double text = scale(strongest.stream().mapToDouble(Weighted::weight).toArray(), SHORTEST_TEXT);
    double lead =
        scale(strongest.stream().mapToDouble(Weighted::leadWeight).toArray(), SHORTEST_LEAD);
    List<Weighted> byId =
        strongest.stream().sorted(Comparator.comparingLong(Weighted::id)).toList();
    for (int i = 0; i < byId.size(); i++) {
      Weighted term = byId.get(i);
      profile.ids[i] = term.id;
      profile.weights[i] = (float) (term.weight * text);
      profile.leadWeights[i] = (float) (term.leadWeight * lead);
      profile.inverses[i] = (float) term.inverseFrequency;
      profile.marks[i] =
          (byte) ((term.name ? NAME : 0) | (term.rare ? RARE : 0) | (term.number ? NUMBER : 0));
    }
    profile.sumUp();
    return profile;
  }

  private void sumUp() {
    double strongest = 0;
    for (int i = 0; i < ids.length; i++) {
      double name = leadName(i);
      leadNames += name;
      if (name > strongest) {
        strongest = name;
        mainName = i;
      }
      leadNumbers += isLeadNumber(i) ? 1 : 0;
      specifics += specific(i);
    }
  }

  boolean isName(int i) {
    return (marks[i] & NAME) != 0;
  }

  boolean isRare(int i) {
    return (marks[i] & RARE) != 0;
  }

  /** The terms that few stories use. */
  long[] rareTerms() {
    return IntStream.range(0, ids.length).filter(this::isRare).mapToLong(i -> ids[i]).toArray();
  }

  /** Whether the i-th term is a number that the lead gives. */
  boolean isLeadNumber(int i) {
    return (marks[i] & NUMBER) != 0 && leadWeights[i] > 0;
  }

  /** How specific the i-th term is: what its inverse frequency has over that of common words. */
  double specific(int i) {
    return Math.max(0, inverses[i] - COMMON);
  }

  /** Sum of {@link #specific} of all terms. */
  double specifics() {
    return specifics;
  }

  int leadNumbers() {
    return leadNumbers;
  }

  /** Place of the name that stands out in the lead; -1 when the lead names nothing. */
  int mainName() {
    return mainName;
  }

  /** Weight of the i-th term as a name in the lead; 0 when it is none. */
  double leadName(int i) {
    return !isName(i) ? 0 : (double) leadWeights[i] * leadWeights[i];
  }

  /** Sum of {@link #leadName} of all terms; 0 when the lead names nothing. */
  double leadNames() {
    return leadNames;
  }

  private static double scale(double[] weights, double shortest) {
    double squares = 0;
    for (double weight : weights) {
      squares += weight * weight;
    }
    return 1 / Math.max(Math.sqrt(squares), shortest);
  }

  boolean hasDay() {
    return day != NO_DAY;
  }

  /** The profile as bytes that {@link #of(byte[])} reads. */
  byte[] toBytes() {
    int numbers = ages.length + days.length + regions.length;
    ByteBuffer bytes =
        ByteBuffer.allocate(
            COUNTS * Integer.BYTES
                + (1 + numbers + ids.length) * Long.BYTES
                + ids.length * (FLOATS * Float.BYTES + 1));
    bytes.putInt(ids.length).putInt(ages.length);
    bytes.putInt(days.length).putInt(regions.length);
    bytes.putLong(day);
    for (long[] values : new long[][] {ages, days, regions, ids}) {
      for (long value : values) {
        bytes.putLong(value);
      }
    }
    for (float[] values : new float[][] {weights, leadWeights, inverses}) {
      for (float value : values) {
        bytes.putFloat(value);
      }
    }
    return bytes.put(marks).array();
  }

  /** Reads a profile. */
  static StoryProfile of(byte[] stored) {
    ByteBuffer bytes = ByteBuffer.wrap(stored);
    int terms = bytes.getInt();
    long[] ages = new long[bytes.getInt()];
    long[] days = new long[bytes.getInt()];
    long[] regions = new long[bytes.getInt()];
    StoryProfile profile =
        new StoryProfile(bytes.getLong(), terms, new LeadReader.Facts(ages, days, regions));
    for (long[] values : new long[][] {ages, days, regions, profile.ids}) {
      for (int i = 0; i < values.length; i++) {
        values[i] = bytes.getLong();
      }
    }
    for (float[] values : new float[][] {profile.weights, profile.leadWeights, profile.inverses}) {
      for (int i = 0; i < values.length; i++) {
        values[i] = bytes.getFloat();
      }
    }
    bytes.get(profile.marks);
    profile.sumUp();
    return profile;
  }
}
