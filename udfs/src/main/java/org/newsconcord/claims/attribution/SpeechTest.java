package org.newsconcord.claims.attribution;

import java.util.HashSet;
import java.util.Set;
import org.newsconcord.claims.CueClass;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.attribution.AttributionWords.Kind;
import org.newsconcord.claims.grammar.Assertion;
import org.newsconcord.claims.grammar.Clauses;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.QuoteMarks;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbFrame;
import org.newsconcord.claims.grammar.VerbGroup;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.Lexicon;
import org.newsconcord.text.CaseClass;

/**
 * Tells whether an attribution is a statement: somebody speaks, or a document shows, and reports
 * something that can be checked. Other attributions (what somebody wants or feels, what seems, what
 * may be said) yield no claim of their own. Immutable.
 */
public final class SpeechTest {
  /** Words of the shortest content that tells something. */
  private static final int SHORTEST = 2;

  private final SpeechVerbs verbs;
  private final AttributionWords words;
  private final Set<String> persons = new HashSet<>();
  private final Set<String> single = new HashSet<>();

  private SpeechTest(LanguagePack language) {
    Lexicon lexicon = language.lexicon();
    for (String[] row : lexicon.rows("roles.tsv")) {
      persons.add(row[0]);
      if (row[1].equals("SINGLE")) {
        single.add(row[0]);
      }
    }
    this.verbs = new SpeechVerbs(lexicon.rows("speech-verbs.tsv"));
    this.words = new AttributionWords(lexicon.rows("attribution-words.tsv"));
  }

  /** The test of a language. */
  public static SpeechTest of(LanguagePack language) {
    return language.part(SpeechTest.class, SpeechTest::new);
  }

  /** Whether a verb, in its base form, reports in this way. */
  boolean is(String verb, SpeechVerbs.Kind kind) {
    return verbs.is(verb, kind);
  }

  /** Whether a noun in lower case names a role that one person of an organisation holds. */
  boolean isSingle(String noun) {
    return single.contains(noun);
  }

  /** Whether a word is a noun for a person: by a role, "the woman", "the witness". */
  boolean isPerson(TaggedText t, int noun) {
    String word = t.lower[noun];
    return persons.contains(word)
        || words.is(Kind.SOMEBODY, word)
        || t.in(noun, WordGroup.FEMALE)
        || t.in(noun, WordGroup.MALE);
  }

  /** Whether the attribution is a statement. */
  boolean isStatement(Passage passage, Attribution a) {
    TaggedText t = passage.words;
    return !a.content.isEmpty()
        && a.hasSource()
        && a.score >= ReportingParameters.STANDARD.leastStatement()
        && isSpeaker(t, a)
        && tellsSomething(t, a)
        && !isTangled(a)
        && !isPartOfClause(t, a)
        && !isObject(t, a.sourceFrom)
        && (a.lead == null ? isSaid(passage, a) : isSaid(passage, a.lead));
  }

  /** A content that holds its own source was read too far: "Holt said X, saying Y". */
  private static boolean isTangled(Attribution a) {
    int[] first = a.content.get(0);
    return first[0] <= a.sourceFrom && a.sourceFrom < first[1] && a.cueFrom >= first[1];
  }

  /** "what Holt said", "the party described in a letter", "men accused of theft": no saying. */
  private static boolean isPartOfClause(TaggedText t, Attribution a) {
    int before = a.begin() - 1;
    boolean what = before >= 0 && t.is(before, "what") && a.sourceFrom == before + 1;
    boolean bare = a.head >= 0 && a.cueFrom == a.head && t.isEd(a.head) && a.sourceFrom < a.head;
    int next = a.head + 1;
    boolean participle =
        bare
            && a.sourceTo == a.head
            && next < t.size
            && (t.is(next, "of") && a.lemma().equals("accuse") || t.is(next, "by"))
            && t.quote[next] == t.quote[a.head];
    return what || participle;
  }

  /** "sources who've seen the plan said": what stands behind the verb of a relative clause. */
  private static boolean isObject(TaggedText t, int source) {
    int first = t.first(t.sentence[source]);
    boolean verb = source > first && t.is(source - 1, WordClass.VERB);
    for (int i = source - 2; verb && i >= first && !t.is(i, WordClass.PUNCT); i--) {
      if (t.in(i, WordGroup.RELATIVE) && !t.is(i, "that")) {
        return true;
      }
    }
    return false;
  }

