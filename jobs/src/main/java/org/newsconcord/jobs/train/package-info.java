/**
 * Fits the models that the product ships, from labelled data. Training is deterministic: the same
 * data gives the same file, byte for byte.
 */
package org.newsconcord.jobs.train;
