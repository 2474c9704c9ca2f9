package org.newsconcord.slots;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.kernel.MeasureUnits;
import org.newsconcord.compare.kernel.WordStem;
import org.newsconcord.language.Gazetteer;

/**
 * Says for a reader what a slot asks: {@code number of people killed}, {@code NATO
 * Secretary-General (holder)}, {@code when Jane Doe resigned}. Deterministic, thread-safe.
 */
public final class SlotLabel {
  private static final int LONGEST = 80;
  private static final int NAME_WORDS = 6;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern MANY = Pattern.compile("^\\d|\\bpeople$|(?<![s'i])s$| and ");
  private static final Pattern QUOTES =
      Pattern.compile("^[\\s,:;]*(?:that\\s+)?[\"“”]+|[\"“”,\\s]+$");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:the|a|an|its|his|her|their|our|my)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern PASSIVE =
      Pattern.compile("\\b(?:was|were|been|being|is|are|be|got)\\s+(?:\\w+ly\\s+)?(\\w+)\\b");
  private static final Pattern RESTRICTION =
      Pattern.compile("^(?:(?:no|any|the|a|an)\\s+)+", Pattern.CASE_INSENSITIVE);
  private static final Set<String> PRONOUNS =
      Set.of(
          "he",
          "she",
          "it",
          "they",
          "who",
          "which",
          "that",
          "we",
          "i",
          "you",
          "him",
          "her",
          "them",
          "us",
          "me",
          "this",
          "those",
          "these",
          "everyone",
          "someone",
          "what");

  /** Verbs that say nothing of what is counted. */
  private static final Set<String> PLAIN =
      Set.of(
          "be", "have", "include", "say", "do", "make", "get", "reach", "rise", "fall", "total",
          "number", "stand", "see", "give", "take", "go", "come", "remain", "become", "put");

  /** Verbs of which the counted thing is the doer. */
  private static final Set<String> OF_THE_DOER =
      Set.of(
          "die",
          "vote",
          "attend",
          "live",
          "resign",
          "protest",
          "march",
          "survive",
          "flee",
          "work",
          "travel",
          "arrive",
          "gather",
          "participate",
          "appear",
          "escape",
          "perish");

  /** Verbs that are seldom without an object: a subject alone is what it was done to. */
  private static final Set<String> TRANSITIVE =
      Set.of(
          ("release build plan elect file publish charge arrest sentence hold send"
                  + " name appoint nominate approve reject sign introduce find detain"
                  + " expel impose indict convict confirm discover schedule issue")
              .split(" ", -1));

  private static final Map<String, String> MEASURES =
      Map.of(
          "length", "distance in",
          "time", "time in",
          "mass", "weight in",
          "area", "area in",
          "volume", "volume in",
          "speed", "speed in",
          "degree", "temperature in",
          "age", "age in");

  private static final VerbForms VERBS = VerbForms.standard();

  private SlotLabel() {}

  /** The label that a claim would give its slot. */
  public static String of(Claim claim) {
    return of(claim, "");
  }

  /** As {@link #of(Claim)}; its sentence tells whether its subject did it or had it done. */
  public static String of(Claim claim, String sentence) {
    String label =
        switch (claim.type()) {
          case QUANTITY -> counted(claim);
          case OFFICE ->
              joined(" ", bare(Objects.toString(claim.objectText(), "office")), "(holder)");
          case STATEMENT, CITATION -> joined(": ", speaker(claim), content(claim));
          case ACTION -> act(claim, sentence);
          case CONDITION -> joined(" ", "policy on", policy(claim));
          case DATE -> circumstance(claim, sentence, "when", "time");
          case PLACE -> circumstance(claim, sentence, "where", "place");
        };
    String line = SPACES.matcher(label).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).strip() + "…";
  }

  private static String counted(Claim claim) {
    String unit = claim.quantity() == null ? null : claim.quantity().unit();
    String family = MeasureUnits.familyOf(unit);
    String verb = verb(claim);
    if (family.equals("percent") || family.equals("percentage point")) {
      return joined(" ", family.equals("percent") ? "percentage" : "percentage points", done(verb));
    }
    if (family.equals(unit)) {
      return joined(" ", "amount", done(verb), "(" + unit + ")");
    }
    String measure = MEASURES.get(family.startsWith("degree") ? "degree" : family);
    if (measure != null) {
      return joined(" ", measure, plural(unit), done(verb));
    }
    String thing =
        claim.objectText() != null ? bare(claim.objectText()) : unit == null ? "" : plural(unit);
    String fate = done(verb);
    if (thing.isEmpty()) {
      return fate != null && fate.startsWith("who ")
          ? "number of people " + fate
          : joined(" ", "number", fate);
    }
    boolean said = verb != null && mentions(thing, verb);
    return joined(" ", "number of", thing, said ? null : fate);
  }

  /** "The conflict" says what "conflict" would say once more. */
  private static boolean mentions(String phrase, String verb) {
    return WordStem.of(phrase.toLowerCase(Locale.ROOT)).contains(WordStem.of(verb));
  }

  private static String done(String verb) {
    if (verb == null || PLAIN.contains(verb)) {
      return null;
    }
    if (verb.equals("miss")) {
      return "missing";
    }
    return OF_THE_DOER.contains(verb) ? "who " + VERBS.past(verb) : VERBS.participle(verb);
  }

  private static String plural(String unit) {
    String small = unit.toLowerCase(Locale.ROOT);
    return switch (small) {
      case "person" -> "people";
      case "man" -> "men";
      case "woman" -> "women";
      case "child" -> "children";
      case "foot", "square foot", "cubic foot" -> small.replace("foot", "feet");
      case "inch" -> "inches";
      case "mph", "km" -> small;
      case "celsius" -> "degrees Celsius";
      case "fahrenheit" -> "degrees Fahrenheit";
      case "year old", "year-old" -> "years";
      default ->
          small.endsWith("s") ? small : small.replaceFirst("^(\\w+)(?= per )|(\\w+)$", "$0s");
    };
  }

  private static String act(Claim claim, String sentence) {
    String verb = verb(claim);
    String subject = name(claim);
    return verb == null || subject == null
        ? joined(" ", "whether", subject, claim.predicate(), claim.objectText())
        : joined(" ", "whether", subject, did(claim, verb, sentence), claim.objectText());
  }

  private static String circumstance(Claim claim, String sentence, String question, String noun) {
    String verb = verb(claim);
    String subject = name(claim);
    boolean said = verb != null && subject != null && mentions(subject, verb);
    if (verb == null || said) {
      return joined(" ", noun, subject == null ? null : "of " + subject);
    }
    return subject == null
        ? noun + " of " + VERBS.ing(verb)
        : joined(" ", question, subject, did(claim, verb, sentence));
  }

  /** "lost", or "was built" where the subject had it done. */
  private static String did(Claim claim, String verb, String sentence) {
    String subject = name(claim);
    String participle = VERBS.participle(verb);
    boolean bare = claim.type() != ClaimType.ACTION || claim.objectText() == null;
    boolean several = MANY.matcher(subject).find();
    if (!verb.equals("be") && bare && (TRANSITIVE.contains(verb) || isDone(sentence, participle))) {
      return (several ? "were " : "was ") + participle;
    }
    return verb.equals("be") && several ? "were" : VERBS.past(verb);
  }

  private static boolean isDone(String sentence, String participle) {
    return sentence.contains(participle)
        && PASSIVE.matcher(sentence).results().anyMatch(f -> f.group(1).equals(participle));
  }

  /** The verb of the claim when it is one word. */
  private static String verb(Claim claim) {
    String predicate = claim.predicate();
    return predicate != null && VERBS.isVerb(predicate) ? predicate : null;
  }

  /** The subject as named in full; null when it is only a pronoun or no name at all. */
  private static String name(Claim claim) {
    String text = claim.subjectText();
    if (text == null || PRONOUNS.contains(text.toLowerCase(Locale.ROOT))) {
      String key = claim.subjectKey();
      return key == null || PRONOUNS.contains(key) ? null : capitalised(key);
    }
    String subject = text.strip();
    if (subject.split("\\s+", -1).length > NAME_WORDS) {
      return null;
    }
    return ARTICLE.matcher(subject).find()
        ? subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1)
        : subject;
  }

  private static String capitalised(String key) {
    Optional<Gazetteer.Place> place = Gazetteer.standard().place(key);
    if (place.isPresent()) {
      return place.get().name();
    }
    return Stream.of(key.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private static String speaker(Claim claim) {
    String text = claim.attribution().sourceText();
    String key = claim.attribution().sourceKey();
    boolean pronoun = text == null || PRONOUNS.contains(text.toLowerCase(Locale.ROOT));
    if (!pronoun) {
      return text;
    }
    return key == null || PRONOUNS.contains(key) ? "a source" : capitalised(key);
  }

  private static String content(Claim claim) {
    return QUOTES.matcher(Objects.toString(claim.objectText(), "")).replaceAll("");
  }

  private static String policy(Claim claim) {
    return RESTRICTION.matcher(Objects.toString(claim.objectText(), "condition")).replaceFirst("");
  }

  private static String bare(String phrase) {
    String text = ARTICLE.matcher(phrase.strip()).replaceFirst("");
    boolean shouted = text.length() > 4 && text.equals(text.toUpperCase(Locale.ROOT));
    return shouted && text.indexOf(' ') > 0 ? text.toLowerCase(Locale.ROOT) : text;
  }

  private static String joined(String separator, String... parts) {
    StringBuilder joined = new StringBuilder();
    for (String part : parts) {
      if (part != null && !part.isBlank()) {
        joined.append(joined.isEmpty() ? "" : separator).append(part);
      }
    }
    return joined.toString();
  }
}
