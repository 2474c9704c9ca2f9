package org.newsconcord.jobs.evaluate.stories;

/**
 * An article as the story measures see it.
 *
 * @param id article id
 * @param sourceId id that the data gave it
 * @param outlet its outlet
 * @param headline its headline, or null
 * @param body its text
 * @param day days since 1970 in UTC, or {@link org.newsconcord.similarity.TemplateRule#UNDATED}
 */
public record StoryArticle(
    String id, String sourceId, String outlet, String headline, String body, int day) {}
