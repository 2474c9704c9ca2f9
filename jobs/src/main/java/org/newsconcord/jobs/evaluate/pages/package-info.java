/** Measures what is read from HTML pages against labelled pages. */
package org.newsconcord.jobs.evaluate.pages;
