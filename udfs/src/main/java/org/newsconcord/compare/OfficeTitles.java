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
import java.util.regex.Matcher;
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
  private static final String US_PREFIX = "us ";
  private static final String WHITE_HOUSE = "white house ";
  private static final String PENTAGON = "pentagon";
  private static final String UNITED_STATES = "us";

  private record Match(Wording wording, String rest) {
    String impliedOrganisation() {
      return wording.words().startsWith(PENTAGON) ? UNITED_STATES : null;
    }
  }

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
    Match match = find(squeeze(bare));
    if (match == null) {
      boolean below = deputy.matcher(bare).find();
      return new OfficeTitle(contentWords(bare), null, below, tenure, false, false);
    }
    String office = match.wording().office();
    boolean below = deputy.matcher(match.rest()).find();
    String rest = deputy.matcher(match.rest()).replaceAll(" ");
    String organisation = organisationOf(squeeze(rest), match);
    boolean single =
        match.wording().singleHolder() && !below && (organisation != null || !is("rank", office));
    return new OfficeTitle(office, organisation, below, tenure, single, is(HEAD, office));
  }

  /** Whether an office says little: another office of the same person is the fuller wording. */
  boolean isGeneral(OfficeTitle title) {
    return is("general", title.office());
  }

  private boolean is(String kind, String office) {
    return kinds.getOrDefault(office, Set.of()).contains(kind);
  }

  private Match find(String words) {
    for (Wording wording : wordings) {
      if (words.contains(wording.spaced())) {
        Matcher matcher = wording.pattern().matcher(words);
        if (matcher.find()) {
          String rest = words.substring(0, matcher.start()) + " " + words.substring(matcher.end());
          return new Match(wording, rest);
        }
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

  private String organisationOf(String rest, Match match) {
    String words = contentWords(rest);
    if (words.isEmpty()) {
      return match.impliedOrganisation();
    }
    String alias = organisations.get(words);
    if (alias != null) {
      return alias;
    }
    Optional<Gazetteer.Place> country = places.ofDemonym(words);
    if (country.isEmpty() && !places.named(words).isEmpty()) {
      country = places.resolve(words);
    }
    return country.map(Gazetteer.Place::key).orElseGet(() -> organisationWords(words));
  }

  /** "us chicago teachers union" is the union: a country in front of an organisation is dropped. */
  private String organisationWords(String words) {
    int space = words.indexOf(' ');
    if (space > 0) {
      String tail = words.substring(space + 1);
      boolean national = places.ofDemonym(words.substring(0, space)).isPresent();
      if (national || words.startsWith(US_PREFIX) || words.startsWith(WHITE_HOUSE)) {
        return organisations.getOrDefault(tail, tail);
      }
    }
    return words;
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
