/** From article files of many formats to the tables {@code articles} and {@code rejects}. */
package org.newsconcord.jobs.ingest;
