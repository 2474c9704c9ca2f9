package org.newsconcord.claims;

import java.util.Locale;

/** What a named entity of a trained model is. */
public enum EntityKind {
  PERSON,
  ORGANISATION,
  PLACE,

  /** A name of none of these: a nationality, a work, a prize. */
  OTHER;

  /**
   * The kind behind a label in the usual spellings, with or without the prefix of a word's position
   * ({@code B-}, {@code I-}); null for labels of no name, such as dates and amounts.
   *
   * <p>Example: {@code ofLabel("I-GPE")} is {@link #PLACE}.
   */
  public static EntityKind ofLabel(String label) {
    if (label == null) {
      return null;
    }
    String upper = label.strip().toUpperCase(Locale.ROOT);
    String bare = upper.length() > 2 && upper.charAt(1) == '-' ? upper.substring(2) : upper;
    return switch (bare) {
      case "PER", "PERSON", "PERS", "NAME" -> PERSON;
      case "ORG", "ORGANIZATION", "ORGANISATION", "COMPANY", "CORPORATION" -> ORGANISATION;
      case "LOC", "LOCATION", "GPE", "PLACE", "FAC", "FACILITY", "CITY", "STATE", "COUNTRY" ->
          PLACE;
      case "MISC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE" -> OTHER;
      default -> null;
    };
  }
}
