package org.newsconcord.jobs.ingest.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Languages as inputs name them, in ISO 639-1: en, en-US, eng, English are all en. */
final class LanguageCode {
  /** Single languages whose two-letter code is the one of the group that they belong to. */
  private static final Map<String, String> INDIVIDUAL =
      Map.of("cmn", "zho", "ekk", "est", "lvs", "lav", "pes", "fas", "pnb", "pan", "nan", "zho");

  /** No name of a language is longer. */
  private static final int LONGEST = 100;

  private LanguageCode() {}

  /** The two-letter code; null when the text names no language that has one. */
  static String of(String text) {
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    String name = text.strip().toLowerCase(Locale.ROOT);
    String code = Holder.CODES.get(name);
    return code != null ? code : Holder.CODES.get(name.split("[-_]", 2)[0]);
  }

  /** The two-letter code of a code of ISO 639-3, or that code where it has none. */
  static String ofThreeLetters(String code) {
    String member = INDIVIDUAL.getOrDefault(code, code);
    return Holder.CODES.getOrDefault(member, code);
  }

  private static final class Holder {
    private static final Map<String, String> CODES = codes();

    private static Map<String, String> codes() {
      Map<String, String> codes = new HashMap<>();
      for (String code : Locale.getISOLanguages()) {
        Locale locale = Locale.forLanguageTag(code);
        codes.put(code, code);
        codes.put(locale.getISO3Language(), code);
        codes.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      }
      return codes;
    }
  }
}
