package org.newsconcord.jobs.ingest.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.newsconcord.jobs.ingest.bytes.Decoded;
import org.newsconcord.jobs.ingest.bytes.Repair;
import org.newsconcord.jobs.ingest.bytes.SafeText;
import org.newsconcord.text.LowerCase;

/**
 * One record of an input file: its fields, or the problem that kept it from being read.
 *
 * @param number position in the file, from 1; 0 when the whole file is meant
 * @param fields values by lower-case name; nested fields have dotted names
 * @param raw the beginning of the record as it was read; null when it has no text form
 * @param problem null when the record could be read
 * @param repairs what had to be repaired to read it as text
 */
public record InputRecord(
    long number, Map<String, String> fields, String raw, Problem problem, Set<Repair> repairs) {
  /**
   * The field that holds the outlet after which the file of many records is named; it counts where
   * a record names none and has no address.
   */
  public static final String OUTLET_OF_FILE = "#file";

  static InputRecord of(long number, Map<String, String> fields, Decoded text) {
    Map<String, String> storable = new HashMap<>(fields);
    storable.replaceAll((name, value) -> SafeText.storable(value));
    Set<Repair> repairs = new TreeSet<>(text.repairs());
    if (!storable.equals(fields)) {
      repairs.add(Repair.REPLACED);
    }
    return new InputRecord(number, storable, text.excerpt(), null, repairs);
  }

  /** The same record with one more field; a rejected record stays as it is. */
  InputRecord with(String name, String value) {
    if (problem != null) {
      return this;
    }
    Map<String, String> more = new HashMap<>(fields);
    more.putIfAbsent(name, value);
    return new InputRecord(number, more, raw, null, repairs);
  }

  public static InputRecord rejected(long number, RejectReason reason, String detail, String raw) {
    return rejected(number, new Problem(reason, detail), raw);
  }

  public static InputRecord rejected(long number, Problem problem, String raw) {
    return new InputRecord(
        number, Map.of(), SafeText.excerpt(raw, Decoded.EXCERPT), problem, Set.of());
  }

  /** The form in which field names are compared. */
  public static String fieldName(String name) {
    return LowerCase.of(name.strip());
  }
}
