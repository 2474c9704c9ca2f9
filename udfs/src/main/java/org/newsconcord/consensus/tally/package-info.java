/**
 * What each outlet did, item by item: agreed, stood alone, came early, went stale. Pure and
 * immutable.
 */
package org.newsconcord.consensus.tally;
