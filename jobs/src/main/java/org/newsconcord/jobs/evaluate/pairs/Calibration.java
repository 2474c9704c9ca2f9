package org.newsconcord.jobs.evaluate.pairs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How well probabilities fit what happened. Not thread-safe. */
final class Calibration {
  private static final int BINS = 10;

  private record Forecast(double probability, boolean happened) {}

  private final List<Forecast> forecasts = new ArrayList<>();

  void add(double probability, boolean happened) {
    forecasts.add(new Forecast(probability, happened));
  }

  int size() {
    return forecasts.size();
  }

  long positives() {
    return forecasts.stream().filter(Forecast::happened).count();
  }

  /** Chance that what happened has the higher probability of two; ties count half. */
  double auc() {
    List<Forecast> sorted =
        forecasts.stream().sorted(Comparator.comparingDouble(Forecast::probability)).toList();
    double ranks = 0;
    int i = 0;
    while (i < sorted.size()) {
      int end = i;
      int happened = 0;
      while (end < sorted.size() && sorted.get(end).probability == sorted.get(i).probability) {
        happened += sorted.get(end++).happened ? 1 : 0;
      }
      ranks += happened * (i + 1 + end) / 2.0;
      i = end;
    }
    double positive = positives();
    double negative = size() - positive;
    return (ranks - positive * (positive + 1) / 2) / (positive * negative);
  }

  /** Mean squared error. */
  double brier() {
    return forecasts.stream()
        .mapToDouble(f -> f.probability - (f.happened ? 1 : 0))
        .map(error -> error * error)
        .average()
        .orElse(0);
  }

  /** Mean distance of probability and frequency in ten bins, by their size. */
  double error() {
    double[] expected = new double[BINS];
    double[] happened = new double[BINS];
    for (Forecast forecast : forecasts) {
      int bin = Math.min(BINS - 1, (int) (forecast.probability * BINS));
      expected[bin] += forecast.probability;
      happened[bin] += forecast.happened ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(expected[bin] - happened[bin]);
    }
    return error / size();
  }

  double precision(double from) {
    long said = forecasts.stream().filter(f -> f.probability >= from).count();
    return said == 0 ? 0 : (double) right(from) / said;
  }

  double recall(double from) {
    return (double) right(from) / positives();
  }

  private long right(double from) {
    return forecasts.stream().filter(f -> f.probability >= from && f.happened).count();
  }
}
