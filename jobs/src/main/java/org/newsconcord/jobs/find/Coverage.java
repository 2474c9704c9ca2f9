package org.newsconcord.jobs.find;

/**
 * How much of an asked claim a sentence has, its article's opening helping out.
 *
 * @param words share of the telling words of the question, without its answer, 0 to 1
 * @param all share with the answer, 0 to 1: what an equal value adds
 */
record Coverage(double words, double all) {}
