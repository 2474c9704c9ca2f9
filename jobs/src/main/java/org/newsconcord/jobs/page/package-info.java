/**
 * From the HTML of a news page to its article: text, headline, byline, day, address, outlet name,
 * language. Pages are hostile input: parsing is bounded in depth and time, nothing is fetched or
 * run.
 *
 * <p>Knows no Spark and no clock. Everything here is immutable and thread-safe.
 */
package org.newsconcord.jobs.page;
