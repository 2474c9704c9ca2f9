package org.newsconcord.claims.attribution;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.attribution.AttributionWords.Kind;
import org.newsconcord.claims.grammar.Keys;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.PersonNames;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.Lexicon;

/**
 * Finds other outlets, agencies and documents that an article names as the origin of what it
 * reports: the source of a statement ("the Karu Times reported"), the one that was told ("told
 * Reuters"), cited or interviewed, and documents that are told whose they are. Immutable,
 * thread-safe.
 */
public final class CitationExtractor {
  private static final double NAMED = 0.85;
  private static final double DOCUMENT = 0.75;
  private static final int NEAR = 5;

  private final OutletMentions outlets;
  private final AttributionWords words;
  private final SpeechTest speech;

  private CitationExtractor(LanguagePack language) {
    Lexicon lexicon = language.lexicon();
    this.words = new AttributionWords(lexicon.rows("attribution-words.tsv"));
    this.outlets = new OutletMentions(lexicon.rows("outlets.tsv"), words, language.vocabulary());
    this.speech = SpeechTest.of(language);
  }

  /** The extractor of a language. */
  public static CitationExtractor of(LanguagePack language) {
    return language.part(CitationExtractor.class, CitationExtractor::new);
  }

  /** Adds the citations of a text. */
  public void add(Passage passage, List<Attribution> attributions, List<Claim> claims) {
    TaggedText t = passage.words;
    BitSet sources = new BitSet(t.size);
    int last = -1;
    for (Attribution a : attributions) {
      if (a.lead == null && speech.isStatement(passage, a) && a.sourceFrom != last) {
        sources.set(a.sourceFrom, a.sourceTo);
        addDocument(passage, a, claims);
        last = a.sourceFrom;
      }
    }
    Set<String> surnames = null;
    int i = 0;
    while (i < t.size) {
      int end = t.text.isNoise(t.sentence[i]) ? i : outlets.end(t, i, t.last(t.sentence[i]));
      String rule = end > i ? rule(t, i, end, sources) : null;
      boolean one = rule != null && end == i + 1 && !(i > 0 && t.is(i - 1, "the"));
      if (one && surnames == null) {
        surnames = surnames(t);
      }
      if (rule != null && !(one && surnames.contains(t.lower[i]))) {
        claims.add(claim(passage, rule, i, end));
      }
      i = Math.max(i + 1, end);
    }
  }

  /** The last names of the persons of a text: Ms. Hill, Steve Forbes. */
  private Set<String> surnames(TaggedText t) {
    Set<String> surnames = new HashSet<>();
    int i = 0;
    while (i < t.size) {
      int limit = t.last(t.sentence[i]);
      int end = t.text.isNoise(t.sentence[i]) ? i : PersonNames.end(t, i, limit);
      boolean whole = end > i + 1 || end > i && i > 0 && t.in(i - 1, WordGroup.COURTESY);
      if (whole && outlets.end(t, i, limit) == i) {
        surnames.add(t.lower[end - 1]);
      }
      i = Math.max(i + 1, end);
    }
    return surnames;
  }

  private String rule(TaggedText t, int from, int to, BitSet sources) {
    int first = t.first(t.sentence[from]);
    int p = from - 1;
    if (p >= first && (t.is(p, WordClass.DET) || NounPhrases.possessiveMark(t, p))) {
      p--;
    }
    if (sources.get(from)) {
      return isHead(t, from, to, p, sources) ? "citation.source" : null;
    }
    if (p < first) {
      return null;
    }
    if (words.is(Kind.TOLD, t.lower[p])) {
      boolean another = to < t.size && words.is(Kind.AFFILIATE, t.lower[to]);
      return another ? null : "citation.told";
    }
    boolean owns = to < t.size && NounPhrases.possessiveMark(t, to);
    if (!owns && words.is(Kind.FORMER, t.lower[p])) {
      for (int k = p - 1; k >= first && p - k < NEAR; k--) {
        if (words.is(Kind.NEAR, t.lower[k])) {
          return "citation.by";
        }
      }
    }
    return null;
  }

  /** "The Karu Times", "a report by the Karu Times", not "a Karu Times reporter". */
  private boolean isHead(TaggedText t, int from, int to, int before, BitSet sources) {
    boolean opens = before < 0 || !sources.get(before);
    boolean ends = to >= t.size || !sources.get(to) || t.is(to, WordClass.PUNCT);
    boolean owns = to < t.size && NounPhrases.possessiveMark(t, to);
    boolean by = before >= 0 && (t.is(before, "by") || t.is(before, "from") || t.is(before, "in"));
    boolean document = to < t.size && words.is(Kind.DOCUMENT, t.lower[to]);
    boolean ownDocument = owns && to + 1 < t.size && words.is(Kind.DOCUMENT, t.lower[to + 1]);
    return document || ownDocument || ends && (opens || by) && !owns;
  }

  private Claim claim(Passage passage, String rule, int from, int to) {
    TaggedText t = passage.words;
    return passage
        .claim(ClaimType.CITATION, rule, from, to)
        .object(passage.text(from, to), outlets.key(t, from, to))
        .confidence(NAMED)
        .evidence("object", t.begin(from), t.end(to - 1))
        .build();
  }

  /** A document as the source, when it is told whose it is: "a study by Arden University". */
  private void addDocument(Passage passage, Attribution a, List<Claim> claims) {
    TaggedText t = passage.words;
    int head = NounPhrases.base(t, a.sourceFrom, a.sourceTo);
    if (head <= a.sourceFrom || !words.is(Kind.CITABLE, t.lower[head - 1])) {
      return;
    }
    int end = documentEnd(t, head, a.sourceTo);
    if (!words.is(Kind.FILED, t.lower[head - 1]) && !isNamed(t, a.sourceFrom, end)) {
      return;
    }
    String text = passage.text(a.sourceFrom, end);
    claims.add(
        passage
            .claim(ClaimType.CITATION, "citation.document", a.sourceFrom, end)
            .object(text, Keys.of(text))
            .confidence(DOCUMENT)
            .evidence("object", t.begin(a.sourceFrom), t.end(end - 1))
            .build());
  }

  /** The document with what says whose it is, before any clause. */
  private static int documentEnd(TaggedText t, int head, int to) {
    int end = head;
    while (end + 1 < to && t.is(end, WordClass.ADP)) {
      int next = NounPhrases.base(t, end + 1, to);
      if (next <= end + 1) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static boolean isNamed(TaggedText t, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean name = t.is(i, WordClass.PROPN) && t.capital(i);
      if (name && !t.in(i, WordGroup.TIME)) {
        return true;
      }
    }
    return false;
  }
}
