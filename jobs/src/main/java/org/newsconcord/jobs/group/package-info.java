/**
 * Groups articles into events: the same happening within a time window, across outlets, from copies
 * or independent reports, with look-alike happenings kept apart.
 */
package org.newsconcord.jobs.group;
