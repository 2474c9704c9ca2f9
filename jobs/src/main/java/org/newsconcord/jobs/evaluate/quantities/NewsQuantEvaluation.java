package org.newsconcord.jobs.evaluate.quantities;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimCandidate;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.quantity.QuantityExtractor;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.jobs.evaluate.MatchCounts;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;

/**
 * Scores quantities on NewsQuant JSON: a list of {@code {text, quantities: [{value,
 * normalized_unit, change}]}}.
 *
 * <p>Counting: inside a sentence, predictions and gold quantities are matched one to one so that as
 * many pairs as possible agree; over all sentences, precision = pairs / predictions, recall = pairs
 * / gold. A pair agrees in value when both numbers (both ends of ranges {@code a-b}, in order)
 * differ by at most 1e-8 + 1e-5 of the gold number; a range never equals a number. {@code
 * value+unit} also asks for the same normalised unit, ignoring case; {@code value+change} for the
 * same change mark; {@code concept} for what it refers to: the measured thing, and of a count the
 * subject first, shares a word with the gold concepts, small words aside, or neither names
 * anything. {@code thing} takes the measured thing alone, of a count with the counted noun, and the
 * gold unit with its concepts: there the counted noun is the unit. All are read of every quantity,
 * also of those that are not sure enough for a claim, as values and units are. The published
 * figures were counted with the same tolerances but pair by pair without removing what was matched,
 * which can only count more.
 */
public final class NewsQuantEvaluation {
  private MatchCounts value = MatchCounts.NONE;
  private MatchCounts unit = MatchCounts.NONE;
  private MatchCounts change = MatchCounts.NONE;
  private MatchCounts concept = MatchCounts.NONE;
  private MatchCounts thing = MatchCounts.NONE;
  private final List<String> misses = new ArrayList<>();

  /** A quantity as NewsQuant writes it; {@code high} is NaN unless it is a range. */
  record Item(
      double low, double high, String unit, String change, Set<String> concept, Set<String> thing) {
    Item(double low, double high, String unit, String change) {
      this(low, high, unit, change, Set.of(), Set.of());
    }

    Item with(Set<String> conceptWords, Set<String> thingWords) {
      return new Item(low, high, unit, change, conceptWords, thingWords);
    }

    boolean sameValue(Item gold) {
      boolean range = Double.isNaN(high);
      return close(low, gold.low)
          && range == Double.isNaN(gold.high)
          && (range || close(high, gold.high));
    }

    /** Whether its thing is that of the gold; none agrees where the gold refers to nothing. */
    boolean namesThingOf(Item gold) {
      return thing.isEmpty() ? gold.concept.isEmpty() : ConceptWords.agree(thing, gold.thing);
    }

    private static boolean close(double a, double gold) {
      return Math.abs(a - gold) <= 1e-8 + 1e-5 * Math.abs(gold);
    }
  }

  /** Runs the extractor over every sentence of the data. */
  public static NewsQuantEvaluation of(JsonNode data, QuantityExtractor extractor) {
    NewsQuantEvaluation evaluation = new NewsQuantEvaluation();
    NewsQuantVocabulary vocabulary = new NewsQuantVocabulary();
    for (JsonNode row : data) {
      AnnotatedText text = TextLayer.annotate(row.get("text").asText());
      Map<Integer, Claim> claims = claims(row.get("text").asText());
      List<Item> predicted = new ArrayList<>();
      for (int s = 0; s < text.sentences(); s++) {
        for (QuantityMention mention : extractor.extract(text, s)) {
          int known = predicted.size();
          vocabulary.add(text, mention, predicted);
          Set<String> concept =
              ConceptWords.of(
                  claims.get(text.begin(mention.firstToken())), mention.objectText(text));
          Set<String> thing = ConceptWords.ofThing(claims.get(text.begin(mention.firstToken())));
          predicted.subList(known, predicted.size()).replaceAll(i -> i.with(concept, thing));
        }
      }
      evaluation.add(row.get("text").asText(), predicted, gold(row.get("quantities")));
    }
    return evaluation;
  }

  /** What is read of the quantities, by where they begin. */
  private static Map<Integer, Claim> claims(String text) {
    Map<Integer, Claim> claims = new HashMap<>();
    for (ClaimCandidate read : ClaimExtractor.standard().quantities(ArticleText.of(text))) {
      claims.put(read.claim().begin(), read.claim());
    }
    return claims;
  }

