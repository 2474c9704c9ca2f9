package org.newsconcord.claims;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a named entity of a trained model is, with the labels that CoNLL-2003, OntoNotes, MUC and
 * their usual spellings give it.
 */
public enum EntityKind {
  PERSON("PER", "PERSON", "PERS", "NAME"),
  ORGANISATION("ORG", "ORGANIZATION", "ORGANISATION", "COMPANY", "CORPORATION"),
  PLACE("LOC", "LOCATION", "GPE", "PLACE", "FAC", "FACILITY", "CITY", "STATE", "COUNTRY"),

  /** A name of none of these: a nationality, a work, a prize. */
  OTHER("MISC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE");

  private static final Map<String, EntityKind> BY_LABEL = byLabel();

  private final String[] labels;

  EntityKind(String... labels) {
    this.labels = labels;
  }

  private static Map<String, EntityKind> byLabel() {
    Map<String, EntityKind> kinds = new HashMap<>();
    for (EntityKind kind : values()) {
      for (String label : kind.labels) {
        kinds.put(label, kind);
      }
    }
    return kinds;
  }

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
    return BY_LABEL.get(bare);
  }
}
