package org.newsconcord.jobs.ingest.read;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.newsconcord.jobs.ingest.bytes.Decoded;
import org.newsconcord.jobs.ingest.bytes.TextDecoder;

/**
 * JSON that is not in lines: an array of objects, one object over many lines, or several one after
 * the other. An object that only wraps an array of articles is as many records as it has articles.
 * Values are cut out by counting brackets outside strings, so that a broken or oversized record
 * does not take the next one with it.
 */
final class JsonSource implements RecordSource {
  private static final int NONE = -1;
  private final InputStream in;
  private final int maxBytes;
  private final JsonPointer records;
  private long number;
  private boolean ended;
  private int pending = NONE;

  /** Further articles of the object that was read last. */
  private final Deque<InputRecord> members = new ArrayDeque<>();

  /**
   * A source.
   *
   * @param records where an object has its articles; null to find out
   */
  JsonSource(InputStream in, int maxBytes, JsonPointer records) {
    this.records = records;
    this.in = new BufferedInputStream(in);
    this.maxBytes = maxBytes;
  }

  @Override
  public InputRecord next() {
    InputRecord member = members.poll();
    return member == null ? read() : member;
  }

  private InputRecord read() {
    Value value = new Value();
    try {
      while (!ended && !value.complete) {
        int b = readByte();
        ended = b < 0;
        if (!ended && !value.add(b)) {
          pending = b;
        }
      }
    } catch (IOException e) {
      ended = true;
      number++;
      return InputRecord.rejected(number, Problem.ofReading(e), value.decoded().text());
    }
    return value.isEmpty() ? null : record(value);
  }

  private int readByte() throws IOException {
    int b = pending == NONE ? in.read() : pending;
    pending = NONE;
    return b;
  }

  private InputRecord record(Value value) {
    number++;
    Decoded text = value.decoded();
    if (value.length > maxBytes) {
      return InputRecord.rejected(
          number,
          RejectReason.OVERSIZED_RECORD,
          "The record has "
              + value.length
              + " bytes, more than --max-record-size; raise it, or cut the document.",
          text.text());
    }
    List<InputRecord> read = JsonFields.read(number, text, records);
    number += read.size() - 1;
    members.addAll(read.subList(1, read.size()));
    return read.get(0);
  }

  @Override
  public long number() {
    return number - members.size();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** The bytes of one value; brackets of an outer array and commas between values are left out. */
  private final class Value {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private long length;
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean complete;

    private boolean isEmpty() {
      return length == 0;
    }

    private Decoded decoded() {
      return TextDecoder.decode(bytes.toByteArray());
    }

    /** Takes the next byte; false when it belongs to the next value. */
    private boolean add(int b) {
      if (isEmpty() && isBetweenValues(b)) {
        return true;
      }
      if (depth == 0 && !inString && !isEmpty() && (isBetweenValues(b) || b == '{')) {
        complete = true;
        return false;
      }
      length++;
      if (length <= maxBytes) {
        bytes.write(b);
      }
      track(b);
      return true;
    }

    private void track(int b) {
      if (inString) {
        inString = escaped || b != '"';
        escaped = !escaped && b == '\\';
      } else if (b == '"') {
        inString = true;
      } else if (b == '{' || b == '[' && depth > 0) {
        depth++;
      } else if ((b == '}' || b == ']') && depth > 0) {
        depth--;
        complete = depth == 0;
      }
    }

    private boolean isBetweenValues(int b) {
      return b <= ' ' || b == ',' || b == '[' || b == ']';
    }
  }
}
