/** Text that is printed again and again, found by one rule for word grams and for sentences. */
package org.newsconcord.jobs.template;
