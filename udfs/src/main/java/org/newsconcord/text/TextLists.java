package org.newsconcord.text;

import java.util.List;
import java.util.function.Function;

/**
 * The word lists of the text layer. Immutable.
 *
 * @param abbreviations words with a full stop of their own
 * @param domains endings that make a dotted word an address
 * @param openers capitalised words that open a sentence after an abbreviation
 * @param furniture phrases of page furniture
 */
record TextLists(
    Abbreviations abbreviations, FoldedSet domains, FoldedSet openers, Furniture furniture) {

  /** Compiles the lists; a list is asked for by its file name and comes as its entries. */
  static TextLists of(Function<String, List<String>> lists) {
    return new TextLists(
        new Abbreviations(lists.apply("abbreviations.tsv")),
        FoldedSet.of(lists.apply("domains.tsv")),
        FoldedSet.of(lists.apply("sentence-openers.tsv")),
        new Furniture(lists.apply("furniture.tsv")));
  }
}