  static List<Item> gold(JsonNode quantities) {
    List<Item> items = new ArrayList<>();
    for (JsonNode q : quantities) {
      String value = q.get("value").asText();
      int dash = rangeDash(value);
      double low = Double.parseDouble(dash < 0 ? value : value.substring(0, dash));
      double high = dash < 0 ? Double.NaN : Double.parseDouble(value.substring(dash + 1));
      Item item = new Item(low, high, q.get("normalized_unit").asText(), q.get("change").asText());
      String concepts = q.path("referred_concepts").asText("-");
      items.add(item.with(ConceptWords.of(concepts), ConceptWords.of(item.unit + " " + concepts)));
    }
    return items;
  }

  /** The dash between two numbers; that of an exponent, as in 1.99E-29, is none. */
  static int rangeDash(String value) {
    int dash = value.indexOf('-', 1);
    while (dash > 0 && Character.toUpperCase(value.charAt(dash - 1)) == 'E') {
      dash = value.indexOf('-', dash + 1);
    }
    return dash;
  }

  void add(String text, List<Item> predicted, List<Item> gold) {
    value = value.plus(count(predicted, gold, Item::sameValue));
    unit =
        unit.plus(
            count(predicted, gold, (p, g) -> p.sameValue(g) && p.unit.equalsIgnoreCase(g.unit)));
    change =
        change.plus(count(predicted, gold, (p, g) -> p.sameValue(g) && p.change.equals(g.change)));
    concept =
        concept.plus(
            count(
                predicted,
                gold,
                (p, g) -> p.sameValue(g) && ConceptWords.agree(p.concept, g.concept)));
    thing = thing.plus(count(predicted, gold, (p, g) -> p.sameValue(g) && p.namesThingOf(g)));
    note(text, predicted, gold);
  }

  private void note(String text, List<Item> predicted, List<Item> gold) {
    List<Item> extra = new ArrayList<>(predicted);
    List<Item> missed = new ArrayList<>();
    for (Item g : gold) {
      Item found = null;
      for (Item p : extra) {
        boolean better = found == null || !found.unit.equalsIgnoreCase(g.unit);
        if (p.sameValue(g) && better) {
          found = p;
        }
      }
      if (found == null) {
        missed.add(g);
      } else {
        extra.remove(found);
        if (!ConceptWords.agree(found.concept, g.concept)) {
          misses.add("CONCEPT " + found + " gold " + g + " | " + text);
        }
        if (!found.unit.equalsIgnoreCase(g.unit) || !found.change.equals(g.change)) {
          misses.add("DIFFERS " + found + " gold " + g + " | " + text);
        }
      }
    }
    missed.forEach(g -> misses.add("MISSED " + g + " | " + text));
    extra.forEach(p -> misses.add("EXTRA " + p + " | " + text));
  }

  /** One-to-one matching: equality classes make greedy matching optimal. */
  private static MatchCounts count(
      List<Item> predicted, List<Item> gold, BiPredicate<Item, Item> agrees) {
    List<Item> open = new ArrayList<>(predicted);
    int correct = 0;
    for (Item g : gold) {
      for (int i = 0; i < open.size(); i++) {
        if (agrees.test(open.get(i), g)) {
          open.remove(i);
          correct++;
          break;
        }
      }
    }
    return new MatchCounts(correct, predicted.size(), gold.size());
  }

  /** Every difference in words, for error analysis. */
  public List<String> differences() {
    return List.copyOf(misses);
  }

  /** The figures, in percent with two decimals, in a fixed order. */
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    put(metrics, "value", value);
    put(metrics, "value_unit", unit);
    put(metrics, "value_change", change);
    put(metrics, "concept", concept);
    put(metrics, "thing", thing);
    return metrics;
  }

  private static void put(Map<String, Double> metrics, String name, MatchCounts counts) {
    metrics.put(name + "_precision", percent(counts.precision()));
    metrics.put(name + "_recall", percent(counts.recall()));
    metrics.put(name + "_f1", percent(counts.f1()));
  }

  private static double percent(double share) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.2f", 100 * share));
  }
}
