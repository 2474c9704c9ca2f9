/**
 * Measures what the product finds against labelled data: one evaluation per kind of data, each with
 * its counting rules written down. Every evaluation gives named figures for a table and for one
 * JSON object.
 */
package org.newsconcord.jobs.evaluate;
