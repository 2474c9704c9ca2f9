/**
 * Scoring of learned models in plain Java. A model is a resource file that a {@code newsconcord
 * train} command writes; here it is read and applied.
 *
 * <p>Knows no Spark, no I/O beyond resources of the jar, no clock. Immutable and thread-safe.
 */
package org.newsconcord.model;
