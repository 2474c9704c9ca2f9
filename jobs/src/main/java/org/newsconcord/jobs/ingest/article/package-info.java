/** How the fields of a record become an article: presets, expressions of the user, dates, ids. */
package org.newsconcord.jobs.ingest.article;
