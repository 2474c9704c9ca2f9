/**
 * Stage extract: articles to claims, one pass over each article.
 *
 * <p>The work is done by {@link org.newsconcord.claims.ClaimExtractor}; this package carries rows
 * to it and back.
 */
package org.newsconcord.jobs.extract;
