/** From the bytes of a file to text: compression, byte order marks, character sets, lines. */
package org.newsconcord.jobs.ingest.bytes;
