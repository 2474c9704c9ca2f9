package org.newsconcord.claims;

/** How firmly a claim is put. */
public enum Modality {
  ASSERTED,
  PLANNED,
  POSSIBLE,
  REQUIRED,
  CONDITIONAL,
  COUNTERFACTUAL
}
