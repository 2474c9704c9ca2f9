package org.newsconcord.jobs.ingest.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsconcord.jobs.ingest.bytes.Repair;
import org.newsconcord.jobs.ingest.bytes.SafeText;
import org.newsconcord.jobs.ingest.read.FileHead;
import org.newsconcord.jobs.ingest.read.InputRecord;
import org.newsconcord.jobs.ingest.read.Problem;
import org.newsconcord.jobs.ingest.read.RejectReason;
import org.newsconcord.jobs.page.MarkupText;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.outlets.AddressSecrets;
import org.newsconcord.outlets.OutletName;
import org.newsconcord.outlets.RegistrableDomain;
import org.newsconcord.outlets.WireCredit;

/** Makes an article of a record's fields, or says why there is none. For one thread. */
public final class ArticleBuilder {
  /** Longest field beside the body, in characters. */
  public static final int MAX_FIELD_CHARS = 2_000;

  /** How newsapi.org says that it gives only the beginning: {@code … [+4711 chars]}. */
  private static final Pattern REST =
      Pattern.compile("\\s?(?:…|\\.\\.\\.)?\\s?\\[\\+\\d{1,7} chars]$");

  private final Preset preset;
  private final PublicationDateParser dates;
  private final String defaultOutlet;
  private final LanguageIdentifier languages = new LanguageIdentifier();
  private final int maxFieldChars;
  private final boolean keepSecrets;

  /**
   * A builder.
   *
   * @param preset how the source spells its fields; null to choose for each record
   * @param defaultOutlet the outlet of articles that name none and have no address; null for none
   */
  public ArticleBuilder(Preset preset, PublicationDateParser dates, String defaultOutlet) {
    this(preset, dates, defaultOutlet, MAX_FIELD_CHARS, false);
  }

  /**
   * A builder with a bound.
   *
   * @param maxFieldChars the longest headline, byline, name of an outlet, id or address
   * @param keepSecrets whether passwords and tokens stay in addresses
   */
  ArticleBuilder(
      Preset preset,
      PublicationDateParser dates,
      String defaultOutlet,
      int maxFieldChars,
      boolean keepSecrets) {
    this.keepSecrets = keepSecrets;
    this.maxFieldChars = maxFieldChars;
    this.defaultOutlet = defaultOutlet;
    this.preset = preset;
    this.dates = dates;
  }

  /**
   * An article, or the reason why there is none.
   *
   * @param columns values of the article by column; empty for a reject
   * @param problem null for an article
   * @param repairs what was done to the body to make it text
   * @param givenDate the date that the input gave; null when it gave none
   */
  public record Built(
      Map<String, Object> columns, Problem problem, Set<Repair> repairs, String givenDate) {
    private static Built rejected(RejectReason reason, String detail) {
      return new Built(Map.of(), new Problem(reason, detail), Set.of(), null);
    }
  }

  /**
   * Builds.
   *
   * @param fields values of the record by lower-case name
   * @param mapped values that the user's expressions computed, by column; may be null
   */
  public Built build(Map<String, String> fields, Map<String, String> mapped) {
    Preset chosen = preset == null ? Presets.standard().bestFor(fields) : preset;
    Map<ArticleField, String> values = values(chosen, fields, mapped == null ? Map.of() : mapped);
    String body = values.get(ArticleField.BODY);
    if (body == null) {
      return withoutBody(chosen, fields);
    }
    if (FileHead.isPage(body)) {
      return Built.rejected(
          RejectReason.BODY_IS_MARKUP,
          "The text is the source of a web page. Save pages as .html files, or give their text.");
    }
    Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    String text = text(body, repairs);
    if (text.isBlank()) {
      return Built.rejected(
          RejectReason.BODY_IS_BOILERPLATE, "The text is markup without a passage of words.");
    }
    if (bound(values)) {
      repairs.add(Repair.CUT);
    }
    String url = address(values.get(ArticleField.URL));
    String domain = RegistrableDomain.of(url);
    String outlet = OutletName.of(values.get(ArticleField.OUTLET), domain);
    if (outlet == null) {
      outlet = OutletName.of(defaultOutlet, null);
    }
    if (outlet == null && fields.containsKey(InputRecord.OUTLET_OF_FILE)) {
      outlet = OutletName.of(fields.get(InputRecord.OUTLET_OF_FILE), null);
      repairs.add(Repair.OUTLET_OF_FILE);
    }
    if (outlet == null) {
      return Built.rejected(
          RejectReason.MISSING_OUTLET,
          "Neither an outlet nor an address with a host; name one with --outlet.");
    }
    Map<String, Object> columns = article(values, outlet, domain, url, text);
    return new Built(columns, null, repairs, values.get(ArticleField.PUBLISHED_AT));
  }

  /**
   * Cuts what is too long, and tells whether anything was. Half an address leads elsewhere, so
   * addresses go as a whole.
   */
  private boolean bound(Map<ArticleField, String> values) {
    boolean cut = false;
    for (ArticleField field : ArticleField.values()) {
      String value = values.get(field);
      if (value == null || field == ArticleField.BODY || value.length() <= maxFieldChars) {
        continue;
      }
      cut = true;
      if (field == ArticleField.URL || field == ArticleField.CANONICAL_URL) {
        values.remove(field);
      } else {
        values.put(field, SafeText.storable(value.substring(0, maxFieldChars)));
      }
    }
    return cut;
  }

