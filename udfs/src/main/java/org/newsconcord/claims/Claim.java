package org.newsconcord.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * One checkable assertion at a place in an article. Immutable.
 *
 * <p>Offsets count UTF-16 units of the body, or of the headline when {@code sentenceIndex} is
 * {@link #HEADLINE}. A claim inside an attribution carries the commitment of its source.
 *
 * @param type kind of assertion
 * @param ruleId the rule that found it, such as {@code quantity.count}
 * @param sentenceIndex 0-based sentence of the body, or {@link #HEADLINE}
 * @param begin first unit, inclusive
 * @param end end, exclusive
 * @param sentenceBegin first unit of the sentence
 * @param sentenceEnd end of the sentence, exclusive
 * @param subjectText who or what it is about, as written; null when unknown
 * @param subjectKey normalised subject; null when unknown
 * @param predicate lemma of the governing verb; null when none
 * @param predicateClass class of that verb; null when none
 * @param objectText counted noun, role, content or object as written; null when none
 * @param objectKey normalised object; null when none
 * @param quantity the value of a QUANTITY; null for other types
 * @param time when; null when not said
 * @param placeText where, as written; null when not said
 * @param placeKey gazetteer key of the place; null when unknown
 * @param polarity 1, or -1 when the claim says that it is not so
 * @param modality how firmly
 * @param measuredThing what a quantity measures, with what restricts it; null when not said
 * @param conditionText condition or restriction as written; null when none
 * @param attribution in whose words
 * @param confidence 0 to 1
 * @param evidence spans behind the fields
 */
public record Claim(
    ClaimType type,
    String ruleId,
    int sentenceIndex,
    int begin,
    int end,
    int sentenceBegin,
    int sentenceEnd,
    String subjectText,
    String subjectKey,
    String predicate,
    String predicateClass,
    String objectText,
    String objectKey,
    Quantity quantity,
    TimeSpan time,
    String placeText,
    String placeKey,
    int polarity,
    Modality modality,
    String measuredThing,
    String conditionText,
    ClaimAttribution attribution,
    double confidence,
    List<Evidence> evidence) {

  /** The rule of a CONDITION that binds an act: its object is that of the act. */
  public static final String BOUND_ACT = "condition.act";

  /** The sentence index of claims that stand in the headline. */
  public static final int HEADLINE = -1;

  /** Checks offsets, polarity and confidence. */
  public Claim {
    Objects.requireNonNull(type);
    Objects.requireNonNull(ruleId);
    Objects.requireNonNull(modality);
    Objects.requireNonNull(attribution);
    evidence = List.copyOf(evidence);
    if (begin < sentenceBegin || end < begin || sentenceEnd < end) {
      throw new IllegalArgumentException(
          "Claim "
              + begin
              + ".."
              + end
              + " leaves its sentence "
              + sentenceBegin
              + ".."
              + sentenceEnd
              + ".");
    }
    if (polarity != 1 && polarity != -1) {
      throw new IllegalArgumentException("Polarity is 1 or -1, not " + polarity + ".");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Confidence is 0 to 1, not " + confidence + ".");
    }
  }

  /** Starts a claim with what every claim has; the rest has defaults. */
  public static Builder at(ClaimType type, String ruleId, int sentenceIndex) {
    return new Builder(type, ruleId, sentenceIndex);
  }

  /**
   * The same claim with its offsets counted in another text.
   *
   * @param begins where a span that begins at an offset begins there
   * @param ends where a span that ends at an offset ends there
   */
  Claim moved(IntUnaryOperator begins, IntUnaryOperator ends) {
    Builder b = toBuilder();
    b.span(begins.applyAsInt(begin), ends.applyAsInt(end));
    b.sentence(begins.applyAsInt(sentenceBegin), ends.applyAsInt(sentenceEnd));
    b.evidence.clear();
    for (Evidence span : evidence) {
      b.evidence(span.field(), begins.applyAsInt(span.begin()), ends.applyAsInt(span.end()));
    }
    return b.build();
  }

  /**
   * The noun phrase of an act's object without what restricts it: of "an order creating a
   * commission" the order; null without an object, all of the object of other claims.
   */
  public String objectPhrase() {
    boolean act = type == ClaimType.ACTION || ruleId.equals(BOUND_ACT);
    return act && objectText != null && objectKey != null
        ? ObjectPhrase.of(objectText, objectKey)
        : objectText;
  }

  /** Starts from this claim, to change some of it. */
  public Builder toBuilder() {
    Builder b = new Builder(type, ruleId, sentenceIndex);
    b.span(begin, end).sentence(sentenceBegin, sentenceEnd).subject(subjectText, subjectKey);
    b.predicate(predicate, predicateClass).object(objectText, objectKey).quantity(quantity);
    b.time(time).place(placeText, placeKey).polarity(polarity).modality(modality);
    b.measuredThing(measuredThing)
        .condition(conditionText)
        .attribution(attribution)
        .confidence(confidence);
    b.evidence.addAll(evidence);
    return b;
  }

  /** Collects the fields of a claim. Not thread-safe. */
  public static final class Builder {
    private ClaimType type;
    private String ruleId;
    private int sentenceIndex;
    private int begin;
    private int end;
    private int sentenceBegin;
    private int sentenceEnd;
    private String subjectText;
    private String subjectKey;
    private String predicate;
    private String predicateClass;
    private String objectText;
    private String objectKey;
    private Quantity quantity;
    private TimeSpan time;
    private String placeText;
    private String placeKey;
    private int polarity = 1;
    private Modality modality = Modality.ASSERTED;
    private String measuredThing;
    private String conditionText;
    private ClaimAttribution attribution = ClaimAttribution.NARRATOR;
    private double confidence = 1;
    private final List<Evidence> evidence = new ArrayList<>();

    private Builder(ClaimType type, String ruleId, int sentenceIndex) {
      this.type = type;
      this.ruleId = ruleId;
      this.sentenceIndex = sentenceIndex;
    }

    public Builder type(ClaimType value) {
      this.type = value;
      return this;
    }

    public Builder ruleId(String value) {
      this.ruleId = value;
      return this;
    }

    public Builder sentenceIndex(int value) {
      this.sentenceIndex = value;
      return this;
    }

    public Builder span(int from, int to) {
      this.begin = from;
      this.end = to;
      return this;
    }

    public Builder sentence(int from, int to) {
      this.sentenceBegin = from;
      this.sentenceEnd = to;
      return this;
    }

    public Builder subject(String text, String key) {
      this.subjectText = text;
      this.subjectKey = key;
      return this;
    }

    public Builder predicate(String lemma, String verbClass) {
      this.predicate = lemma;
      this.predicateClass = verbClass;
      return this;
    }

    public Builder object(String text, String key) {
      this.objectText = text;
      this.objectKey = key;
      return this;
    }

    public Builder quantity(Quantity value) {
      this.quantity = value;
      return this;
    }

    public Builder time(TimeSpan value) {
      this.time = value;
      return this;
    }

    public Builder place(String text, String key) {
      this.placeText = text;
      this.placeKey = key;
      return this;
    }

    public Builder polarity(int value) {
      this.polarity = value;
      return this;
    }

    public Builder modality(Modality value) {
      this.modality = value;
      return this;
    }

    /** What the quantity measures, with what restricts it. */
    public Builder measuredThing(String text) {
      this.measuredThing = text;
      return this;
    }

    public Builder condition(String text) {
      this.conditionText = text;
      return this;
    }

    public Builder attribution(ClaimAttribution value) {
      this.attribution = value;
      return this;
    }

    public Builder confidence(double value) {
      this.confidence = value;
      return this;
    }

    public Builder evidence(String field, int from, int to) {
      return evidence(new Evidence(field, from, to));
    }

    public Builder evidence(Evidence span) {
      this.evidence.add(span);
      return this;
    }

    /** Builds the claim, checking it. */
    public Claim build() {
      return new Claim(
          type,
          ruleId,
          sentenceIndex,
          begin,
          end,
          sentenceBegin,
          sentenceEnd,
          subjectText,
          subjectKey,
          predicate,
          predicateClass,
          objectText,
          objectKey,
          quantity,
          time,
          placeText,
          placeKey,
          polarity,
          modality,
          measuredThing,
          conditionText,
          attribution,
          confidence,
          evidence);
    }
  }
}
