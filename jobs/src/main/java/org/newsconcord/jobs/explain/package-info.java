/** The chain from a verdict to the sentences behind it. */
package org.newsconcord.jobs.explain;
