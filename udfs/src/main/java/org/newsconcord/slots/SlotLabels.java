package org.newsconcord.slots;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.Quantity;
import org.newsconcord.compare.QuantityText;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.UnitFamilies;
import org.newsconcord.compare.kernel.WordStem;
import org.newsconcord.language.Gazetteer;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.WordClasses;
import org.newsconcord.text.LowerCase;
import org.newsconcord.text.WordEdge;

/**
 * Says for a reader what a slot asks: {@code number of people killed}, {@code NATO
 * Secretary-General (holder)}, {@code when Jane Doe resigned}. Immutable and thread-safe.
 */
public final class SlotLabels {
  private static final int LONGEST = 80;
  private static final int LONGEST_THING = 40;
  private static final int NAME_WORDS = 6;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern MANY =
      Pattern.compile("^\\d|" + WordEdge.BEGIN + "people$|(?<![s'i])s$| and ");
  private static final Pattern QUOTES =
      Pattern.compile("^[\\s,:;]*(?:that\\s+)?[\"“”]+|[\"“”,\\s]+$");
  private final WordClasses words;
  private final UnitFamilies units;
  private final Gazetteer places;
  private final VerbForms verbs;
  private final Set<String> pronouns;
  private final Pattern determiner;
  private final Pattern passive;
  private final Pattern policyDeterminers;

  private SlotLabels(LanguagePack pack) {
    words = new WordClasses(pack.lexicon().rows("label-words.tsv"));
    units = ComparisonWords.of(pack).units();
    places = pack.gazetteer();
    verbs = new VerbForms(pack.lexicon().lines("verbs.tsv"), words);
    pronouns = words.words("pronoun");
    determiner =
        Pattern.compile("^" + words.anyOf("determiner") + "\\s+", Pattern.CASE_INSENSITIVE);
    passive =
        Pattern.compile(WordEdge.BEGIN + words.anyOf("passive") + "\\s+(?:\\w+ly\\s+)?(\\w+)\\b");
    policyDeterminers =
        Pattern.compile(
            "^(?:" + words.anyOf("policy-determiner") + "\\s+)+", Pattern.CASE_INSENSITIVE);
  }

  /** Labels in a language. */
  public static SlotLabels of(LanguagePack pack) {
    return pack.part(SlotLabels.class, SlotLabels::new);
  }

  /** The label that a claim would give its slot. */
  public String of(Claim claim) {
    return of(claim, "");
  }

