/**
 * The output tables: names, columns, types and documentation. Column names are literals only here.
 */
package org.newsconcord.jobs.table;
