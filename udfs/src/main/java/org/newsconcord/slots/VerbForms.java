package org.newsconcord.slots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsconcord.language.Lexicon;

/**
 * Past, participle and ing form of an English verb, for labels: {@code send} gives {@code sent};
 * irregular ones come from the lexicon's {@code verbs.tsv}. Immutable and thread-safe.
 */
final class VerbForms {
  private static final Set<String> PARTICIPLE_IS_BASE =
      Set.of("come", "become", "overcome", "run", "overrun", "outrun");

  private static final Set<String> UNCHANGED =
      Set.of(
          ("shut cut put set hit let cost hurt split spread cast broadcast quit bid burst shed"
                  + " thrust rid read beset upset")
              .split(" ", -1));

  private final Map<String, List<String>> irregular = new HashMap<>();
  private final Set<String> bases = new HashSet<>();

  private VerbForms(List<String> lines) {
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      bases.add(fields[fields.length - 1].strip());
      if (fields.length == 2) {
        irregular.computeIfAbsent(fields[1].strip(), k -> new ArrayList<>()).add(fields[0].strip());
      }
    }
  }

  static VerbForms standard() {
    return Holder.STANDARD;
  }

  /** Whether the word is the base form of a listed verb. */
  boolean isVerb(String word) {
    return bases.contains(word);
  }

  /** "killed", "sent", "broke". */
  String past(String verb) {
    return switch (verb) {
      case "be" -> "was";
      case "have" -> "had";
      case "do" -> "did";
      case "go" -> "went";
      default ->
          pasts(verb).stream()
              .filter(form -> !isParticiple(form, pasts(verb)))
              .findFirst()
              .orElseGet(() -> pasts(verb).isEmpty() ? regular(verb) : pasts(verb).get(0));
    };
  }

  /** "killed", "sent", "broken". */
  String participle(String verb) {
    return switch (verb) {
      case "be" -> "been";
      case "have" -> "had";
      case "do" -> "done";
      case "go" -> "gone";
      default -> {
        List<String> forms = pasts(verb);
        yield PARTICIPLE_IS_BASE.contains(verb)
            ? verb
            : forms.stream().filter(f -> isParticiple(f, forms)).findFirst().orElse(past(verb));
      }
    };
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

  private static String regular(String verb) {
    if (UNCHANGED.contains(verb)) {
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

  private static final class Holder {
    static final VerbForms STANDARD = new VerbForms(Lexicon.bundled().lines("verbs.tsv"));
  }
}
