package org.newsconcord.claims.circumstance;

import org.newsconcord.language.Gazetteer;

/**
 * A name of a place behind a word of place.
 *
 * @param link the word of place
 * @param from first word of the name, a direction before it included
 * @param end end, exclusive
 * @param rule what showed it to be a place
 * @param place the listed place; null when it is not listed
 */
record PlaceMention(int link, int from, int end, String rule, Gazetteer.Place place) {
  /** Gazetteer key; null when it is not listed. */
  String key() {
    return place == null ? null : place.key();
  }
}
