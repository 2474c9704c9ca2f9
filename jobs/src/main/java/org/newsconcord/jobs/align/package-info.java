/** Puts claims of one event that answer the same question into slots, and compares them. */
package org.newsconcord.jobs.align;
