package org.newsconcord.claims.quantity;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;
import org.newsconcord.claims.number.NumberMatch;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/**
 * Finds the quantities of a sentence: number, hedge, unit or counted noun, trend, governing verb.
 *
 * <p>One pass over the tokens with bounded reach to either side, so time is linear in the length of
 * the text. Dates, clock times, ordinals, parts of names and list numbers are left out; quantities
 * that are no claims ({@code one of}, {@code two years ago}) come out with a role that says so. The
 * result is in the order of the text. Immutable, thread-safe, deterministic.
 *
 * <p>Example: {@code "killing at least 71 people"} gives {@code at least 71} with unit {@code
 * person}, hedge AT_LEAST and predicate class KILL.
 */
public final class QuantityExtractor {
  private static final double WHOLE = 100;

  private final QuantityLexicon lexicon;
  private final LeftContext left;
  private final UnitScanner units;
  private final QuantityFilter filter;
  private final RangeMerger ranges;
  private final TrendReader trends;
  private final GoverningVerb verbs;
  private final ImpliedUnit implied;
  private final ImplicitCount implicit;

  private QuantityExtractor(LanguagePack language) {
    this.lexicon = new QuantityLexicon(language);
    this.left = new LeftContext(lexicon);
    this.units = new UnitScanner(lexicon);
    this.filter = new QuantityFilter(lexicon);
    this.ranges = new RangeMerger(lexicon);
    this.trends = new TrendReader(lexicon);
    this.verbs = new GoverningVerb(lexicon);
    this.implied = new ImpliedUnit(lexicon);
    this.implicit = new ImplicitCount(lexicon);
  }

  /** The extractor of a language. */
  public static QuantityExtractor of(LanguagePack language) {
    return language.part(QuantityExtractor.class, QuantityExtractor::new);
  }

  /** The quantities of a sentence, boilerplate or not. */
  public List<QuantityMention> extract(AnnotatedText text, int sentence) {
    int first = text.firstToken(sentence);
    int limit = text.endToken(sentence);
    List<QuantityDraft> drafts = new ArrayList<>();
    int t = first;
    while (t < limit) {
      int skip = filter.skip(text, t, first, limit);
      if (skip > t) {
        t = skip;
        continue;
      }
      NumberMatch number = lexicon.numbers.match(text, t, limit);
      if (number == null) {
        add(implicit.read(text, t, first, limit), drafts);
        t++;
        continue;
      }
      QuantityDraft draft = new QuantityDraft(number);
      int floor = drafts.isEmpty() ? first : floor(drafts.get(drafts.size() - 1), first);
      draft.floor = floor;
      left.read(text, draft, floor);
      units.read(text, draft, limit);
      if (filter.keeps(text, draft, first, limit)) {
        drafts.add(draft);
        if (draft.role == QuantityRole.AGE) {
          add(implicit.ofAge(text, draft, first, limit), drafts);
        }
        t =
            Math.max(
                draft.number.end(), draft.role == QuantityRole.COUNT ? inside(text, draft) : t + 1);
      } else {
        t = Math.max(t + 1, number.end());
      }
    }
    if (drafts.isEmpty()) {
      return List.of();
    }
    List<QuantityDraft> merged = ranges.merge(text, drafts);
    List<QuantityMention> mentions = new ArrayList<>(merged.size());
    QuantityDraft previous = null;
    for (QuantityDraft draft : merged) {
      trends.read(text, draft, previous, first, limit);
      verbs.read(text, draft, first, limit);
      implied.read(text, draft, previous, first, limit);
      mentions.add(finish(text, draft));
      previous = draft;
    }
    return mentions;
  }

  /** The next token to read behind a count: a number inside its noun, or the end of the noun. */
  private int inside(AnnotatedText text, QuantityDraft draft) {
    for (int i = draft.number.end(); i < draft.objectFirst; i++) {
      if (text.is(i, TokenKind.NUMBER) || lexicon.numberWords.find(text, i) >= 0) {
        return i; // 18 of the 25 judges
      }
    }
    for (int i = draft.objectFirst; i < draft.objectEnd - 1; i++) {
      boolean hyphen = i + 1 < draft.objectEnd && text.isChar(i + 1, '-');
      boolean number =
          text.is(i, TokenKind.NUMBER) || hyphen && lexicon.numberWords.find(text, i) >= 0;
      if (number) {
        return i;
      }
    }
    return draft.objectEnd;
  }

  /** Where the words before a number end: behind the number before it and its unit. */
  private static int floor(QuantityDraft previous, int first) {
    boolean money = previous.role == QuantityRole.MONEY && previous.objectEnd > previous.end;
    return Math.max(first, money ? previous.objectEnd : previous.end);
  }

  private static void add(QuantityDraft draft, List<QuantityDraft> drafts) {
    if (draft != null) {
      drafts.add(draft);
    }
  }

  private QuantityMention finish(AnnotatedText text, QuantityDraft d) {
    return new QuantityMention(
        d.first,
        d.amountFirst,
        d.end,
        quantity(d, d.hedge),
        quantity(d, "EXACT"),
        denied(d),
        d.role,
        d.range,
        d.written(),
        d.writtenUpper(),
        d.bounds,
        d.objectFirst,
        d.objectEnd,
        d.per,
        d.predicate,
        d.predicateClass,
        d.predicateToken,
        d.subjectFirst,
        d.subjectEnd,
        d.trendBefore,
        d.rule,
        lexicon.countsPeople(d.predicateClass),
        d.objectEnd > 0 && lexicon.words.is(text, d.objectEnd - 1, QuantityWord.GENERIC),
        QuantityParameters.STANDARD.confidence(d));
  }

  private Quantity denied(QuantityDraft d) {
    Hedge bound = QuantityDraft.denied(d.hedge);
    return bound == null || d.upper != null || d.number.isVague()
        ? null
        : quantity(d, bound.name());
  }

  private Quantity quantity(QuantityDraft d, String hedgeName) {
    double sign = d.negative ? -1 : 1;
    String unit = d.per == null || d.unit == null ? d.unit : d.unit + " per " + d.per;
    if (d.range == QuantityRange.SPAN || d.range == QuantityRange.BOUNDS) {
      double low = Math.min(d.number.low(), d.upper.low());
      double high = Math.max(d.number.high(), d.upper.high());
      return new Quantity(low, high, null, unit, Hedge.RANGE, d.trend);
    }
    if (d.number.isVague()) {
      return new Quantity(d.number.low(), d.number.high(), null, unit, Hedge.VAGUE, d.trend);
    }
    double value = sign * d.number.value();
    if (d.range == QuantityRange.ALTERNATIVE && hedgeName.equals("EXACT")) {
      double other = d.upper.value();
      return new Quantity(
          Math.min(value, other), Math.max(value, other), null, unit, Hedge.RANGE, d.trend);
    }
    double step = d.role == QuantityRole.PERCENT ? 1 : d.number.step(); // 100 percent is no 90
    double[] ends = lexicon.intervals.of(hedgeName, value, step);
    boolean share = d.role == QuantityRole.PERCENT && d.trend == null && value <= WHOLE;
    ends[1] = share && ends[1] > WHOLE ? WHOLE : ends[1]; // more than 95 percent of them
    Hedge hedge = hedgeName.startsWith("APPROX") ? Hedge.APPROX : Hedge.valueOf(hedgeName);
    return new Quantity(open(ends[0]), open(ends[1]), value, unit, hedge, d.trend);
  }

  private static Double open(double end) {
    return Double.isNaN(end) ? null : end;
  }
}
