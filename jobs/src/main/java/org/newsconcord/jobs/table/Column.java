package org.newsconcord.jobs.table;

/**
 * One column of an output table.
 *
 * @param name snake_case name
 * @param type its type
 * @param nullable whether a row may lack it
 * @param unit unit or range of its values; empty when it has none
 * @param doc one sentence: what it means
 * @param example a value as it may stand in the table
 */
public record Column(
    String name, ColumnType type, boolean nullable, String unit, String doc, String example) {}
