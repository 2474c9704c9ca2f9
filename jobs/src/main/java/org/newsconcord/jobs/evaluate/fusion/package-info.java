/** Measures consensus and scores on public data-fusion sets. */
package org.newsconcord.jobs.evaluate.fusion;
