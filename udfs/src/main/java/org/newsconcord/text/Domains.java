package org.newsconcord.text;

/** Endings that make a dotted word an address. Loaded once per JVM. */
final class Domains {
  private static final FoldedSet SUFFIXES = FoldedSet.of(WordList.of(Domains.class, "domains.txt"));

  private Domains() {}

  static boolean isSuffix(String raw, int begin, int end) {
    return SUFFIXES.contains(raw, begin, end);
  }
}
