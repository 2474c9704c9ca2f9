package org.newsconcord.jobs.evaluate.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void figuresOfFourForecasts() {
    Calibration calibration = new Calibration();
    calibration.add(0.9, true);
    calibration.add(0.8, false);
    calibration.add(0.4, true);
    calibration.add(0.1, false);
    assertEquals(0.75, calibration.auc(), 1e-9);
    assertEquals((0.01 + 0.64 + 0.36 + 0.01) / 4, calibration.brier(), 1e-9);
    assertEquals((0.1 + 0.8 + 0.6 + 0.1) / 4, calibration.error(), 1e-9);
    assertEquals(0.5, calibration.precision(0.5), 1e-9);
    assertEquals(0.5, calibration.recall(0.5), 1e-9);
  }

  @Test
  void equalForecastsTellNothing() {
    Calibration calibration = new Calibration();
    calibration.add(0.5, true);
    calibration.add(0.5, false);
    assertEquals(0.5, calibration.auc(), 1e-9);
  }
}
