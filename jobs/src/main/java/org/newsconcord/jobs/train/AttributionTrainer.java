package org.newsconcord.jobs.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.newsconcord.claims.TextHints;
import org.newsconcord.claims.attribution.AttributionExtractor;
import org.newsconcord.claims.attribution.AttributionPart;
import org.newsconcord.claims.attribution.SpanLabels;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.TextReader;
import org.newsconcord.jobs.evaluate.LabelFiles;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.model.LinearChain;

/**
 * Trains the model of attributions from texts with marked sources, cues and contents (PolNeAR's
 * spans: {@code text} and {@code attributions} with [begin, end) spans).
 */
public final class AttributionTrainer {
  private static final int PASSES = 6;
  private static final int AVERAGED = 1;
  private static final double RATE = 0.05;
  private static final double SHRINK = 0.1;
  private static final int LEAN = 4;

  private final TextReader texts;
  private final AttributionExtractor extractor;
  private final List<LinearChainTrainer.Example> examples = new ArrayList<>();

  private AttributionTrainer(LanguagePack language) {
    this.texts = TextReader.of(language);
    this.extractor = AttributionExtractor.of(language);
  }

  /** The model of a labelled file. */
  public static LinearChain fit(Path data, LanguagePack language) {
    AttributionTrainer trainer = new AttributionTrainer(language);
    LabelFiles.each(data, trainer::add);
    return LinearChainTrainer.fit(
        trainer.examples,
        new LinearChainTrainer.Settings(
            SpanLabels.COUNT,
            AttributionExtractor.FEATURE_BITS,
            AttributionExtractor.PLACES,
            PASSES,
            AVERAGED,
            RATE,
            SHRINK,
            LEAN),
        SpanLabels::mayFollow);
  }

  private void add(JsonNode row) {
    TaggedText t = texts.read(row.get("text").asText(), TextHints.NONE);
    byte[] labels = new byte[t.size];
    for (JsonNode attribution : row.get("attributions")) {
      for (AttributionPart part : AttributionPart.values()) {
        for (JsonNode span : attribution.path(part.name().toLowerCase(Locale.ROOT))) {
          mark(t, labels, part, span.get(0).asInt(), span.get(1).asInt());
        }
      }
    }
    AttributionExtractor.Sequences seen = extractor.sequences(t);
    for (int[] span : seen.spans()) {
      examples.add(example(seen.words(), labels, span[0], span[1]));
    }
  }

  private static void mark(TaggedText t, byte[] labels, AttributionPart part, int begin, int end) {
    int from = 0;
    while (from < t.size && t.end(from) <= begin) {
      from++;
    }
    int to = from;
    while (to < t.size && t.begin(to) < end) {
      to++;
    }
    SpanLabels.mark(labels, from, to, part);
  }

  private static LinearChainTrainer.Example example(
      LinearChain.Observations seen, byte[] labels, int from, int to) {
    int[][] features = new int[to - from][];
    int[] places = new int[to - from];
    byte[] told = new byte[to - from];
    int[] buffer = new int[seen.mostFeatures()];
    byte before = SpanLabels.OUTSIDE;
    for (int i = from; i < to; i++) {
      int count = seen.features(i, from, to, buffer);
      features[i - from] = Arrays.copyOf(buffer, count);
      places[i - from] = seen.place(i);
      before = SpanLabels.legal(before, labels[i]);
      told[i - from] = before;
    }
    return new LinearChainTrainer.Example(features, places, told);
  }
}