  /** A body that tables can hold, and its paragraphs where it is written in markup. */
  private static String text(String body, Set<Repair> repairs) {
    String storable = SafeText.storable(body);
    if (!storable.equals(body)) {
      repairs.add(Repair.REPLACED);
    }
    String plain = storable;
    if (MarkupText.isMarkup(storable)) {
      repairs.add(Repair.MARKUP);
      plain = MarkupText.of(storable);
    }
    Matcher rest = REST.matcher(plain);
    if (!rest.find()) {
      return plain;
    }
    repairs.add(Repair.BEGINNING_ONLY);
    return plain.substring(0, rest.start());
  }

  private Map<ArticleField, String> values(
      Preset chosen, Map<String, String> fields, Map<String, String> mapped) {
    Map<ArticleField, String> values = new EnumMap<>(ArticleField.class);
    for (ArticleField field : ArticleField.values()) {
      String value =
          mapped.containsKey(field.column())
              ? mapped.get(field.column())
              : read(chosen, field, fields);
      if (value != null && !value.isBlank()) {
        values.put(field, value);
      }
    }
    return values;
  }

  private String read(Preset chosen, ArticleField field, Map<String, String> fields) {
    return preset == null
        ? Presets.standard().value(chosen, field, fields)
        : chosen.value(field, fields);
  }

  private static Built withoutBody(Preset chosen, Map<String, String> fields) {
    if (!chosen.hasBody()) {
      return Built.rejected(
          RejectReason.NO_BODY_SOURCE,
          "Sources of the kind " + chosen.name() + " carry references only, no texts.");
    }
    return Built.rejected(
        RejectReason.MISSING_BODY,
        "No text under the names of preset "
            + chosen.name()
            + " "
            + chosen.fields().get(ArticleField.BODY)
            + "; the record has "
            + fields.keySet().stream().sorted().toList()
            + ".");
  }

  private Map<String, Object> article(
      Map<ArticleField, String> values, String outlet, String domain, String url, String body) {
    String sourceId = trimmed(values.get(ArticleField.SOURCE_ID));
    String headline = trimmed(values.get(ArticleField.HEADLINE));
    String byline = trimmed(values.get(ArticleField.BYLINE));
    Optional<Instant> published = dates.parse(values.get(ArticleField.PUBLISHED_AT));
    Map<String, Object> columns = new HashMap<>();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    columns.put(
        ArticlesTable.ARTICLE_ID, ArticleId.of(outlet, sourceId == null ? url : sourceId, bytes));
    columns.put(ArticlesTable.SOURCE_ID, sourceId);
    columns.put(ArticlesTable.OUTLET, SafeText.storable(outlet));
    columns.put(ArticlesTable.DOMAIN, domain);
    columns.put(ArticlesTable.URL, url);
    columns.put(ArticlesTable.CANONICAL_URL, address(values.get(ArticleField.CANONICAL_URL)));
    columns.put(ArticlesTable.HEADLINE, headline);
    columns.put(ArticlesTable.BYLINE, byline);
    columns.put(ArticlesTable.BODY, body);
    columns.put(ArticlesTable.PUBLISHED_AT, published.map(ArticleBuilder::micros).orElse(null));
    columns.put(ArticlesTable.PUBLISHED_DATE, published.map(ArticleBuilder::day).orElse(null));
    addLanguage(values.get(ArticleField.LANGUAGE), body, columns);
    columns.put(ArticlesTable.WIRE_CREDIT, WireCredit.of(headline, byline, body));
    columns.put(ArticlesTable.PAYLOAD_DIGEST, trimmed(values.get(ArticleField.PAYLOAD_DIGEST)));
    columns.put(ArticlesTable.BODY_SHA256, ArticleId.sha256(bytes));
    columns.put(ArticlesTable.BODY_CHARS, body.length());
    columns.put(ArticlesTable.WORD_COUNT, words(body));
    return columns;
  }

  /** What the input declares counts; else the text tells, unless it is too short. */
  private void addLanguage(String declared, String body, Map<String, Object> columns) {
    String code = LanguageCode.of(declared);
    String language = code == null ? languages.identify(body) : code;
    columns.put(ArticlesTable.LANGUAGE, language);
    if (language != null) {
      columns.put(
          ArticlesTable.LANGUAGE_SOURCE,
          (code == null ? LanguageSource.IDENTIFIED : LanguageSource.DECLARED).name());
    }
  }

  private String address(String text) {
    return keepSecrets ? trimmed(text) : AddressSecrets.hidden(trimmed(text));
  }

  private static String trimmed(String text) {
    return text == null ? null : SafeText.storable(text.strip());
  }

  private static Long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static Integer day(Instant instant) {
    return Math.toIntExact(LocalDate.ofInstant(instant, ZoneOffset.UTC).toEpochDay());
  }

  /** Pieces between white space that hold a letter or a digit. */
  private static int words(String body) {
    int words = 0;
    boolean counted = false;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (Character.isWhitespace(c)) {
        counted = false;
      } else if (!counted && isLetterOrDigit(body, i)) {
        words++;
        counted = true;
      }
    }
    return words;
  }

  private static boolean isLetterOrDigit(String text, int i) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c)
        ? Character.isLetterOrDigit(text.codePointAt(i))
        : Character.isLetterOrDigit(c);
  }
}
