package org.newsconcord.consensus.fusion;

import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.item.FixedPoint;

/**
 * Outlets that mean different things by one attribute: the blocs of each attribute that has any.
 * Immutable.
 */
public final class AttributeBlocs {
  private final Map<Integer, Blocs> blocs;

  private AttributeBlocs(Map<Integer, Blocs> blocs) {
    this.blocs = blocs;
  }

  /** No blocs at any attribute. */
  public static AttributeBlocs none() {
    return new AttributeBlocs(Map.of());
  }

  /** The blocs among these pairs, each over one attribute. */
  public static AttributeBlocs of(FeedGroups feeds, FeedKappas kappas) {
    Map<Integer, Blocs> found = new TreeMap<>();
    kappas
        .means()
        .forEach(
            (attribute, means) -> {
              Blocs blocs = BlocFinder.find(feeds, means);
              if (blocs.count() > 1) {
                found.put(attribute, blocs);
              }
            });
    return new AttributeBlocs(found);
  }

  /** Number of attributes with blocs. */
  public int attributes() {
    return blocs.size();
  }

  /** The largest number of blocs at one attribute. */
  int most() {
    return blocs.values().stream().mapToInt(Blocs::count).max().orElse(0);
  }

  /** Number of blocs at this attribute. */
  int at(int attribute) {
    return blocs.containsKey(attribute) ? blocs.get(attribute).count() : 0;
  }

  /** The bloc of this outlet at this attribute. */
  int of(int outlet, int attribute) {
    return blocs.containsKey(attribute) ? blocs.get(attribute).of(outlet) : Blocs.NONE;
  }

  /** How many feeds share the voice of this outlet when this bloc is followed. */
  double sharers(int bloc, int outlet, int attribute, FeedGroups feeds) {
    int own = of(outlet, attribute);
    if (own == Blocs.NONE || own == bloc) {
      return 1;
    }
    long weight = 0;
    for (int other = 0; other < feeds.outlets(); other++) {
      weight += of(other, attribute) == own ? FixedPoint.of(1.0 / feeds.size(other)) : 0;
    }
    return FixedPoint.toDouble(weight);
  }
}
