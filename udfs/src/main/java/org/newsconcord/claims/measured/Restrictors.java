package org.newsconcord.claims.measured;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.text.TokenKind;

/**
 * Takes to a noun phrase what restricts it: phrases with a preposition ({@code people in the city,
 * answers to questions}), a relative clause ({@code drivers who own a car}), a participle ({@code
 * bags containing flour}). What dates it is left out. Stateless.
 */
final class Restrictors {
  private static final int LONGEST = 14;
  private static final int MOST_PHRASES = 2;

  private Restrictors() {}

  /**
   * The phrase and what restricts it, as first and end.
   *
   * @param free whether no verb before the phrase may claim what stands behind it
   */
  static int[] of(TaggedText t, int first, int end, int to, boolean free) {
    int limit = Math.min(to, first + LONGEST);
    boolean number = first + 1 < end && t.is(first, WordClass.NUM) && !t.mark(first + 1, '-');
    int from = number ? first + 1 : first;
    int k = end;
    int next = phrase(t, k, limit, free);
    for (int links = 0; next > k && links < MOST_PHRASES; links++) {
      k = next;
      next = phrase(t, k, limit, free);
    }
    k = k > end ? names(t, k, limit) : k;
    return ThingWords.trim(t, from, clause(t, k, limit, limit < to, free));
  }

