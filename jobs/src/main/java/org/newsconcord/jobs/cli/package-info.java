/**
 * The command line: one command class per verb, their shared options, configuration and exit codes.
 * The only package that builds a SparkSession, and {@code Main} alone ends the process.
 */
package org.newsconcord.jobs.cli;
