/** The commands that make the models of the product again. */
package org.newsconcord.jobs.cli.train;
