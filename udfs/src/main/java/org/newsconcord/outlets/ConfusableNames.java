package org.newsconcord.outlets;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsconcord.text.LowerCase;
import org.newsconcord.text.WordList;

/**
 * Finds names that readers can take for each other, whatever letters they are made of. Pure,
 * deterministic, thread-safe.
 *
 * <p>Two names are confusable where their skeletons are equal: the text in decomposed form with
 * each character replaced by the prototype of those that look like it. Source: Unicode Technical
 * Standard 39, section 4, with its table of prototypes; in addition names count as they look in
 * small letters, and labels of domains as they are shown ({@code xn--...} decoded).
 *
 * <pre>{@code
 * ConfusableNames.among(List.of("cnn.com", "\u0441nn.com")) // each names the other
 * }</pre>
 */
public final class ConfusableNames {
  private static final String RESOURCE = "confusables.tsv";
  private static final String PUNYCODE = "xn--";

  private ConfusableNames() {}

  /**
   * The names that others can be taken for, each with those others in ascending order.
   *
   * @param names distinct names
   * @return by name; without those that nothing resembles
   */
  public static Map<String, SortedSet<String>> among(Collection<String> names) {
    Map<String, SortedSet<String>> bySkeleton = new HashMap<>();
    for (String name : names) {
      String shown = shown(name);
      bySkeleton.computeIfAbsent(skeleton(shown), k -> new TreeSet<>()).add(name);
      bySkeleton.computeIfAbsent(skeleton(LowerCase.of(shown)), k -> new TreeSet<>()).add(name);
    }
    Map<String, SortedSet<String>> others = new TreeMap<>();
    for (SortedSet<String> alike : bySkeleton.values()) {
      for (String name : alike.size() > 1 ? alike : new TreeSet<String>()) {
        others.computeIfAbsent(name, k -> new TreeSet<>()).addAll(alike);
      }
    }
    others.forEach((name, alike) -> alike.remove(name));
    return others;
  }

  /** The skeleton of a text: two texts that look alike have one. */
  static String skeleton(String text) {
    String decomposed =
        Normalizer.normalize(Normalizer.normalize(text, Normalizer.Form.NFKC), Normalizer.Form.NFD);
    StringBuilder prototypes = new StringBuilder();
    decomposed
        .codePoints()
        .forEach(
            c -> {
              String prototype = Holder.PROTOTYPES.get(c);
              if (prototype == null) {
                prototypes.appendCodePoint(c);
              } else {
                prototypes.append(prototype);
              }
            });
    return Normalizer.normalize(prototypes, Normalizer.Form.NFD);
  }

  private static String shown(String name) {
    return LowerCase.of(name).contains(PUNYCODE) ? IDN.toUnicode(name) : name;
  }

  private static final class Holder {
    private static final Map<Integer, String> PROTOTYPES = load();

    private static Map<Integer, String> load() {
      Map<Integer, String> prototypes = new HashMap<>();
      for (String line : WordList.of(ConfusableNames.class, RESOURCE)) {
        String[] fields = line.split("\t", -1);
        prototypes.put(Integer.parseInt(fields[0], 16), fields.length > 1 ? text(fields[1]) : "");
      }
      return Map.copyOf(prototypes);
    }

    /** The characters of code points in hexadecimal, with blanks between them. */
    private static String text(String codePoints) {
      StringBuilder text = new StringBuilder();
      for (String codePoint : codePoints.split(" ", -1)) {
        text.appendCodePoint(Integer.parseInt(codePoint, 16));
      }
      return text.toString();
    }
  }
}
