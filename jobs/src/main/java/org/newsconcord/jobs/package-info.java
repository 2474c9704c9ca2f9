/** What every stage shares: its result, its configuration group, and the two ways to refuse. */
package org.newsconcord.jobs;
