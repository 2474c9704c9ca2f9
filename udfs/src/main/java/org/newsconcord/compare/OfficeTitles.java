package org.newsconcord.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsconcord.compare.OfficeTitle.Tenure;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.language.Gazetteer;
import org.newsconcord.language.Lexicon;

/**
 * Reads roles as articles word them, by the lists {@code offices.tsv} and {@code
 * organisations.tsv}. Immutable and thread-safe.
 */
final class OfficeTitles {
  /** The office that a "head" or "chief" holds. */
  static final String HEAD = "head";

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}&]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private record Wording(
      String words, String spaced, Pattern pattern, String office, boolean singleHolder) {
    static Wording of(String words, String office, boolean singleHolder) {
      String spaced = words.replace("-", " ").replace("'", " ");
      Pattern pattern = Pattern.compile("\\b" + Pattern.quote(spaced) + "\\b");
      return new Wording(words, spaced, pattern, office, singleHolder);
    }
  }

  private static final Comparator<Wording> LONGEST =
      Comparator.comparing((Wording w) -> w.words().length())
          .reversed()
          .thenComparing(Wording::words);

  private final List<Wording> wordings = new ArrayList<>();
  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final Map<String, String> organisations = new HashMap<>();
  private final Gazetteer places;
  private final Set<String> small;
  private final Pattern former;
  private final Pattern future;
  private final Pattern acting;
  private final Pattern deputy;

  OfficeTitles(Lexicon lexicon, ComparisonWords words) {
    places = words.places();
    small = words.classes().words("small-in-office");
    former = words(words, "former");
    future = words(words, "future");
    acting = words(words, "acting");
    deputy = words(words, "deputy");
    lexicon.rows("offices.tsv").forEach(this::addOffice);
    wordings.sort(LONGEST);
    lexicon.rows("organisations.tsv").forEach(this::addOrganisation);
  }

  private static Pattern words(ComparisonWords words, String name) {
    return Pattern.compile("\\b" + words.classes().anyOf(name) + "\\b");
  }

  private void addOffice(String[] row) {
    for (String words : row[2].split("\\|", -1)) {
      wordings.add(Wording.of(words, row[0], row[1].equals("1")));
    }
    Set<String> own = kinds.computeIfAbsent(row[0], office -> new HashSet<>());
    if (row.length > 3) {
      own.addAll(List.of(row[3].split(" ", -1)));
    }
  }

  private void addOrganisation(String[] row) {
    for (String name : row[1].split("\\|", -1)) {
      String plain = PUNCTUATION.matcher(name.replace(".", "")).replaceAll(" ");
      organisations.put(contentWords(squeeze(plain)), row[0]);
    }
  }

  /** Reads a role. */
  OfficeTitle of(String role) {
    String plain = POSSESSIVE.matcher(role.toLowerCase(Locale.ROOT)).replaceAll(" ");
    String words = PUNCTUATION.matcher(plain.replace(".", "")).replaceAll(" ").strip();
    Tenure tenure = tenureOf(words);
    String bare =
        former
            .matcher(future.matcher(acting.matcher(words).replaceAll(" ")).replaceAll(" "))
            .replaceAll(" ");
    String title = squeeze(bare);
    Wording wording = find(title);
    if (wording == null) {
      boolean below = deputy.matcher(bare).find();
      return new OfficeTitle(contentWords(bare), null, below, tenure, false, false);
    }
    String beside = wording.pattern().matcher(title).replaceFirst(" ");
    boolean below = deputy.matcher(beside).find();
    String organisation = organisationOf(contentWords(deputy.matcher(beside).replaceAll(" ")));
    String office = wording.office();
    boolean single =
        wording.singleHolder() && !below && (organisation != null || !is("rank", office));
    return new OfficeTitle(office, organisation, below, tenure, single, is(HEAD, office));
  }

  private boolean is(String kind, String office) {
    return kinds.getOrDefault(office, Set.of()).contains(kind);
  }

  /** The longest wording that a title has; null for none. */
  private Wording find(String title) {
    for (Wording wording : wordings) {
      if (title.contains(wording.spaced()) && wording.pattern().matcher(title).find()) {
        return wording;
      }
    }
    return null;
  }

  private Tenure tenureOf(String words) {
    if (former.matcher(words).find()) {
      return Tenure.FORMER;
    }
    if (future.matcher(words).find()) {
      return Tenure.FUTURE;
    }
    return acting.matcher(words).find() ? Tenure.ACTING : Tenure.PRESENT;
  }

  private String organisationOf(String words) {
    if (words.isEmpty() || organisations.containsKey(words)) {
      return organisations.get(words);
    }
    Optional<Gazetteer.Place> country = places.ofDemonym(words);
    if (country.isEmpty() && !places.named(words).isEmpty()) {
      country = places.resolve(words);
    }
    return country.map(Gazetteer.Place::key).orElse(words);
  }

  private String contentWords(String words) {
    StringBuilder kept = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      if (!word.isEmpty() && !small.contains(word)) {
        kept.append(kept.isEmpty() ? "" : " ").append(word);
      }
    }
    return kept.toString();
  }

  private static String squeeze(String words) {
    return SPACES.matcher(words).replaceAll(" ").strip();
  }
}
