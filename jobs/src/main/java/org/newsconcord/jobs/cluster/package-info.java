/**
 * Stories: which articles carry the same text, who has it from whom. Candidates by keys, exact
 * verification, star clusters.
 */
package org.newsconcord.jobs.cluster;
