/**
 * The folder of a run, its manifest, and the step that makes a run current. The only package that
 * writes to the output.
 */
package org.newsconcord.jobs.publish;
