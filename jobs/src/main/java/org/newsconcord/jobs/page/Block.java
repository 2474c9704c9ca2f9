package org.newsconcord.jobs.page;

import java.util.List;

/**
 * A run of text between two block boundaries of a page, such as a paragraph, a list item or a
 * caption.
 *
 * @param text the text, white space folded
 * @param tag name of the element that holds it
 * @param linkChars characters of {@code text} inside links
 * @param links how many links begin in it
 * @param linkFirst whether it begins with a link
 * @param emphasisChars characters of {@code text} in bold or italics
 * @param traits what stands around it, a set of {@link Trait}
 * @param depth elements between it and the root
 * @param container number of the element that holds its element; blocks that share it are siblings
 * @param shape hash of tags and classes on the path from the root
 * @param containers numbers of all elements around it, innermost first, at most 12
 */
record Block(
    String text,
    String tag,
    int linkChars,
    int links,
    boolean linkFirst,
    int emphasisChars,
    long traits,
    int depth,
    int container,
    int shape,
    List<Integer> containers) {

  boolean has(Trait trait) {
    return (traits & trait.bit()) != 0;
  }

  double linkShare() {
    return text.isEmpty() ? 0 : (double) linkChars / text.length();
  }
}
