package org.newsconcord.claims.circumstance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsconcord.claims.CircumstanceSample;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.claims.attribution.Attribution;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.time.TimeExtractor;
import org.newsconcord.claims.time.TimeGrain;
import org.newsconcord.claims.time.TimeMention;
import org.newsconcord.text.AnnotatedText;

/**
 * Makes a DATE claim of each time expression that says when something happens, and dates the
 * quantities of its sentence.
 *
 * <p>A time that belongs to the cue of an attribution ("officials said Tuesday") dates nothing. A
 * quantity takes the nearest other expression of its sentence; one that stands before counts twice
 * as far, since dates follow what they date. Immutable, thread-safe.
 */
public final class TimeClaims {
  /** How much an expression that is not resolved adds to its kind. */
  private static final double OPEN = .5;

  private final TimeExtractor extractor;
  private final CircumstanceModel model;
  private final CircumstanceParameters parameters = CircumstanceParameters.STANDARD;

  /**
   * @param extractor finds the times
   * @param circumstances what is known of a time and its act
   */
  public TimeClaims(TimeExtractor extractor, CircumstanceFeatures circumstances) {
    this.extractor = extractor;
    this.model = CircumstanceModel.ofTimes(circumstances);
  }

  /** Adds the claims of a passage, and dates the quantities among those from first on. */
  public void add(
      Passage passage,
      Names names,
      Instant published,
      List<Attribution> attributions,
      List<Claim> claims,
      int first) {
    AnnotatedText text = passage.words.text;
    BitSet cues = cues(attributions, parameters);
    Map<Integer, List<Integer>> bySentence = bySentence(claims, first);
    for (int s = 0; s < text.sentences(); s++) {
      if (text.isNoise(s) && !passage.isHeadline()) {
        continue;
      }
      List<Integer> here = bySentence.getOrDefault(passage.index(s), List.of());
      List<TimeMention> dating = new ArrayList<>();
      for (TimeMention mention : extractor.extract(text, s, published)) {
        CircumstanceModel.Choice choice =
            model.choose(passage, circumstance(passage, mention), detail(mention), cues);
        boolean ofReport =
            choice != null && choice.head().act() != null && cues.get(choice.head().word());
        if (!ofReport && !isCount(text, mention, here, claims)) {
          TimeMention linked = LinkedTimes.of(passage.words, model.words(), mention);
          dating.add(linked);
          if (choice != null && choice.isClaim(parameters.leastOfTime())) {
            claims.add(toCome(date(passage, names, linked, choice), published));
          }
        }
      }
      attach(text, dating, here, claims);
    }
  }

  /** What the trainer learns from. */
  public List<CircumstanceSample> samples(
      Passage passage, Instant published, List<Attribution> attributions) {
    AnnotatedText text = passage.words.text;
    BitSet cues = cues(attributions, parameters);
    List<CircumstanceSample> samples = new ArrayList<>();
    for (int s = 0; s < text.sentences(); s++) {
      if (!text.isNoise(s)) {
        for (TimeMention mention : extractor.extract(text, s, published)) {
          Circumstance c = circumstance(passage, mention);
          samples.add(model.sample(passage, c, detail(mention), cues));
        }
      }
    }
    return samples;
  }

  private static Circumstance circumstance(Passage passage, TimeMention mention) {
    return Circumstance.of(passage.words, mention.firstToken(), mention.endToken());
  }

  /** 0 for a clock time, 1 for a day, up to 5 for a decade; half more while it is open. */
  private static double detail(TimeMention mention) {
    double detail = 0;
    for (TimeGrain grain : TimeGrain.values()) {
      detail = mention.isOf(grain) ? TimeGrain.values().length - grain.ordinal() : detail;
    }
    return mention.time().begin() == null ? detail + OPEN : detail;
  }

  static BitSet cues(List<Attribution> attributions, CircumstanceParameters parameters) {
    BitSet cues = new BitSet();
    for (Attribution attribution : attributions) {
      if (attribution.score >= parameters.leastOfReport()) {
        cues.set(attribution.cueFrom, attribution.cueTo);
      }
    }
    return cues;
  }

  private static Map<Integer, List<Integer>> bySentence(List<Claim> claims, int first) {
    Map<Integer, List<Integer>> bySentence = new HashMap<>();
    for (int i = first; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (claim.type() == ClaimType.QUANTITY) {
        bySentence.computeIfAbsent(claim.sentenceIndex(), s -> new ArrayList<>()).add(i);
      }
    }
    return bySentence;
  }

  /** Whether the number of a bare year was read as a count. */
  private static boolean isCount(
      AnnotatedText text, TimeMention mention, List<Integer> here, List<Claim> claims) {
    if (mention.endToken() - mention.firstToken() > 1) {
      return false;
    }
    int begin = text.begin(mention.firstToken());
    for (int i : here) {
      Claim claim = claims.get(i);
      if (claim.begin() <= begin && begin < claim.end()) {
        return true;
      }
    }
    return false;
  }

  private static void attach(
      AnnotatedText text, List<TimeMention> times, List<Integer> here, List<Claim> claims) {
    if (times.isEmpty()) {
      return;
    }
    for (int i : here) {
      Claim claim = claims.get(i);
      TimeMention best = null;
      int distance = Integer.MAX_VALUE;
      for (TimeMention mention : times) {
        int gap = gap(text, mention, claim);
        if (gap < distance) {
          best = mention;
          distance = gap;
        }
      }
      if (best != null && claim.time() == null) {
        int begin = text.begin(best.firstToken());
        int end = text.end(best.endToken() - 1);
        claims.set(i, claim.toBuilder().time(best.time()).evidence("time", begin, end).build());
      }
    }
  }

  private static int gap(AnnotatedText text, TimeMention mention, Claim claim) {
    int begin = text.begin(mention.firstToken());
    int end = text.end(mention.endToken() - 1);
    return begin >= claim.end() ? begin - claim.end() : 2 * Math.max(0, claim.begin() - end);
  }

  private static Claim date(
      Passage passage, Names names, TimeMention mention, CircumstanceModel.Choice choice) {
    TaggedText t = passage.words;
    TimeSpan time = mention.time();
    int from = mention.firstToken();
    int to = mention.endToken();
    String rule = choice.head().isNoun() ? "date.of-noun" : "date.of-act";
    Claim.Builder claim =
        passage
            .claim(ClaimType.DATE, rule, from, to)
            .time(time)
            .confidence(choice.probability())
            .evidence("time", t.begin(from), t.end(to - 1));
    choice.head().into(passage, names, claim);
    return isDoneThen(t, from, choice.head()) ? claim.polarity(1).build() : claim.build();
  }

  /** What lies behind the day of publication is not done yet: "Thursday's hearing". */
  private static Claim toCome(Claim claim, Instant published) {
    Instant begin = claim.time().begin();
    boolean ahead =
        published != null
            && begin != null
            && claim.modality() == Modality.ASSERTED
            && !begin.isBefore(published.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS));
    return ahead ? claim.toBuilder().modality(Modality.PLANNED).build() : claim;
  }

  /** "was not released until Friday": it was, on Friday. */
  private static boolean isDoneThen(TaggedText t, int from, CircumstanceHead head) {
    return t.is(from, "until") && head.act() != null && head.act().group().negated();
  }
}
