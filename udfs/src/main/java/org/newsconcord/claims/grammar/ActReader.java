package org.newsconcord.claims.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.newsconcord.claims.WordClass;

/** Reads the verbs of a sentence with their subjects and objects. Immutable, thread-safe. */
public final class ActReader {
  private static final int REACH = 24;

  /** Acts that need no object, so that a bare past form of another act without one is passive. */
  private final ActWords words;

  private final VerbBases forms;

  public ActReader(Iterable<String[]> rows, VerbBases forms) {
    this.forms = forms;
    this.words = new ActWords(rows);
  }

  /** The acts of a sentence, in the order of their verbs. */
  List<Act> read(TaggedText t, int sentence) {
    List<Act> acts = new ArrayList<>();
    int from = t.first(sentence);
    int to = t.last(sentence);
    int[] main = null;
    int[] latest = null;
    int[] before = null;
    VerbGroup previous = null;
    for (int i = from; i < to; i++) {
      if (t.is(i, WordClass.VERB)) {
        VerbGroup alone = VerbGroup.at(t, i, from);
        int[] own = ActPhrases.subject(t, alone.from(), from);
        VerbGroup group = own == null && shares(t, previous, alone) ? previous.sharedBy(i) : alone;
        int[] resolved = own == null ? null : ActPhrases.antecedent(t, own, from);
        if (own != null) {
          latest = resolved;
          main = main == null || !ActPhrases.isSubordinate(t, own, from) ? resolved : main;
        }
        boolean afterComma = isAfterComma(t, group, from);
        int[] inherited = isLed(previous, group) ? before : afterComma ? main : latest;
        int[] subject = own != null ? resolved : inherited;
        if (isVerb(t, group, own, from)) {
          acts.add(act(t, group, subject, own != null, to));
        }
        previous = group;
        before = subject;
      }
    }
    return acts;
  }

  /** Whether a verb is the infinitive of the one before it: "threatening to sue". */
  private static boolean isLed(VerbGroup previous, VerbGroup group) {
    return previous != null && group.infinitive() && previous.verb() == group.from() - 1;
  }

  private static boolean isAfterComma(TaggedText t, VerbGroup group, int from) {
    int k = group.from() - 1;
    while (k > from && (t.is(k, WordClass.CCONJ) || t.isIng(k) && t.is(k + 1, "to"))) {
      k--;
    }
    return k > from && (t.mark(k, ',') || t.mark(k, '—') || t.mark(k, '–') || t.is(k, "--"));
  }

  /**
   * Whether a bare verb joined by "and" shares the auxiliaries before it: "will repeal and
   * replace", "were shot and killed".
   */
  private boolean shares(TaggedText t, VerbGroup previous, VerbGroup group) {
    int verb = group.verb();
    if (previous == null
        || previous.from() == previous.verb()
        || group.from() != verb
        || !t.is(verb - 1, WordClass.CCONJ)) {
      return false;
    }
    return previous.passive()
        ? previous.verb() == verb - 2 && t.isPast(verb)
        : t.isBase(verb) && t.isBase(previous.verb());
  }

  /**
   * Whether a word that is tagged as a verb can be one: not a base form behind "is" ("is not
   * close"), behind another verb ("took leave") or behind a singular noun ("the tax cut plan").
   */
  private boolean isVerb(TaggedText t, VerbGroup group, int[] own, int from) {
    int verb = group.verb();
    boolean base = t.isBase(verb) && !t.isPast(verb) && !t.isIng(verb);
    if (!base) {
      return true;
    }
    if (group.passive()) {
      return false;
    }
    if (group.from() < verb) {
      return true;
    }
    return own == null
        ? verb == from || !t.is(verb - 1, WordClass.VERB) || t.lower[verb - 1].startsWith("help")
        : !ActPhrases.isSingular(t, own, from);
  }

  private Act act(TaggedText t, VerbGroup group, int[] subject, boolean own, int to) {
    int verb = group.verb();
    int limit = Math.min(to, verb + REACH);
    ActWords.Name name = words.name(t, verb, t.base(verb), to);
    int next = afterParticle(t, verb, name, limit);
    boolean noun = next > verb + 1 && !t.in(verb + 1, WordGroup.PARTICLE); // take credit for
    boolean contact = own && !noun && ActPhrases.isContact(t, subject);
    int[] behind = ObjectPhrases.object(t, shared(t, verb, next, limit), limit);
    int[] object = behind == null && contact ? ActPhrases.contact(t, subject) : behind;
    boolean past = t.isPast(verb);
    boolean participle = past || t.isIng(verb);
    boolean reduced =
        past
            && isBare(t, group)
            && !(own && (takesNoParticiple(t, verb) || ActPhrases.isObjectRelative(t, subject)))
            && isReduced(t, name, subject, own, object, verb + 1, to);
    boolean has = group.isContracted(t) && isPerfect(t, object, next, limit);
    VerbGroup voiced = reduced ? group.asPassive() : has ? group.asActive() : group;
    int[] agent = voiced.passive() ? ObjectPhrases.agent(t, next, limit) : null;
    int[] actor = voiced.passive() ? agent : subject;
    boolean described = reduced && own && subject != null;
    int[] patient =
        !voiced.passive() ? object : described ? ActPhrases.described(t, subject) : subject;
    return new Act(
        name.predicate(),
        name.actClass(),
        name.denied() ? voiced.negation() : voiced,
        actor,
        patient,
        patient == null && !voiced.passive() && !contact
            ? ObjectPhrases.complement(t, next, limit)
            : null,
        participle,
        own);
  }

