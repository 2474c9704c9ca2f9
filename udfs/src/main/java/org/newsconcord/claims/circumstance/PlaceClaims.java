package org.newsconcord.claims.circumstance;

import java.util.List;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.grammar.CircumstanceHead;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.language.Gazetteer;

/** Makes a PLACE claim of each name that says where something happens. Immutable, thread-safe. */
public final class PlaceClaims {
  private final Gazetteer gazetteer;
  private final PlaceFinder finder;

  /**
   * @param gazetteer the listed places
   * @param rows words of place with their classes
   */
  public PlaceClaims(Gazetteer gazetteer, Iterable<String[]> rows) {
    this.gazetteer = gazetteer;
    this.finder = new PlaceFinder(gazetteer, rows);
  }

  /** Adds the claims of a passage. */
  public void add(Passage passage, Names names, List<Claim> claims) {
    TaggedText t = passage.words;
    NamedPlaces around = new NamedPlaces(t, gazetteer);
    for (int s = 0; s < t.sentences(); s++) {
      if (!t.text.isNoise(s)) {
        for (PlaceMention place : finder.find(passage, names, around, s)) {
          claims.add(claim(passage, names, place));
        }
      }
    }
  }

  private static Claim claim(Passage passage, Names names, PlaceMention place) {
    TaggedText t = passage.words;
    Claim.Builder claim =
        passage
            .claim(ClaimType.PLACE, place.rule(), place.from(), place.end())
            .evidence("place", t.begin(place.from()), t.end(place.end() - 1))
            .place(passage.text(place.from(), place.end()), place.key())
            .confidence(place.rule().equals("place.of") ? 0.5 : 0.8);
    CircumstanceHead head = passage.head(place.link(), place.end());
    return (head == null ? claim : head.into(passage, names, claim)).build();
  }
}
