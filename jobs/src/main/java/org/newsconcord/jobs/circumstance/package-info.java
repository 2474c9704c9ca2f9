/** Fits and measures the models that say which act a time or place belongs to. */
package org.newsconcord.jobs.circumstance;
