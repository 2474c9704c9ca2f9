/** Verdicts against labelled pairs of claims. */
package org.newsconcord.jobs.evaluate.pairs;
