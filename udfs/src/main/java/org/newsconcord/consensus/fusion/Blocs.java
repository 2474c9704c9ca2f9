package org.newsconcord.consensus.fusion;

import java.io.Serializable;
import java.util.Arrays;

/** Groups of outlets that side together against another group. Immutable. */
public final class Blocs implements Serializable {
  /** The bloc of an outlet that is in none. */
  public static final int NONE = 0;

  private static final long serialVersionUID = 1L;
  private final int[] bloc;

  private Blocs(int[] bloc) {
    this.bloc = bloc;
  }

  /** No outlet is in a bloc. */
  public static Blocs none(int outlets) {
    return new Blocs(new int[outlets]);
  }

  /** Blocs by outlet: {@link #NONE}, or a number from 1. */
  public static Blocs of(int[] bloc) {
    return new Blocs(bloc.clone());
  }

  /** The bloc of this outlet. */
  public int of(int outlet) {
    return bloc[outlet];
  }

  /** Whether both are in blocs, and not in the same. */
  public boolean opposed(int first, int second) {
    return bloc[first] != NONE && bloc[second] != NONE && bloc[first] != bloc[second];
  }

  /** Number of blocs. */
  public int count() {
    return Arrays.stream(bloc).max().orElse(NONE);
  }
}
