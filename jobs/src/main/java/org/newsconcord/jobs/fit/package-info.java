/**
 * Fitting of boosted trees. The same examples give the same model, byte for byte; {@link
 * org.newsconcord.model.BoostedTrees} scores it.
 */
package org.newsconcord.jobs.fit;
