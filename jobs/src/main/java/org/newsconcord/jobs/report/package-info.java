/** The HTML report: one file with the figures of a run, the sentences behind them, and charts. */
package org.newsconcord.jobs.report;
