package org.newsconcord.claims.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.Lexicon;
import org.newsconcord.model.LinearChain;
import org.newsconcord.text.Vocabulary;

/**
 * Finds who says what: source, cue and content of attributions. A sequence model labels the words
 * of each paragraph, with what the rules find among its signs; the spans are then joined. Inside a
 * content, which the model labels as a whole, the rules find who says what there.
 *
 * <p>Immutable and thread-safe; time grows with the length of the text.
 */
public final class AttributionExtractor {
  /** The numbers of features have so many bits. */
  public static final int FEATURE_BITS = AttributionFeatures.BITS;

  /** How many kinds of places between words there are. */
  public static final int PLACES = AttributionFeatures.PLACES;

  private static final Comparator<Attribution> BY_CUE = Comparator.comparingInt(a -> a.cueFrom);

  private static final double SURE = 0.6;

  /** How far the weight of a word for cues must lead, in weights of the model. */
  private static final int LEAST_LEAD = 20;

  /** Longer paragraphs are read in pieces. */
  private static final int LONGEST_SEQUENCE = 300;

  private final ReportingVerbs verbs;
  private final AttributionRules rules;
  private final AttributionLinker linker;
  private final Vocabulary.Fact<Boolean> opensCue;

  private AttributionExtractor(LanguagePack language) {
    Lexicon lexicon = language.lexicon();
    AttributionWords words = new AttributionWords(lexicon.rows("attribution-words.tsv"));
    this.verbs = ReportingVerbs.of(language);
    this.rules = new AttributionRules(verbs, words);
    this.linker = new AttributionLinker(verbs);
    this.opensCue =
        language
            .vocabulary()
            .fact(form -> Holder.CUE_WORDS.get(AttributionFeatures.ofWord(form.lower())));
  }

  /** The extractor of a language, with the model of the jar. */
  public static AttributionExtractor of(LanguagePack language) {
    return language.part(AttributionExtractor.class, AttributionExtractor::new);
  }

  /** The attributions of the whole text, in the order of their cues. */
  public List<Attribution> extract(TaggedText t) {
    List<Attribution> byRule = rules.extract(t);
    AttributionContext context = new AttributionContext(t, verbs, byRule);
    Sequences seen = sequences(context, open(t, byRule));
    byte[] labels = new byte[t.size];
    List<Attribution> found = new ArrayList<>();
    for (int[] span : seen.spans) {
      Holder.MODEL.label(seen.words, span[0], span[1], labels);
      linker.link(t, labels, span[0], span[1], found);
    }
    complete(t, byRule, found);
    found.sort(BY_CUE);
    ContentEdges.repair(t, byRule, found);
    VerblessPhrases.add(t, found);
    found.sort(BY_CUE);
    ContinuedQuotes.add(t, found);
    addNested(byRule, found);
    found.sort(BY_CUE);
    return found;
  }

  /**
   * Takes from the rules the source of a cue that the model left without one ("vowing to"), and a
   * quotation with its speaker that the model does not know at all.
   */
  private static void complete(TaggedText t, List<Attribution> byRule, List<Attribution> found) {
    Attribution[] at = new Attribution[t.size];
    for (Attribution a : found) {
      Arrays.fill(at, a.begin(), a.end(), a);
      Arrays.fill(at, a.cueFrom, a.cueTo, a);
    }
    for (Attribution rule : byRule) {
      Attribution known = at[rule.cueFrom];
      boolean sameCue =
          known != null && known.cueFrom <= rule.cueFrom && rule.cueFrom < known.cueTo;
      if (sameCue) {
        known.byRule = rule;
      }
      if (sameCue && !known.hasSource() && rule.hasSource()) {
        known.source(new int[] {rule.sourceFrom, rule.sourceTo});
      } else if (known == null && rule.hasSource() && rule.score >= SURE && rule.quotes(t)) {
        found.add(rule);
      }
    }
  }

  /** Adds what a rule found inside the content of what the model found. */
  private static void addNested(List<Attribution> byRule, List<Attribution> found) {
    List<Attribution> outer =
        found.stream().sorted(Comparator.comparingInt(Attribution::begin)).toList();
    int first = 0;
    for (Attribution inner : byRule) {
      while (first < outer.size() && outer.get(first).end() <= inner.begin()) {
        first++;
      }
      for (int k = first; k < outer.size() && outer.get(k).begin() < inner.end(); k++) {
        if (outer.get(k).encloses(inner)) {
          found.add(inner);
          break;
        }
      }
    }
  }

  /**
   * What the model labels in a text.
   *
   * @param words what it sees of each word
   * @param spans the sequences [from, to): the sentences of a paragraph that stand together
   */
  public record Sequences(LinearChain.Observations words, List<int[]> spans) {}

  /** The words of all sentences, to learn from. */
  public Sequences sequences(TaggedText t) {
    BitSet all = new BitSet(t.sentences());
    for (int s = 0; s < t.sentences(); s++) {
      all.set(s, !t.text.isNoise(s));
    }
    return sequences(new AttributionContext(t, verbs, rules.extract(t)), all);
  }

  private static Sequences sequences(AttributionContext context, BitSet open) {
    TaggedText t = context.t;
    List<int[]> spans = new ArrayList<>();
    int[] last = null;
    for (int s = open.nextSetBit(0); s >= 0; s = open.nextSetBit(s + 1)) {
      context.read(t.first(s), t.last(s));
      boolean joins = last != null && last[1] == t.first(s) && !t.text.isParagraphStart(s);
      if (joins && t.last(s) - last[0] <= LONGEST_SEQUENCE) {
        last[1] = t.last(s);
      } else {
        last = new int[] {t.first(s), t.last(s)};
        spans.add(last);
      }
    }
    return new Sequences(new AttributionFeatures(context), spans);
  }

  /**
   * The sentences that the model labels: those in which a rule found something, that quote, or that
   * hold a word which the model knows from cues.
   */
  private BitSet open(TaggedText t, List<Attribution> byRule) {
    BitSet open = new BitSet(t.sentences());
    for (Attribution a : byRule) {
      open.set(t.sentence[a.begin()], t.sentence[a.end() - 1] + 1);
    }
    for (int s = 0; s < t.sentences(); s++) {
      if (t.text.isNoise(s)) {
        open.clear(s);
      } else if (!open.get(s)) {
        open.set(s, hasSign(t, s));
      }
    }
    return open;
  }

  private boolean hasSign(TaggedText t, int s) {
    for (int i = t.first(s); i < t.last(s); i++) {
      if (t.quote[i] >= 0 || opensCue.of(t.text.form(i))) {
        return true;
      }
    }
    return false;
  }

  private static final class Holder {
    static final LinearChain MODEL =
        LinearChain.load(AttributionExtractor.class, "attributions.model");

    /** Features of words that begin a cue more than they stand outside. */
    static final BitSet CUE_WORDS =
        MODEL.features(SpanLabels.begin(AttributionPart.CUE), SpanLabels.OUTSIDE, LEAST_LEAD);
  }
}
