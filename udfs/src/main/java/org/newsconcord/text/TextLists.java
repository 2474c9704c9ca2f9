package org.newsconcord.text;

import java.util.List;
import java.util.function.Function;

/**
 * The word lists of the text layer. Immutable.
 *
 * @param abbreviations words with a full stop of their own
 * @param domains endings that make a dotted word an address
 * @param openers capitalised words that open a sentence after an abbreviation
 * @param boilerplate phrases of boilerplate
 * @param markup tags and character references of HTML
 * @param prefixes first parts of words that keep their hyphen
 */
record TextLists(
    Abbreviations abbreviations,
    FoldedSet domains,
    FoldedSet openers,
    Boilerplate boilerplate,
    Markup markup,
    FoldedSet prefixes) {

  /** Compiles the lists; a list is asked for by its file name and comes as its entries. */
  static TextLists of(Function<String, List<String>> lists) {
    return new TextLists(
        new Abbreviations(lists.apply("abbreviations.tsv")),
        FoldedSet.of(lists.apply("domains.tsv")),
        FoldedSet.of(lists.apply("sentence-openers.tsv")),
        new Boilerplate(lists.apply("boilerplate.tsv")),
        new Markup(lists.apply("html-tags.tsv"), lists.apply("html-references.tsv")),
        FoldedSet.of(lists.apply("compound-prefixes.tsv")));
  }
}
