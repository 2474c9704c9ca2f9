package org.newsconcord.jobs.evaluate.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsconcord.claims.TextHints;
import org.newsconcord.claims.attribution.AttributionExtractor;
import org.newsconcord.claims.attribution.AttributionPart;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.TextReader;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.LabelFiles;
import org.newsconcord.jobs.evaluate.MatchCounts;
import org.newsconcord.language.LanguagePack;

/**
 * Scores attributions on PolNeAR, in two formats that are told apart by their fields.
 *
 * <p><b>CofeNet tokens</b> ({@code tokens}, {@code labels}): the text is the tokens joined by
 * blanks; predicted attributions that stand inside the content of a wider one are left out, since a
 * token carries one label; what is left is written as B-/I- labels, first come first served, and
 * counted as the CofeNet paper does: per instance and part, a predicted span is right when a gold
 * span has the same begin and end ({@code _f1}), or the same begin ({@code _begin_f1}).
 *
 * <p><b>PolNeAR spans</b> ({@code text}, {@code attributions} with [begin, end) spans): all
 * distinct spans of a part in a text are compared, nested ones too; right means the same begin and
 * end, or the same begin.
 */
public final class AttributionEvaluation {
  private final TextReader texts;
  private final AttributionExtractor extractor;
  private final Map<AttributionPart, MatchCounts> exact = new EnumMap<>(AttributionPart.class);
  private final Map<AttributionPart, MatchCounts> begins = new EnumMap<>(AttributionPart.class);

  private AttributionEvaluation(LanguagePack language) {
    this.texts = TextReader.of(language);
    this.extractor = AttributionExtractor.of(language);
    for (AttributionPart part : AttributionPart.values()) {
      exact.put(part, MatchCounts.NONE);
      begins.put(part, MatchCounts.NONE);
    }
  }

  /** Runs the extractor over a labelled file. */
  public static EvaluationReport of(Path data, LanguagePack language) {
    AttributionEvaluation evaluation = new AttributionEvaluation(language);
    LabelFiles.each(data, evaluation::add);
    return evaluation.report();
  }

  private void add(JsonNode row) {
    if (row.has("tokens")) {
      String[] gold = strings(row.get("labels"));
      addLabels(gold, predict(strings(row.get("tokens"))));
    } else {
      String text = row.get("text").asText();
      addSpans(gold(row.get("attributions")), attributions(text));
    }
  }

  private List<AttributionSpans> attributions(String text) {
    TaggedText words = texts.read(text, TextHints.NONE);
    return extractor.extract(words).stream().map(a -> AttributionSpans.of(words, a)).toList();
  }

  /** The labels that the extractor gives to the tokens of an instance. */
  private String[] predict(String[] tokens) {
    int[] begin = new int[tokens.length];
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.length; i++) {
      text.append(i > 0 ? " " : "");
      begin[i] = text.length();
      text.append(tokens[i]);
    }
    String[] labels = new String[tokens.length];
    Arrays.fill(labels, "O");
    for (AttributionSpans found : AttributionSpans.outermost(attributions(text.toString()))) {
      for (AttributionPart part : AttributionPart.values()) {
        for (int[] span : found.of(part)) {
          label(labels, tokens, begin, span, part);
        }
      }
    }
    return labels;
  }

  private static void label(
      String[] labels, String[] tokens, int[] begin, int[] span, AttributionPart part) {
    boolean started = false;
    for (int i = 0; i < labels.length; i++) {
      boolean inside = begin[i] < span[1] && span[0] < begin[i] + tokens[i].length();
      if (inside && labels[i].equals("O")) {
        labels[i] = (started ? "I-" : "B-") + AttributionSpans.key(part);
        started = true;
      } else if (inside && started) {
        return;
      }
    }
  }

  void addLabels(String[] gold, String[] predicted) {
    for (AttributionPart part : AttributionPart.values()) {
      count(part, spans(gold, part), spans(predicted, part));
    }
  }

  void addSpans(List<AttributionSpans> gold, List<AttributionSpans> predicted) {
    for (AttributionPart part : AttributionPart.values()) {
      count(part, flat(gold, part), flat(predicted, part));
    }
  }

  private void count(AttributionPart part, Set<Span> gold, Set<Span> predicted) {
    Set<Span> both = new HashSet<>(gold);
    both.retainAll(predicted);
    exact.merge(
        part, new MatchCounts(both.size(), predicted.size(), gold.size()), MatchCounts::plus);
    Set<Integer> goldBegins = new HashSet<>();
    gold.forEach(span -> goldBegins.add(span.begin()));
    long right = predicted.stream().filter(span -> goldBegins.contains(span.begin())).count();
    begins.merge(part, new MatchCounts(right, predicted.size(), gold.size()), MatchCounts::plus);
  }

  private record Span(int begin, int end) {}

  private static Set<Span> flat(List<AttributionSpans> attributions, AttributionPart part) {
    Set<Span> spans = new HashSet<>();
    for (AttributionSpans attribution : attributions) {
      attribution.of(part).forEach(span -> spans.add(new Span(span[0], span[1])));
    }
    return spans;
  }

  private static Set<Span> spans(String[] labels, AttributionPart part) {
    Set<Span> spans = new HashSet<>();
    int i = 0;
    while (i < labels.length) {
      int end = i + 1;
      if (labels[i].equals("B-" + AttributionSpans.key(part))) {
        while (end < labels.length && labels[end].equals("I-" + AttributionSpans.key(part))) {
          end++;
        }
        spans.add(new Span(i, end));
      }
      i = end;
    }
    return spans;
  }

  private static List<AttributionSpans> gold(JsonNode attributions) {
    List<AttributionSpans> all = new ArrayList<>();
    for (JsonNode attribution : attributions) {
      Map<AttributionPart, List<int[]>> spans = new EnumMap<>(AttributionPart.class);
      for (AttributionPart part : AttributionPart.values()) {
        List<int[]> found = new ArrayList<>();
        for (JsonNode span : attribution.path(AttributionSpans.key(part))) {
          found.add(new int[] {span.get(0).asInt(), span.get(1).asInt()});
        }
        spans.put(part, found);
      }
      all.add(new AttributionSpans(spans));
    }
    return all;
  }

  private static String[] strings(JsonNode array) {
    String[] strings = new String[array.size()];
    Arrays.setAll(strings, i -> array.get(i).asText());
    return strings;
  }

  EvaluationReport report() {
    EvaluationReport report = new EvaluationReport();
    for (AttributionPart part : AttributionPart.values()) {
      report.add(AttributionSpans.key(part) + "_precision", exact.get(part).precision());
      report.add(AttributionSpans.key(part) + "_recall", exact.get(part).recall());
      report.add(AttributionSpans.key(part) + "_f1", exact.get(part).f1());
      report.add(AttributionSpans.key(part) + "_begin_f1", begins.get(part).f1());
    }
    return report;
  }

  /** An evaluation that nothing was counted in yet. */
  static AttributionEvaluation empty(LanguagePack language) {
    return new AttributionEvaluation(language);
  }
}
