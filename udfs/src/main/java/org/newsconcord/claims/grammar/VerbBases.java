package org.newsconcord.claims.grammar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.newsconcord.language.LanguagePack;

/** Base forms of verbs. Immutable and thread-safe. */
public final class VerbBases {
  private final Set<String> bases = new HashSet<>(16_000);
  private final Map<String, String> irregular = new HashMap<>(4_000);

  /** The base forms of a language. */
  public static VerbBases of(LanguagePack language) {
    return language.part(VerbBases.class, pack -> new VerbBases(pack.lexicon().rows("verbs.tsv")));
  }

  VerbBases(Iterable<String[]> rows) {
    for (String[] row : rows) {
      if (row.length == 1) {
        bases.add(row[0]);
      } else {
        irregular.put(row[0], row[1]);
      }
    }
  }

  /**
   * The base form of a verb form in lower case; the word itself when it is no form of a known verb.
   *
   * <p>Example: {@code warned -> warn}, {@code denies -> deny}, {@code said -> say}.
   */
  public String base(String form) {
    String known = irregular.get(form);
    if (known != null) {
      return known;
    }
    int n = form.length();
    if (n > 3 && form.endsWith("s") && !form.endsWith("ss")) {
      return ofS(form, n);
    }
    if (n > 3 && form.endsWith("ed")) {
      return ofStem(form, n - 2);
    }
    if (n > 4 && form.endsWith("ing")) {
      return ofStem(form, n - 3);
    }
    return form;
  }

  boolean isBase(String word) {
    return bases.contains(word);
  }

  /** Whether the word can be a past form or past participle. */
  public boolean isPast(String form) {
    return form.endsWith("ed")
        || irregular.containsKey(form) && !form.endsWith("ing") && !form.endsWith("s");
  }

  private String ofS(String form, int n) {
    String plain = form.substring(0, n - 1);
    if (bases.contains(plain)) {
      return plain;
    }
    if (form.endsWith("ies") && bases.contains(form.substring(0, n - 3) + "y")) {
      return form.substring(0, n - 3) + "y";
    }
    if (form.endsWith("es") && bases.contains(form.substring(0, n - 2))) {
      return form.substring(0, n - 2);
    }
    return form;
  }

  private String ofStem(String form, int stem) {
    String withE = form.substring(0, stem) + "e";
    String plain = form.substring(0, stem);
    if (form.charAt(stem) == 'e' && bases.contains(withE) && !bases.contains(plain)) {
      return withE;
    }
    if (bases.contains(plain) && !(bases.contains(withE) && doubles(plain))) {
      return plain;
    }
    if (bases.contains(withE)) {
      return withE;
    }
    if (form.charAt(stem - 1) == 'i' && form.charAt(stem) == 'e') {
      String withY = form.substring(0, stem - 1) + "y";
      if (bases.contains(withY)) {
        return withY;
      }
    }
    if (stem > 3 && form.charAt(stem - 1) == form.charAt(stem - 2)) {
      String single = form.substring(0, stem - 1);
      if (bases.contains(single)) {
        return single;
      }
    }
    return form;
  }

  /** Whether a verb doubles its last letter before an ending, so that "hoped" is no form of hop. */
  private static boolean doubles(String base) {
    int n = base.length();
    return n > 2
        && !isVowel(base.charAt(n - 1))
        && "wxy".indexOf(base.charAt(n - 1)) < 0
        && isVowel(base.charAt(n - 2))
        && base.chars().filter(c -> isVowel((char) c)).count() == 1;
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }
}