  private boolean isSpeaker(TaggedText t, Attribution a) {
    int from = a.sourceFrom;
    if (t.in(from, WordGroup.NOBODY) || t.in(from, WordGroup.ANYBODY)) {
      return false;
    }
    if (t.in(from, WordGroup.RELATIVE)) {
      return t.is(from, "who") && a.sourceTo - from == 1;
    }
    if (a.sourceTo - from > 1 || !t.is(from, WordClass.PRON)) {
      return hasNoun(t, from, a.sourceTo) && !isHeading(t, a);
    }
    boolean own = t.is(from, "i") || t.is(from, "we") || t.is(from, "it");
    boolean subject = t.in(from, WordGroup.NOMINATIVE) || t.is(from, "it");
    return subject && !(own && t.quote[from] >= 0);
  }

  /**
   * "OPINION: Rents must fall", "Fact check: ...", "Holt loses again: ...", "Anna Holt: a life": a
   * label, a sentence or a name before a colon, and nobody who says what stands behind.
   */
  private boolean isHeading(TaggedText t, Attribution a) {
    if (a.frame != VerbFrame.COLON || a.head >= 0) {
      return false;
    }
    String last = t.lower[a.sourceTo - 1];
    boolean one = a.sourceTo - a.sourceFrom == 1;
    boolean capitals = one && t.text.caseClass(a.sourceFrom) == CaseClass.UPPER;
    boolean label = words.is(Kind.LABEL, last) || one && words.is(Kind.DOCUMENT, last);
    return capitals
        || label
        || Clauses.hasVerb(t, a.sourceFrom, a.sourceTo)
        || isTopic(t, a.content.get(0));
  }

  /** "A life in Oslo", "How Oslo voted": no sentence that somebody could have said. */
  private static boolean isTopic(TaggedText t, int[] content) {
    boolean quoted = t.quote[content[0]] >= 0 || QuoteMarks.opens(t.text, content[0] - 1);
    return !quoted
        && (t.in(content[0], WordGroup.QUESTION) || !Clauses.hasVerb(t, content[0], content[1]));
  }