  /** The first word behind the verb and a particle that names the act with it: "struck down". */
  private static int afterParticle(TaggedText t, int verb, ActWords.Name name, int limit) {
    int next = verb + 1;
    boolean particle =
        next < limit
            && (t.in(next, WordGroup.PARTICLE) || name.predicate().endsWith(" " + t.lower[next]));
    boolean more =
        particle
            && (NounPhrases.base(t, next + 1, limit) > next + 1
                || next + 1 < limit && t.in(next + 1, WordGroup.COMPLEMENT));
    return more ? next + 1 : next;
  }

  /**
   * Where the object of a verb begins: behind the second verb of "entered and left the hall",
   * inside the quotation of "spend “$100 million”".
   */
  private static int shared(TaggedText t, int verb, int next, int limit) {
    boolean two =
        next + 2 < limit
            && t.is(next, "and")
            && t.is(next + 1, WordClass.VERB)
            && t.isPast(verb) == t.isPast(next + 1)
            && t.isIng(verb) == t.isIng(next + 1);
    boolean quoted = next + 1 < limit && QuoteMarks.opens(t.text, next);
    return two ? next + 2 : quoted ? next + 1 : next;
  }

  /** Whether nothing but adverbs belongs to the verb: "fatally shot". */
  private static boolean isBare(TaggedText t, VerbGroup group) {
    for (int i = group.from(); i < group.verb(); i++) {
      if (!t.is(i, WordClass.ADV)) {
        return false;
      }
    }
    return true;
  }

  /** "He's demonstrated that", "she's signed the law": 's is has. */
  private static boolean isPerfect(TaggedText t, int[] object, int next, int limit) {
    return object != null || next < limit && t.is(next, "that");
  }

  /** Behind "he" and "who" a past form is no participle, with an adverb between too. */
  private static boolean takesNoParticiple(TaggedText t, int verb) {
    int k = verb - 1;
    while (k > t.first(t.sentence[verb]) && t.is(k, WordClass.ADV)) {
      k--;
    }
    return t.in(k, WordGroup.NOMINATIVE) || t.in(k, WordGroup.RELATIVE);
  }

  /** "Tariffs imposed in May", "the plan released by": a past form that is a participle. */
  private static boolean isReduced(
      TaggedText t,
      ActWords.Name name,
      int[] subject,
      boolean own,
      int[] object,
      int next,
      int to) {
    boolean by = next < to && t.is(next, "by") && !ObjectPhrases.isAmount(t, next + 1, to);
    boolean bare =
        object == null
            && next < to
            && (t.is(next, WordClass.ADP)
                || t.is(next, WordClass.PUNCT)
                || t.capital(next) && t.in(next, WordGroup.TIME))
            && !t.in(next, WordGroup.PARTICLE);
    return by
        || bare
            && name.actClass() != null
            && !t.grammar.has(WordGroup.NO_OBJECT_CLASS, name.actClass().toLowerCase(Locale.ROOT))
            && (isSuffered(t, name, next) || !(own && ActPhrases.isOnlyVerb(t, subject, next, to)));
  }

  /**
   * "Two teens injured in Kent", "child shot in Kent": an act that without an object is done to its
   * subject; not "shot at a car".
   */
  private static boolean isSuffered(TaggedText t, ActWords.Name name, int next) {
    return switch (name.actClass()) {
      case "ARREST", "INJURE" -> true;
      case "KILL", "SHOOT" -> t.in(next, WordGroup.PLACING) && !t.is(next, "at");
      default -> false;
    };
  }

  /** Base form of a noun that is named as its verb: attack, crash, shooting. */
  public String nounBase(String noun) {
    String base = forms.base(noun);
    return forms.isBase(base) ? base : noun;
  }

  /** Class of an act by its base form; null when it is not listed. */
  public String classOf(String base) {
    return words.classOf(base);
  }
}
