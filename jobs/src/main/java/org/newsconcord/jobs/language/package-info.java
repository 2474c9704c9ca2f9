/** The language that stages work in, and the word lists that a user gives for it. */
package org.newsconcord.jobs.language;
