/** What differs between the versions of Spark; the same class for each version, in a folder of its own. */
package org.newsconcord.sql.lane;
