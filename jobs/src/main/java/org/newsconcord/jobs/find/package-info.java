/** From a claim in a reader's words to who says so, who says otherwise, and since when. */
package org.newsconcord.jobs.find;
