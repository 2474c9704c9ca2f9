/**
 * Documents that hold several articles, and are no pages: feeds, XML of news agencies, sitemaps,
 * exports of press archives. One article is in memory at a time. Knows no Spark and no files.
 */
package org.newsconcord.jobs.bundle;
