package org.newsconcord.language;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.Vocabulary;

/**
 * Finds the curated names of places in a text, and demonyms, whatever stands around them. The
 * longest name at a word counts. Linear in the length of the text. Immutable and thread-safe.
 */
public final class PlaceNames {
  private final Gazetteer places;

  /** Whether a word is a name by itself. */
  private final Vocabulary.Fact<Boolean> single;

  /** Whether a name of more words begins with it. */
  private final Vocabulary.Fact<Boolean> opening;

  private PlaceNames(LanguagePack language) {
    places = language.gazetteer();
    single = language.vocabulary().fact(form -> places.isName(form.written()));
    opening = language.vocabulary().fact(form -> places.opensName(form.written()));
  }

  /** The finder of a language. */
  public static PlaceNames of(LanguagePack language) {
    return language.part(PlaceNames.class, PlaceNames::new);
  }

  /**
   * The places of each name, in the order of the text: those of its name, the most prominent first,
   * then the country of the demonym that it is.
   */
  public List<List<Gazetteer.Place>> in(AnnotatedText text) {
    List<List<Gazetteer.Place>> found = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < text.tokens(); i = Math.max(next, i + 1)) {
      if (text.isCapitalised(i)) {
        next = addLongest(text, i, found);
      }
    }
    return found;
  }

  /** Adds the places of the longest name at a word; gives where it ends, or the word. */
  private int addLongest(AnnotatedText text, int from, List<List<Gazetteer.Place>> found) {
    for (int end = end(text, from); end > from; end--) {
      if (end - from > 1 || single.of(text.form(from))) {
        List<Gazetteer.Place> named = named(text.between(from, end));
        if (!named.isEmpty()) {
          found.add(named);
          return end;
        }
      }
    }
    return from;
  }

  /** Where the longest name that may begin at a word ends; glued words make one of their own. */
  private int end(AnnotatedText text, int from) {
    int end = from + 1;
    int limit = Math.min(text.tokens(), from + places.longestName());
    boolean opens = opening.of(text.form(from));
    while (end < limit
        && text.isCapitalised(end)
        && (opens || text.isGlued(end))
        && text.sentenceOf(end) == text.sentenceOf(from)) {
      end++;
    }
    return end;
  }

  private List<Gazetteer.Place> named(String name) {
    List<Gazetteer.Place> named = new ArrayList<>(places.named(name));
    places.ofDemonym(name).ifPresent(named::add);
    return named;
  }
}
