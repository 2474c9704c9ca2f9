/** Measures claims and attributions against labelled articles. */
package org.newsconcord.jobs.evaluate.claims;
