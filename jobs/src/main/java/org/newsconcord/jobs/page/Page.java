package org.newsconcord.jobs.page;

import java.time.LocalDate;

/**
 * The article of a page. Every part but the text may be null where the page does not tell it.
 *
 * @param text paragraphs, parted by a blank line; empty where the page has no article
 * @param title the headline
 * @param byline who wrote it
 * @param published the moment of publication as the page writes it
 * @param day the day of publication where the outlet is
 * @param canonical the address that the page gives itself
 * @param site the name of the site
 * @param language code of its language
 */
public record Page(
    String text,
    String title,
    String byline,
    String published,
    LocalDate day,
    String canonical,
    String site,
    String language) {}
