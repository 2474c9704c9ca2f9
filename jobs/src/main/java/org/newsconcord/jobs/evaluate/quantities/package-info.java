/** Measures numbers, units and changes against labelled sentences. */
package org.newsconcord.jobs.evaluate.quantities;
