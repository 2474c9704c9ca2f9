package org.newsconcord.text;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The word lists of the text layer. Immutable.
 *
 * @param abbreviations words with a full stop of their own
 * @param domains endings that make a dotted word an address
 * @param openers capitalised words that open a sentence after an abbreviation
 * @param boilerplate phrases of boilerplate
 * @param markup tags and character references of HTML
 * @param prefixes first parts of words that keep their hyphen
 * @param numbers spelled numbers from one on, after which a hyphen ends the token
 */
record TextLists(
    Abbreviations abbreviations,
    FoldedSet domains,
    FoldedSet openers,
    Boilerplate boilerplate,
    Markup markup,
    FoldedSet prefixes,
    FoldedSet numbers) {

  /** Classes of number-words.tsv that are numbers by themselves. */
  private static final Set<String> NUMBERS =
      Set.of("unit", "ten", "scale", "collective", "several");

  /** Compiles the lists; a list is asked for by its file name and comes as its entries. */
  static TextLists of(Function<String, List<String>> lists) {
    return new TextLists(
        new Abbreviations(lists.apply("abbreviations.tsv")),
        FoldedSet.of(lists.apply("domains.tsv")),
        FoldedSet.of(lists.apply("sentence-openers.tsv")),
        new Boilerplate(lists.apply("boilerplate.tsv")),
        new Markup(lists.apply("html-tags.tsv"), lists.apply("html-references.tsv")),
        FoldedSet.of(lists.apply("compound-prefixes.tsv")),
        FoldedSet.of(
            Stream.concat(
                    lists.apply("number-words.tsv").stream()
                        .map(line -> line.split("\t", -1))
                        .filter(columns -> NUMBERS.contains(columns[1]) && !columns[2].equals("0"))
                        .map(columns -> columns[0]),
                    lists.apply("number-prefixes.tsv").stream())
                .toList()));
  }
}
