/** Plants syndication into a real corpus, so that clustering can be measured against a truth. */
package org.newsconcord.jobs.synthesize;