  /** As {@link #of(Claim)}; its sentence tells whether its subject did it or had it done. */
  public String of(Claim claim, String sentence) {
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

  private String counted(Claim claim) {
    String unit = claim.quantity() == null ? null : claim.quantity().unit();
    String family = units.familyOf(unit);
    String verb = verb(claim);
    if (family.equals("percent") || family.equals("percentage point")) {
      String share = family.equals("percent") ? "percentage" : "percentage points";
      return of(joined(" ", share, done(verb)), claim);
    }
    if (family.equals(unit)) {
      return joined(" ", of(joined(" ", "amount", done(verb)), claim), "(" + unit + ")");
    }
    String measure = measure(unit);
    if (measure != null) {
      String years = UnitFamilies.isAge(unit) ? plural(unit) : null;
      return of(joined(" ", measure, years, done(verb)), claim);
    }
    String thing = thing(claim, unit);
    String fate = done(verb);
    if (thing.isEmpty()) {
      return fate != null && fate.startsWith("who ")
          ? "number of people " + fate
          : joined(" ", "number", fate);
    }
    boolean said = verb != null && mentions(thing, verb);
    return joined(" ", "number of", thing, said ? null : fate);
  }

  /** Names what is measured: "percentage: registered voters". */
  private String of(String measure, Claim claim) {
    String thing = claim.measuredThing() == null ? "" : bare(claim.measuredThing());
    boolean names = !thing.isEmpty() && !pronouns.contains(LowerCase.of(thing));
    return names && thing.length() <= LONGEST_THING && !mentions(measure, thing)
        ? measure + ": " + thing
        : measure;
  }

  /** What is counted, with what restricts it, in the plural: "votes for passage". */
  private String thing(Claim claim, String unit) {
    if (claim.objectText() == null) {
      return unit == null ? "" : plural(unit);
    }
    String counted = bare(claim.objectText());
    String thing = counted.equals(unit) ? plural(unit) : counted;
    String measured = claim.measuredThing() == null ? "" : bare(claim.measuredThing());
    boolean fuller =
        measured.startsWith(thing + " ")
            && measured.length() <= LONGEST_THING
            && measured.indexOf(',') < 0;
    return fuller ? measured : thing;
  }

  /** The words that ask for a measure of the unit's family; null for what is counted. */
  private String measure(String unit) {
    String family = units.familyOf(unit);
    return words.texts("measure").get(family.startsWith("degree") ? "degree" : family);
  }

  /**
   * A quantity as an article gives it: with its unit where others of its family could stand for it,
   * {@code 3 decades} beside {@code nearly 40 years}; without where the label says it.
   */
  public String value(Quantity quantity) {
    String number = QuantityText.of(quantity);
    String unit = quantity.unit();
    if (unit == null || UnitFamilies.isAge(unit) || measure(unit) == null) {
      return number;
    }
    boolean one = quantity.point() != null && quantity.point() == 1;
    return number + " " + (one ? unit : plural(unit));
  }

  /** "The conflict" says what "conflict" would say once more. */
  private static boolean mentions(String phrase, String verb) {
    return WordStem.of(LowerCase.of(phrase)).contains(WordStem.of(verb));
  }

  private String done(String verb) {
    if (verb == null || words.words("plain-verb").contains(verb)) {
      return null;
    }
    String state = words.texts("state").get(verb);
    if (state != null) {
      return state;
    }
    return words.words("actor-verb").contains(verb)
        ? "who " + verbs.past(verb)
        : verbs.participle(verb);
  }

  private String plural(String unit) {
    String small = LowerCase.of(unit);
    String listed = words.texts("plural").get(small);
    if (listed != null) {
      return listed;
    }
    return small.endsWith("s") ? small : small.replaceFirst("^(\\w+)(?= per )|(\\w+)$", "$0s");
  }

  private String act(Claim claim, String sentence) {
    String verb = verb(claim);
    String subject = name(claim);
    return verb == null || subject == null
        ? joined(" ", "whether", subject, claim.predicate(), claim.objectPhrase())
        : joined(" ", "whether", subject, did(claim, verb, sentence), claim.objectPhrase());
  }

  private String circumstance(Claim claim, String sentence, String question, String noun) {
    String verb = verb(claim);
    String subject = name(claim);
    boolean said = verb != null && subject != null && mentions(subject, verb);
    if (verb == null || said) {
      return joined(" ", noun, subject == null ? null : "of " + subject);
    }
    boolean suffered = subject == null && claim.objectText() != null;
    if (suffered) {
      String whom = bare(claim.objectText());
      String be = MANY.matcher(whom).find() ? "were " : "was ";
      return joined(" ", question, whom, be + verbs.participle(verb));
    }
    return subject == null
        ? noun + " of " + verbs.ing(verb)
        : joined(" ", question, subject, did(claim, verb, sentence));
  }

  /** "lost", or "was built" where the subject had it done. */
  private String did(Claim claim, String verb, String sentence) {
    String subject = name(claim);
    String participle = verbs.participle(verb);
    boolean bare = claim.objectText() == null;
    boolean several = MANY.matcher(subject).find();
    if (!verb.equals("be")
        && bare
        && (words.words("transitive-verb").contains(verb) || isDone(sentence, participle))) {
      return (several ? "were " : "was ") + participle;
    }
    return verb.equals("be") && several ? "were" : verbs.past(verb);
  }

  private boolean isDone(String sentence, String participle) {
    return sentence.contains(participle)
        && passive.matcher(sentence).results().anyMatch(f -> f.group(1).equals(participle));
  }

  /** The verb of the claim when it is one word. */
  private String verb(Claim claim) {
    String predicate = claim.predicate();
    return predicate != null && verbs.isVerb(predicate) ? predicate : null;
  }

  /** The subject as named in full; null when it is only a pronoun or no name at all. */
  private String name(Claim claim) {
    String text = claim.subjectText();
    if (text == null || pronouns.contains(LowerCase.of(text))) {
      String key = claim.subjectKey();
      return key == null || pronouns.contains(key) ? null : capitalised(key);
    }
    String subject = text.strip();
    if (subject.split("\\s+", -1).length > NAME_WORDS) {
      return null;
    }
    return determiner.matcher(subject).find()
        ? subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1)
        : subject;
  }

  private String capitalised(String key) {
    Optional<Gazetteer.Place> place = places.place(key);
    if (place.isPresent()) {
      return place.get().name();
    }
    return Stream.of(key.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private String speaker(Claim claim) {
    String text = claim.attribution().sourceText();
    String key = claim.attribution().sourceKey();
    boolean pronoun = text == null || pronouns.contains(LowerCase.of(text));
    if (!pronoun) {
      return text;
    }
    return key == null || pronouns.contains(key) ? "a source" : capitalised(key);
  }

  private static String content(Claim claim) {
    return QUOTES.matcher(Objects.toString(claim.objectText(), "")).replaceAll("");
  }

  private String policy(Claim claim) {
    return policyDeterminers
        .matcher(Objects.toString(claim.objectPhrase(), "condition"))
        .replaceFirst("");
  }

  private String bare(String phrase) {
    String text = determiner.matcher(phrase.strip()).replaceFirst("");
    boolean shouted = text.length() > 4 && text.codePoints().noneMatch(Character::isLowerCase);
    return shouted && text.indexOf(' ') > 0 ? LowerCase.of(text) : text;
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
