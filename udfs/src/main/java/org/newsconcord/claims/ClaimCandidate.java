package org.newsconcord.claims;

/**
 * A claim that a model has yet to accept, for training.
 *
 * @param claim the claim
 * @param values what the grammar says of it, in the order of the names that its extractor gives
 */
public record ClaimCandidate(Claim claim, double[] values) {}
