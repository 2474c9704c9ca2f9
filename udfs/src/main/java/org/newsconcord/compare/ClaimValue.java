package org.newsconcord.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Objects;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.Quantity;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.compare.kernel.ComparisonParameters;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.PersonName;
import org.newsconcord.text.LowerCase;

/**
 * What a claim fills its slot with: equal keys are equal values.
 *
 * <p>Example: "about 10,000 troops" has the key {@code 10000~approx} and the text {@code about
 * 10,000}; a round 10,000 has the same range and so the same key.
 *
 * @param key normalised value
 * @param text the value for a reader
 */
public record ClaimValue(String key, String text) {
  /**
   * Digits of a converted number: enough to tell values apart, too few for errors of conversion.
   */
  private static final MathContext MEASURED = new MathContext(9);

  private static final ComparisonParameters PARAMETERS = ComparisonParameters.standard();

  private static final double SAME = 1e-9;

  /** The value of a claim; for a statement the speaker, for an act whether it happened. */
  static ClaimValue of(Claim claim, ComparisonWords words) {
    return switch (claim.type()) {
      case QUANTITY -> ofQuantity(claim, words);
      case OFFICE -> ofPerson(claim, words);
      case STATEMENT, CITATION -> ofSpeaker(claim);
      case ACTION -> ofAct(claim);
      case CONDITION -> ofCondition(claim, words);
      case DATE -> ofTime(claim);
      case PLACE -> ofPlace(claim);
    };
  }

  private static ClaimValue ofQuantity(Claim claim, ComparisonWords words) {
    Quantity quantity = claim.quantity();
    if (quantity == null) {
      return new ClaimValue("", "");
    }
    Hedge hedge = quantity.hedge() == null ? Hedge.EXACT : quantity.hedge();
    double factor = words.units().factor(quantity.unit(), null);
    String number =
        quantity.point() == null
            ? measured(quantity.low(), factor) + ".." + measured(quantity.high(), factor)
            : measured(quantity.point(), factor);
    Hedge width = hedge == Hedge.EXACT && isApproximate(quantity) ? Hedge.APPROX : hedge;
    return new ClaimValue(
        number + "~" + width.name().toLowerCase(Locale.ROOT), QuantityText.of(quantity));
  }

  /** A round 10,000 has the range of "about 10,000", so both are one value. */
  private static boolean isApproximate(Quantity quantity) {
    return quantity.point() != null
        && quantity.point() != 0
        && quantity.low() != null
        && quantity.high() != null
        && isShare(quantity.low(), quantity.point(), 1 - PARAMETERS.approximate())
        && isShare(quantity.high(), quantity.point(), 1 + PARAMETERS.approximate());
  }

  private static boolean isShare(double end, double point, double share) {
    return Math.abs(end / point - share) < SAME;
  }

  private static ClaimValue ofPerson(Claim claim, ComparisonWords words) {
    PersonName person = words.persons().subject(claim);
    return new ClaimValue(person.key(), Objects.toString(claim.subjectText(), person.key()));
  }

  private static ClaimValue ofSpeaker(Claim claim) {
    String source =
        Objects.toString(
            claim.attribution().sourceKey(),
            Objects.toString(claim.attribution().sourceText(), "unnamed"));
    String sign = claim.polarity() < 0 ? "-" : "";
    return new ClaimValue(
        sign + LowerCase.of(source), Objects.toString(claim.attribution().sourceText(), source));
  }

  private static ClaimValue ofAct(Claim claim) {
    String modality = claim.modality().name().toLowerCase(Locale.ROOT);
    String happened = claim.polarity() < 0 ? "no" : "yes";
    return new ClaimValue(
        happened + "~" + modality,
        claim.modality() == Modality.ASSERTED ? happened : happened + ", " + modality);
  }

  private static ClaimValue ofCondition(Claim claim, ComparisonWords words) {
    String object = Objects.toString(claim.objectPhrase(), "");
    String condition = Objects.toString(claim.conditionText(), "");
    String text = (object + (condition.isEmpty() ? "" : " [" + condition + "]")).strip();
    String sign = claim.polarity() < 0 ? "no " : "";
    return new ClaimValue(
        sign + String.join(" ", words.content(text)), text.startsWith("no ") ? text : sign + text);
  }

  private static ClaimValue ofTime(Claim claim) {
    TimeSpan time = claim.time();
    if (time == null) {
      return new ClaimValue("", "");
    }
    String text = Objects.toString(time.text(), "");
    if (time.begin() == null || time.end() == null) {
      return new ClaimValue(LowerCase.of(text), text);
    }
    return new ClaimValue(time.begin() + "/" + time.end(), text);
  }

  private static ClaimValue ofPlace(Claim claim) {
    String text = Objects.toString(claim.placeText(), "");
    return new ClaimValue(Objects.toString(claim.placeKey(), LowerCase.of(text)), text);
  }

  /** The number in the base unit of its family, so that acres and hectares are told apart. */
  private static String measured(Double number, double factor) {
    return number == null || factor == 1
        ? plain(number)
        : new BigDecimal(number * factor, MEASURED).stripTrailingZeros().toPlainString();
  }

  private static String plain(Double number) {
    return number == null ? "" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
