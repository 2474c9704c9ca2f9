package org.newsconcord.claims.attribution;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Words that attributions ask for, by kind; {@code attribution-words.tsv} lists them. Immutable.
 */
final class AttributionWords {
  /** What a word is to an attribution. */
  enum Kind {
    /** A text or figures that can show something. */
    DOCUMENT,
    /** A document that can be the origin of a report. */
    CITABLE,
    /** Where or when something was said. */
    OCCASION,
    /** What is claimed by a deed: "claimed responsibility" reports nothing. */
    CLAIMED,
    /** A verb that names its hearer before what is said. */
    RECIPIENT,
    /** A word that belongs to the verb before it: pointed out. */
    PARTICLE,
    /** A verb whose cue takes no preposition. */
    PLAIN,
    /** The last word of the name of a paper, a station or an agency. */
    PRESS,
    /** A document that is an origin even when it is not told whose it is. */
    FILED,
    /** A word before an outlet that is told, cited or quoted. */
    TOLD,
    /** A word before an outlet that is an origin when a word of NEAR stands before. */
    FORMER,
    /** The last word of a label before a colon, behind which nobody speaks. */
    LABEL,
    /** A word shortly before an outlet that is an origin. */
    NEAR,
    /** A noun for somebody without a name, beside the roles. */
    SOMEBODY,
    /** Who dismisses or rejects a suit. */
    COURT,
    /** What many stations call their newscast, before "News": it names none of them. */
    NEWSCAST,
    /** A network whose stations bear its name and the number of a channel: Fox 9. */
    NETWORK,
    /** A word behind a network for a station that bears another name: "told QBC affiliate WQZT". */
    AFFILIATE
  }

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  AttributionWords(Iterable<String[]> rows) {
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
    for (String[] row : rows) {
      words.get(Kind.valueOf(row[1])).add(row[0]);
    }
  }

  /** Whether a word in lower case is of a kind. */
  boolean is(Kind kind, String word) {
    return words.get(kind).contains(word);
  }
}
