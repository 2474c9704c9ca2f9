package org.newsconcord.claims.circumstance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.newsconcord.claims.CircumstanceSample;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.attribution.Attribution;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.language.Gazetteer;
import org.newsconcord.language.PlaceNames;
import org.newsconcord.text.Vocabulary;

/**
 * Makes a PLACE claim of each name that says where something happens. Names of places that hold no
 * act ("the senator from Texas", "a policy on Syria") make none. Immutable, thread-safe.
 */
public final class PlaceClaims {
  private final PlaceNames names;
  private final PlaceFinder finder;
  private final CircumstanceModel model;
  private final CircumstanceParameters parameters = CircumstanceParameters.STANDARD;

  /**
   * @param names finds the listed places that a text names
   * @param gazetteer the listed places
   * @param places words of place with their classes
   * @param outlets names of outlets
   * @param circumstances what is known of a place and its act
   * @param forms the word forms of the texts to read
   */
  public PlaceClaims(
      PlaceNames names,
      Gazetteer gazetteer,
      Iterable<String[]> places,
      Iterable<String[]> outlets,
      CircumstanceFeatures circumstances,
      Vocabulary forms) {
    this.names = names;
    this.finder = new PlaceFinder(gazetteer, places, outlets, forms);
    this.model = CircumstanceModel.ofPlaces(circumstances);
  }

  /** Adds the claims of a passage. */
  public void add(
      Passage passage, Names names, List<Attribution> attributions, List<Claim> claims) {
    BitSet cues = TimeClaims.cues(attributions, parameters);
    for (PlaceMention place : find(passage, names)) {
      CircumstanceModel.Choice choice =
          model.choose(passage, circumstance(place), detail(place), cues);
      boolean origin = model.words().is(passage.words.lower[place.link()], CircumstanceWord.FROM);
      if (choice != null && !origin && choice.isClaim(parameters.leastOfPlace())) {
        claims.add(claim(passage, names, place, choice));
      }
    }
  }

  /** What the trainer learns from. */
  public List<CircumstanceSample> samples(
      Passage passage, Names names, List<Attribution> attributions) {
    BitSet cues = TimeClaims.cues(attributions, parameters);
    return find(passage, names).stream()
        .map(place -> model.sample(passage, circumstance(place), detail(place), cues))
        .toList();
  }

  private List<PlaceMention> find(Passage passage, Names names) {
    TaggedText t = passage.words;
    NamedPlaces around = new NamedPlaces(t.text, this.names);
    List<PlaceMention> found = new ArrayList<>();
    for (int s = 0; s < t.sentences(); s++) {
      if (!t.text.isNoise(s)) {
        found.addAll(finder.find(passage, names, around, s));
      }
    }
    return found;
  }

  private static Circumstance circumstance(PlaceMention place) {
    return new Circumstance(place.link(), place.from(), place.end());
  }

  /** 0 to 2 for a listed country, region or town; 3 and more for other names. */
  private static double detail(PlaceMention place) {
    if (place.place() != null) {
      return place.place().kind().ordinal();
    }
    return place.rule().equals("place.unlisted") ? 4 : 3;
  }

  /** "near Kent" is said with its preposition, since it is not Kent. */
  private Claim claim(
      Passage passage, Names names, PlaceMention place, CircumstanceModel.Choice choice) {
    TaggedText t = passage.words;
    boolean near = model.words().is(t.lower[place.link()], CircumstanceWord.NEAR);
    int from = near ? place.link() : place.from();
    Claim.Builder claim =
        passage
            .claim(ClaimType.PLACE, place.rule(), place.from(), place.end())
            .evidence("place", t.begin(from), t.end(place.end() - 1))
            .place(passage.text(from, place.end()), place.key())
            .confidence(choice.probability());
    return choice.head().into(passage, names, claim).build();
  }
}
