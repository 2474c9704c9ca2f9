package org.newsconcord.claims.attribution;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Verbs with which somebody says something. Immutable and thread-safe. */
final class SpeechVerbs {
  /** What a verb of saying reports. */
  enum Kind {
    /** A clause or a quotation. */
    TELL,
    /** A thing that is judged or asserted. */
    JUDGE,
    /** A clause that a document shows. */
    SHOW,
    /** What a thing does as well, without saying anything. */
    HINT,
    /** What a court does about a suit. */
    RULE
  }

  private final Map<String, Set<Kind>> kinds = new HashMap<>();

  SpeechVerbs(Iterable<String[]> rows) {
    for (String[] row : rows) {
      Set<Kind> kind = EnumSet.noneOf(Kind.class);
      for (String name : row[1].split(" ", -1)) {
        kind.add(Kind.valueOf(name));
      }
      kinds.put(row[0], kind);
    }
  }

  /** Whether a verb, in its base form, reports in this way; false for null. */
  boolean is(String verb, Kind kind) {
    return verb != null && kinds.getOrDefault(verb, Set.of()).contains(kind);
  }
}