  private static boolean hasNoun(TaggedText t, int from, int to) {
    for (int i = from; i < to; i++) {
      if (t.is(i, WordClass.NOUN) || t.is(i, WordClass.PROPN) || t.is(i, WordClass.NUM)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSaid(Passage passage, Attribution a) {
    if (a.head < 0) {
      return a.isVerbless();
    }
    TaggedText t = passage.words;
    VerbGroup group = VerbGroup.at(t, a.head, t.first(t.sentence[a.head]));
    boolean refusal = a.cueClass() == CueClass.DENY;
    boolean unsaid = group.negated() || group.passive() || group.infinitive();
    boolean hangs = t.is(a.cueTo - 1, "by") || t.in(a.cueFrom, WordGroup.RELATIVE);
    if (unsaid || hangs || isGerund(t, a.head) || isQuality(t, a.head)) {
      return false;
    }
    Assertion put = passage.assertion(a.head).around(group, false);
    return (put.modality() == Modality.ASSERTED || refusal && put.modality() == Modality.PLANNED)
        && reports(t, a);
  }

  /** "for calling", "after saying": who does it is not told beside it. */
  private static boolean isGerund(TaggedText t, int verb) {
    return t.isIng(verb) && verb > 0 && t.is(verb - 1, WordClass.ADP);
  }

  /** "is so threatening that", "called the widow": no saying. */
  private static boolean isQuality(TaggedText t, int verb) {
    return t.isIng(verb) && verb > 0 && t.in(verb - 1, WordGroup.DEGREE);
  }

  /** "called the widow, who": nothing that the thing is called stands behind it. */
  private static boolean isPhoned(TaggedText t, Attribution a) {
    int[] span = a.content.get(0);
    boolean called = a.lemma().equals("call") && a.frame == VerbFrame.NP;
    if (!called || span[0] < a.cueTo || t.quote[span[0]] >= 0) {
      return false;
    }
    int next = NounPhrases.end(t, span[0], span[1]);
    return next >= span[1] || t.is(next, WordClass.PUNCT) && !QuoteMarks.opens(t.text, next);
  }

  /** A person, a group or a name, not a thing that shows something. */
  private boolean isSomebody(TaggedText t, Attribution a) {
    int end = NounPhrases.base(t, a.sourceFrom, a.sourceTo);
    if (end <= a.sourceFrom) {
      return false;
    }
    String noun = t.lower[end - 1];
    boolean plural = noun.endsWith("s") && persons.contains(noun.substring(0, noun.length() - 1));
    return t.is(end - 1, WordClass.PROPN)
        || t.is(a.sourceFrom, WordClass.PRON)
        || persons.contains(noun)
        || plural;
  }

  /** Whether the verb reports what its content is: a clause, a quotation, a thing. */
  private boolean reports(TaggedText t, Attribution a) {
    String verb = a.lemma();
    boolean document = isDocument(t, a);
    boolean clause = isClause(t, a);
    if (document) {
      return clause && (verbs.is(verb, SpeechVerbs.Kind.SHOW) || isQuoted(t, a));
    }
    boolean shows =
        verbs.is(verb, SpeechVerbs.Kind.SHOW) && !verbs.is(verb, SpeechVerbs.Kind.JUDGE);
    boolean hint = verbs.is(verb, SpeechVerbs.Kind.HINT) && !isSomebody(t, a);
    if (t.is(a.sourceFrom, "it") && shows && !verb.equals("say") || hint || isPhoned(t, a)) {
      return false;
    }
    if (verbs.is(verb, SpeechVerbs.Kind.TELL) && clause) {
      return true;
    }
    boolean deed = a.frame == VerbFrame.ING && a.cueClass() == CueClass.NEUTRAL || isRuling(t, a);
    return verbs.is(verb, SpeechVerbs.Kind.JUDGE) && !deed;
  }

  /** "The court dismissed the suit": an act. */
  private boolean isRuling(TaggedText t, Attribution a) {
    int end = NounPhrases.base(t, a.sourceFrom, a.sourceTo);
    boolean court = end > a.sourceFrom && words.is(Kind.COURT, t.lower[end - 1]);
    return court && a.frame == VerbFrame.NP && verbs.is(a.lemma(), SpeechVerbs.Kind.RULE);
  }

  /** The noun that heads the source is one of documents and figures. */
  boolean isDocument(TaggedText t, Attribution a) {
    int end = NounPhrases.base(t, a.sourceFrom, a.sourceTo);
    return end > a.sourceFrom && words.is(Kind.DOCUMENT, t.lower[end - 1]);
  }

  private static boolean isQuoted(TaggedText t, Attribution a) {
    return t.quote[a.content.get(0)[0]] >= 0;
  }

  /** A clause or a quotation, not a bare thing. */
  private static boolean isClause(TaggedText t, Attribution a) {
    if (isQuoted(t, a) || a.content.get(0)[0] < a.cueFrom) {
      return true;
    }
    return switch (a.frame) {
      case QUOTE, COLON, THAT, CLAUSE, END, TO -> true;
      default -> opensClause(t, a) || isApart(a) && hasVerb(t, a.content.get(0));
    };
  }

  /** "said on Monday that". */
  private static boolean opensClause(TaggedText t, Attribution a) {
    return t.is(a.content.get(0)[0], "that") && isApart(a);
  }

  private static boolean isApart(Attribution a) {
    return a.content.get(0)[0] > a.cueTo + 1;
  }

  private static boolean hasVerb(TaggedText t, int[] span) {
    for (int i = span[0]; i < span[1]; i++) {
      if (t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX)) {
        return true;
      }
    }
    return false;
  }

  private static boolean tellsSomething(TaggedText t, Attribution a) {
    int count = 0;
    boolean open = false;
    for (int[] span : a.content) {
      for (int i = span[0]; i < span[1]; i++) {
        count += t.is(i, WordClass.PUNCT) ? 0 : 1;
        open |= t.is(i, WordClass.VERB) || t.is(i, WordClass.ADJ) || t.is(i, WordClass.NUM);
      }
      open |= hasNoun(t, span[0], span[1]);
    }
    return open && count >= SHORTEST && !isQuestion(t, a) && !isAnswered(t, a.content.get(0));
  }

  /** "responded to reports of a fire": what is answered, not what is said. */
  private static boolean isAnswered(TaggedText t, int[] content) {
    int next = content[0] + 1;
    return t.is(content[0], "to")
        && t.quote[content[0]] < 0
        && next < content[1]
        && !t.isBase(next)
        && !t.is(next, WordClass.AUX)
        && !t.is(next, WordClass.ADV);
  }

  private static boolean isQuestion(TaggedText t, Attribution a) {
    int[] last = a.content.get(a.content.size() - 1);
    int end = last[1];
    while (end > last[0] && t.is(end - 1, WordClass.PUNCT) && !t.mark(end - 1, '?')) {
      end--;
    }
    return a.content.size() == 1 && end > last[0] && t.mark(end - 1, '?')
        || a.frame == VerbFrame.WH
            && t.in(a.cueTo < t.size ? a.cueTo : a.cueFrom, WordGroup.ASKING);
  }
}
