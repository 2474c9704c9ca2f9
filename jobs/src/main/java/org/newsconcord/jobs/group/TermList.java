package org.newsconcord.jobs.group;

import java.nio.ByteBuffer;
import java.util.Map;
import org.newsconcord.text.StableHash;

/**
 * The terms of a story with their counts, and the facts of its lead, as one value: {@value #BYTES}
 * bytes a term.
 */
final class TermList {
  private static final int BYTES = Long.BYTES + 2 * Short.BYTES + Byte.BYTES;
  private static final int SIZES = 4;

  /** Hashes of the terms. */
  final long[] terms;

  /** How often the story has each, how often its lead has it, and what kind it is. */
  final short[] counts;

  final short[] leadCounts;
  final byte[] kinds;
  final LeadReader.Facts facts;

  private TermList(int size, LeadReader.Facts facts) {
    this.terms = new long[size];
    this.counts = new short[size];
    this.leadCounts = new short[size];
    this.kinds = new byte[size];
    this.facts = facts;
  }

  /** Of the terms of an article. */
  static TermList of(Map<String, EventTerms.Term> terms, LeadReader.Facts facts) {
    TermList list = new TermList(terms.size(), facts);
    int at = 0;
    for (Map.Entry<String, EventTerms.Term> term : terms.entrySet()) {
      list.terms[at] = StableHash.of(term.getKey());
      list.counts[at] = upTo(term.getValue().count());
      list.leadCounts[at] = upTo(term.getValue().leadCount());
      list.kinds[at++] = (byte) term.getValue().kind().ordinal();
    }
    return list;
  }

  private static short upTo(int count) {
    return (short) Math.min(Short.MAX_VALUE, count);
  }

  EventTerms.Kind kind(int i) {
    return EventTerms.Kind.of(kinds[i]);
  }

  byte[] toBytes() {
    long[][] numbers = {facts.ages(), facts.days(), facts.regions(), terms};
    int ofLead = facts.ages().length + facts.days().length + facts.regions().length;
    ByteBuffer bytes =
        ByteBuffer.allocate(SIZES * Integer.BYTES + ofLead * Long.BYTES + terms.length * BYTES);
    for (long[] values : numbers) {
      bytes.putInt(values.length);
    }
    for (long[] values : numbers) {
      bytes.asLongBuffer().put(values);
      bytes.position(bytes.position() + values.length * Long.BYTES);
    }
    for (short[] values : new short[][] {counts, leadCounts}) {
      bytes.asShortBuffer().put(values);
      bytes.position(bytes.position() + values.length * Short.BYTES);
    }
    return bytes.put(kinds).array();
  }

  /** Reads what {@link #toBytes} wrote. */
  static TermList of(byte[] stored) {
    ByteBuffer bytes = ByteBuffer.wrap(stored);
    long[] ages = new long[bytes.getInt()];
    long[] days = new long[bytes.getInt()];
    long[] regions = new long[bytes.getInt()];
    TermList list = new TermList(bytes.getInt(), new LeadReader.Facts(ages, days, regions));
    for (long[] values : new long[][] {ages, days, regions, list.terms}) {
      bytes.asLongBuffer().get(values);
      bytes.position(bytes.position() + values.length * Long.BYTES);
    }
    for (short[] values : new short[][] {list.counts, list.leadCounts}) {
      bytes.asShortBuffer().get(values);
      bytes.position(bytes.position() + values.length * Short.BYTES);
    }
    bytes.get(list.kinds);
    return list;
  }
}
