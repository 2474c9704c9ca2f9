package org.newsconcord.slots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsconcord.language.WordClasses;

/**
 * Past, participle and ing form of an English verb, for labels: {@code send} gives {@code sent};
 * irregular ones come from the lexicon's {@code verbs.tsv}. Immutable and thread-safe.
 */
final class VerbForms {
  private final WordClasses labels;
  private final Map<String, List<String>> irregular = new HashMap<>();
  private final Set<String> bases = new HashSet<>();

  /**
   * @param verbs lines of {@code verbs.tsv}
   * @param labels classes of {@code label-words.tsv}
   */
  VerbForms(List<String> verbs, WordClasses labels) {
    this.labels = labels;
    for (String line : verbs) {
      String[] fields = line.split("\t", -1);
      bases.add(fields[fields.length - 1].strip());
      if (fields.length == 2) {
        irregular.computeIfAbsent(fields[1].strip(), k -> new ArrayList<>()).add(fields[0].strip());
      }
    }
  }

  /** Whether the word is the base form of a listed verb. */
  boolean isVerb(String word) {
    return bases.contains(word);
  }

  /** "killed", "sent", "broke". */
  String past(String verb) {
    String listed = labels.texts("past").get(verb);
    if (listed != null) {
      return listed;
    }
    List<String> forms = pasts(verb);
    return forms.stream()
        .filter(form -> !isParticiple(form, forms))
        .findFirst()
        .orElseGet(() -> forms.isEmpty() ? regular(verb) : forms.get(0));
  }

  /** "killed", "sent", "broken". */
  String participle(String verb) {
    String listed = labels.texts("participle").get(verb);
    if (listed != null) {
      return listed;
    }
    List<String> forms = pasts(verb);
    return forms.stream().filter(f -> isParticiple(f, forms)).findFirst().orElse(past(verb));
  }

  /** "killing", "sending". */
  String ing(String verb) {
    return irregular.getOrDefault(verb, List.of()).stream()
        .filter(form -> form.endsWith("ing"))
        .findFirst()
        .orElseGet(() -> regularIng(verb));
  }

  private List<String> pasts(String verb) {
    return irregular.getOrDefault(verb, List.of()).stream()
        .filter(f -> !f.endsWith("ing") && !f.endsWith("s"))
        .toList();
  }

  /** Of two forms the one in -n, or with the u of begun, is the participle. */
  private static boolean isParticiple(String form, List<String> forms) {
    if (forms.size() == 1) {
      return true;
    }
    boolean endsInN = form.endsWith("n") || form.endsWith("ne");
    boolean otherEndsInN =
        forms.stream().anyMatch(f -> !f.equals(form) && (f.endsWith("n") || f.endsWith("ne")));
    return form.indexOf('u') >= 0 || (endsInN && !(otherEndsInN && form.indexOf('a') >= 0));
  }

  private String regular(String verb) {
    if (labels.words("unchanged").contains(verb)) {
      return verb;
    }
    if (verb.endsWith("e")) {
      return verb + "d";
    }
    return endsInConsonantY(verb) ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed";
  }

  private static String regularIng(String verb) {
    if (verb.endsWith("ie")) {
      return verb.substring(0, verb.length() - 2) + "ying";
    }
    boolean silent = verb.endsWith("e") && !verb.endsWith("ee") && verb.length() > 2;
    return (silent ? verb.substring(0, verb.length() - 1) : verb) + "ing";
  }

  private static boolean endsInConsonantY(String verb) {
    int length = verb.length();
    return length > 1 && verb.endsWith("y") && "aeiou".indexOf(verb.charAt(length - 2)) < 0;
  }
}
