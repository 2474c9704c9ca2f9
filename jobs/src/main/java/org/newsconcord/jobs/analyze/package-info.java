/**
 * All stages together: their options, their order, and the entry for programs and notebooks. The
 * command line is built on it.
 */
package org.newsconcord.jobs.analyze;
