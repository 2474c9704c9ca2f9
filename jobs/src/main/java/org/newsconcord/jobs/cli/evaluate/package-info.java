/** The commands that measure against labelled data. */
package org.newsconcord.jobs.cli.evaluate;
