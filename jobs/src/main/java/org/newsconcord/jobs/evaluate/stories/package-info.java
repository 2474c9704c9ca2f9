/** Measures stories and copy links against known copies. */
package org.newsconcord.jobs.evaluate.stories;
