/** Measures what many outlets report about one incident against its facts. */
package org.newsconcord.jobs.evaluate.incidents;
