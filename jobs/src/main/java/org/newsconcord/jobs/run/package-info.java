/**
 * One execution: its folder, its tables, its log, and the manifest that makes it current. Only here
 * and in publish is the output written.
 */
package org.newsconcord.jobs.run;