  /** The end of a relative clause or participle behind a phrase; its end when none stands there. */
  static int clause(TaggedText t, int k, int limit, boolean cut, boolean free) {
    if (!opens(t, k, limit, free)) {
      return k;
    }
    boolean verb = t.is(k, WordClass.VERB);
    int i = verb ? k + 1 : k + 2;
    verb |= !t.is(k + 1, WordClass.AUX);
    while (i < limit && !closes(t, i, k) && !(verb && isNext(t, i))) {
      verb |= t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX);
      i++;
    }
    int last = i == limit && cut ? lastPhrase(t, k, i) : i;
    boolean whole = last > k;
    i = whole ? last : i;
    boolean other = i < limit && isNext(t, i) && t.is(i - 1, WordClass.PRON);
    int end = undated(t, k, i);
    boolean says = t.in(k + 1, WordGroup.TOLD) || t.in(k, WordGroup.TOLD);
    boolean cutTime = end < i && end <= k + 2; // explosions that began on Monday
    return whole && !other && !says && verb && end > k + 1 && !cutTime ? end : k;
  }

  /** Where the last phrase of a clause that is too long begins; its begin when it has none. */
  private static int lastPhrase(TaggedText t, int k, int end) {
    int i = end - 1;
    while (i > k + 2 && !t.is(i, WordClass.ADP)) {
      i--;
    }
    return i > k + 2 ? i : k;
  }

  private static boolean opens(TaggedText t, int k, int limit, boolean free) {
    if (k + 1 >= limit) {
      return false;
    }
    boolean misread = t.is(k, "who") && (t.isBase(k + 1) || t.isPast(k + 1));
    boolean told = t.is(k + 1, WordClass.VERB) || t.is(k + 1, WordClass.AUX) || misread;
    boolean done = (t.isEd(k) || t.isPast(k)) && !free && t.is(k + 1, WordClass.ADP);
    boolean doing = t.isIng(k) && !t.is(k, "including") && !t.is(k, "following");
    return t.in(k, WordGroup.RELATIVE) && told || t.is(k, WordClass.VERB) && (doing || done);
  }

  /** Whether a finite verb of another clause stands here: those who voted backed it. */
  private static boolean isNext(TaggedText t, int i) {
    boolean chained =
        t.is(i - 1, WordClass.AUX) || t.is(i - 1, WordClass.ADV) || t.is(i - 1, WordClass.PART);
    boolean modifies =
        ThingWords.isParticiple(t, i)
            && i + 1 < t.size
            && ThingWords.isNoun(t, i + 1)
            && !ThingWords.isNoun(t, i - 1);
    return SubjectPhrases.isFinite(t, i) && !chained && !modifies;
  }

  private static boolean closes(TaggedText t, int i, int k) {
    boolean joined =
        t.is(i, WordClass.CCONJ) && i + 1 < t.size && i > k + 2 && t.tag(i + 1) == t.tag(i - 1);
    return t.is(i, WordClass.PUNCT)
        || t.is(i, WordClass.SCONJ)
        || t.in(i, WordGroup.RELATIVE)
        || t.in(i, WordGroup.WH)
        || t.is(i, WordClass.CCONJ) && !joined;
  }

  /** Without the time that ends it: on Monday, last week. */
  static int undated(TaggedText t, int from, int end) {
    for (int i = from + 1; i < end; i++) {
      boolean linked = t.is(i, WordClass.ADP) && isDated(t, i, end);
      boolean day = SubjectPhrases.isTime(t, i, i + 1) && t.capital(i);
      if (linked || day) {
        return i;
      }
    }
    return end;
  }

  /** Whether a phrase with a preposition dates: up to the next preposition a time or year. */
  private static boolean isDated(TaggedText t, int link, int end) {
    for (int i = link + 1; i < end && !t.is(i, WordClass.ADP); i++) {
      boolean year = i == link + 1 && t.text.is(i, TokenKind.NUMBER) && t.end(i) - t.begin(i) == 4;
      if (year || SubjectPhrases.isTime(t, i, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** The end of a phrase with a preposition at a word; the word itself when none stands there. */
  private static int phrase(TaggedText t, int k, int limit, boolean free) {
    boolean links = k + 1 < limit && (restricts(t, k) || free && t.in(k, WordGroup.BINDING));
    if (!links || isTimeOrNumber(t, k + 1)) {
      return k;
    }
    boolean participle =
        k + 2 < limit
            && t.is(k + 1, WordClass.VERB)
            && (ThingWords.isParticiple(t, k + 1) || t.isPast(k + 1))
            && ThingWords.isNoun(t, k + 2); // answers to written questions
    int next = NounPhrases.base(t, participle ? k + 2 : k + 1, limit);
    boolean pronoun = t.is(k + 1, WordClass.PRON) && !NounPhrases.possessive(t, k + 1);
    boolean none =
        next <= k + 1 && !ThingWords.isNoun(t, k + 1)
            || pronoun
            || t.is(Math.max(k + 1, next - 1), WordClass.NUM)
            || SubjectPhrases.isTime(t, k + 1, Math.max(next, k + 2));
    return none ? k : Math.max(next, k + 2);
  }

  /** {@code voters from Ohio and Utah}: a name joined to a name, no subject of a verb behind. */
  private static int names(TaggedText t, int k, int limit) {
    boolean joined =
        k + 1 < limit
            && t.is(k, WordClass.CCONJ)
            && t.is(k - 1, WordClass.PROPN)
            && t.is(k + 1, WordClass.PROPN);
    int end = joined ? NounPhrases.base(t, k + 1, limit) : k;
    boolean told = end < limit && (t.is(end, WordClass.VERB) || t.is(end, WordClass.AUX));
    return joined && end > k + 1 && !told && !SubjectPhrases.isTime(t, k + 1, end) ? end : k;
  }

  /** Whether a preposition that joins nouns stands here. */
  static boolean links(TaggedText t, int i) {
    return t.is(i, WordClass.ADP) && (restricts(t, i) || t.in(i, WordGroup.BINDING));
  }

  private static boolean restricts(TaggedText t, int k) {
    return t.is(k, "of")
        || t.is(k, "in")
        || t.is(k, "among")
        || t.is(k, "from")
        || t.is(k, "with")
        || t.is(k, "at")
        || t.is(k, "for")
        || t.is(k, "against")
        || t.is(k, "on")
        || t.is(k, "like");
  }

  static boolean isTimeOrNumber(TaggedText t, int i) {
    return i >= t.size
        || SubjectPhrases.isTime(t, i, i + 1)
        || t.text.is(i, TokenKind.NUMBER)
        || i + 1 < t.size && SubjectPhrases.isTime(t, i + 1, i + 2);
  }
}
