package org.newsconcord.jobs.group;

/**
 * What a lead tells of who, when and where, as numbers that can be compared: ages of persons, days,
 * and first-level regions of countries. Two leads about one happening share them; look-alike
 * happenings seldom do. {@link LeadReader} reads them.
 *
 * @param ages ages in years or months, ascending
 * @param days days since 1970 that the lead names, ascending; of an undated article the days of the
 *     year, negative
 * @param regions hashes of the regions that its places can lie in, ascending
 */
record LeadFacts(long[] ages, long[] days, long[] regions) {}
