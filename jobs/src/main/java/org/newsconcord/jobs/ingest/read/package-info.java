/**
 * How the bytes of input files become records: formats, compression, character sets, pages,
 * archives. Every record is read or is a reject with its reason; one record is held at a time.
 */
package org.newsconcord.jobs.ingest.read;
