/** Puts the tables of a published run where SQL users have theirs: into a catalog. */
package org.newsconcord.jobs.catalog;
