package org.newsconcord.consensus.item;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Kernels for values that are given as text in a known form. */
public final class ValueKernels {
  /** Separates the members of a list value and the steps of a path value. */
  public static final String SEPARATOR = "/";

  /** Fixed on BirthPlaces, where 3 to 100 give the same within one percent. */
  public static final double PLACES_IN_A_PLACE = 30;

  private static final int MINUTES_PER_DAY = 1440;

  private ValueKernels() {}

  /** Equal text is the same; all else differs. */
  public static ValueKernel text() {
    return (first, second) -> first.equals(second) ? ValueMatch.SAME : ValueMatch.DIFFERENT;
  }

  /**
   * Times of day in minutes, {@code 0} to {@code 1439}, the same within this many minutes, also
   * across midnight.
   */
  public static ValueKernel clock(int toleranceMinutes) {
    return (first, second) -> {
      int apart = Math.abs(Integer.parseInt(first) - Integer.parseInt(second)) % MINUTES_PER_DAY;
      return Math.min(apart, MINUTES_PER_DAY - apart) <= toleranceMinutes
          ? ValueMatch.SAME
          : ValueMatch.DIFFERENT;
    };
  }

  /** Numbers, the same within this share of the larger one. */
  public static ValueKernel number(double relativeTolerance) {
    return (first, second) -> {
      double a = Double.parseDouble(first);
      double b = Double.parseDouble(second);
      double bound = relativeTolerance * Math.max(Math.abs(a), Math.abs(b));
      return Math.abs(a - b) <= bound ? ValueMatch.SAME : ValueMatch.DIFFERENT;
    };
  }

  /**
   * Ordered lists: a list is vaguer than another that has all its members and more, in any order;
   * it supports it by the share of its members.
   */
  public static ValueKernel list() {
    return new ListKernel();
  }

  /**
   * Places or other steps from the general to the special: a path is vaguer than a path that
   * continues it.
   */
  public static ValueKernel path() {
    return new PathKernel();
  }

  private static final class PathKernel implements ValueKernel {
    private static final long serialVersionUID = 1L;

    @Override
    public ValueMatch match(String first, String second) {
      if (first.equals(second)) {
        return ValueMatch.SAME;
      }
      if (second.startsWith(first + SEPARATOR)) {
        return ValueMatch.VAGUER;
      }
      return first.startsWith(second + SEPARATOR) ? ValueMatch.FULLER : ValueMatch.DIFFERENT;
    }

    @Override
    public double ways(String vaguer, String fuller) {
      return PLACES_IN_A_PLACE;
    }
  }

  private static final class ListKernel implements ValueKernel {
    private static final long serialVersionUID = 1L;

    @Override
    public ValueMatch match(String first, String second) {
      List<String> a = members(first);
      List<String> b = members(second);
      if (a.equals(b)) {
        return ValueMatch.SAME;
      }
      if (inside(a, b)) {
        return ValueMatch.VAGUER;
      }
      return inside(b, a) ? ValueMatch.FULLER : ValueMatch.DIFFERENT;
    }

    private static boolean inside(List<String> part, List<String> whole) {
      Set<String> all = new HashSet<>(whole);
      return part.size() < whole.size() && all.containsAll(part);
    }

    private static List<String> members(String list) {
      return Arrays.asList(list.split(SEPARATOR, -1));
    }
  }
}
