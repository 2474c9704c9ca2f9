package org.newsconcord.jobs.find;

/**
 * How much of an asked claim a sentence has; shares of telling words, 0 to 1, 1 where there are
 * none of a kind.
 *
 * @param words of its question, without its answer, the opening of the article helping out
 * @param all the same with the answer: what an equal value adds
 * @param own of all words, the sentence alone
 * @param names of the names of its question, the opening of the article counting in full
 * @param everyName the same with the names of the answer
 * @param numbers of its numbers, the sentence alone
 * @param other of the words that are neither names nor numbers, the sentence alone
 */
record Coverage(
    double words,
    double all,
    double own,
    double names,
    double everyName,
    double numbers,
    double other) {}
