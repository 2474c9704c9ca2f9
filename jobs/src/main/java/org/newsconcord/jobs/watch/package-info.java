/** Tells what a run brings of what a reader waits for. */
package org.newsconcord.jobs.watch;
