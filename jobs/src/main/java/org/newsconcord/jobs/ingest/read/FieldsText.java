package org.newsconcord.jobs.ingest.read;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.newsconcord.jobs.ingest.bytes.Decoded;
import org.newsconcord.jobs.ingest.bytes.SafeText;

/** The beginning of a record that has no text form of its own: its fields by name. */
public final class FieldsText {
  private static final int MAX_VALUE = 200;

  private FieldsText() {}

  public static String of(Map<String, String> fields) {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    new TreeMap<>(fields)
        .forEach((name, value) -> text.add(name + ": " + SafeText.excerpt(value, MAX_VALUE)));
    return SafeText.excerpt(text.toString(), Decoded.EXCERPT);
  }
}
