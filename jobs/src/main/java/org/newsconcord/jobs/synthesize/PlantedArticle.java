package org.newsconcord.jobs.synthesize;

/**
 * An article of the synthesized corpus.
 *
 * @param id its id
 * @param outlet its outlet
 * @param headline its headline, or null
 * @param publishedAt ISO date, or null
 * @param body its text
 * @param cluster the planted story that it belongs to; null for articles outside the truth
 */
public record PlantedArticle(
    String id, String outlet, String headline, String publishedAt, String body, String cluster) {}
