/** Graphs of any size as Datasets of edges. */
package org.newsconcord.jobs.graph;
