package org.newsconcord.claims;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.newsconcord.language.Lexicon;

/** What a named entity of a trained model is. */
public enum EntityKind {
  PERSON,
  ORGANISATION,
  PLACE,

  /** A name of none of these: a nationality, a work, a prize. */
  OTHER;

  private static final Map<String, EntityKind> BY_LABEL =
      Lexicon.bundled().rows("entity-labels.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> valueOf(row[1])));

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
