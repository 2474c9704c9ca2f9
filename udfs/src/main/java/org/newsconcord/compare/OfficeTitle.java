package org.newsconcord.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsconcord.language.Gazetteer;

/**
 * A role as an article words it, read as an office in an organisation. Immutable.
 *
 * <p>{@code NATO Secretary-General}, {@code secretary general of NATO} and {@code NATO chief} are
 * one office; {@code deputy}, {@code former} and {@code acting} are kept apart.
 *
 * @param office canonical office, or the words themselves when it is not listed
 * @param organisation gazetteer key, organisation key or its words; null when not said
 * @param deputy whether it is the deputy, vice or assistant of the office
 * @param tenure whether the holder has it now
 * @param singleHolder whether the organisation has one such holder at a time
 */
public record OfficeTitle(
    String office, String organisation, boolean deputy, Tenure tenure, boolean singleHolder) {

  /** When the holder holds the office. */
  public enum Tenure {
    PRESENT,
    ACTING,
    FORMER,
    FUTURE
  }

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}&]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern FORMER =
      Pattern.compile("\\b(?:former|ex|then|late|ousted|deposed|retired|onetime|one time|past)\\b");
  private static final Pattern FUTURE =
      Pattern.compile("\\b(?:elect|designate|incoming|nominee|candidate for|next|would be)\\b");
  private static final Pattern ACTING =
      Pattern.compile("\\b(?:acting|interim|caretaker|outgoing)\\b");
  private static final Pattern DEPUTY =
      Pattern.compile("\\b(?:deputy|vice|assistant|associate|under|co)\\b");
  private static final Set<String> SMALL =
      Set.of(
          "the", "of", "for", "at", "in", "to", "and", "a", "an", "on", "s", "its", "his", "her");
  private static final Set<String> RANKS = Set.of("head", "leader");

  /** Reads a role, with the place that the claim was resolved to where its words name none. */
  public static OfficeTitle of(String role) {
    String plain = POSSESSIVE.matcher(role.toLowerCase(Locale.ROOT)).replaceAll(" ");
    String words = PUNCTUATION.matcher(plain.replace(".", "")).replaceAll(" ").strip();
    Tenure tenure = tenureOf(words);
    String bare =
        FORMER
            .matcher(FUTURE.matcher(ACTING.matcher(words).replaceAll(" ")).replaceAll(" "))
            .replaceAll(" ");
    Lexicon.Match match = Lexicon.OFFICES.find(squeeze(bare));
    if (match == null) {
      String office = contentWords(bare);
      return new OfficeTitle(office, null, DEPUTY.matcher(bare).find(), tenure, false);
    }
    boolean deputy = DEPUTY.matcher(match.rest()).find();
    String rest = DEPUTY.matcher(match.rest()).replaceAll(" ");
    String organisation = organisationOf(squeeze(rest), match);
    boolean single = match.singleHolder() && !deputy && !isVagueHead(match, organisation);
    return new OfficeTitle(match.office(), organisation, deputy, tenure, single);
  }

  /** The same office with an organisation that the article leaves unsaid. */
  public OfficeTitle within(String unsaidOrganisation) {
    return new OfficeTitle(office, unsaidOrganisation, deputy, tenure, singleHolder);
  }

  /** Whether both may be one office: a head of NATO is its secretary-general. */
  public boolean isSameOfficeAs(OfficeTitle other) {
    if (deputy != other.deputy) {
      return false;
    }
    return office.equals(other.office)
        || (organisation != null
            && organisation.equals(other.organisation)
            && isHeadOf(this, other) != isHeadOf(other, this));
  }

  /** Whether both are known to sit in one organisation. */
  public boolean isSameOrganisationAs(OfficeTitle other) {
    return organisation != null && organisation.equals(other.organisation);
  }

  /** Office and organisation as one key. */
  public String key() {
    return (deputy ? "deputy " : "") + office + "@" + Objects.toString(organisation, "");
  }

  /** Whether the person holds the office at the time of writing. */
  public boolean isCurrent() {
    return tenure == Tenure.PRESENT || tenure == Tenure.ACTING;
  }

  private static final Set<String> HEADS =
      Set.of(
          "secretary-general",
          "chief-executive",
          "director",
          "director-general",
          "chairman",
          "president",
          "commissioner");

  private static boolean isHeadOf(OfficeTitle vague, OfficeTitle exact) {
    return vague.office.equals("head") && HEADS.contains(exact.office);
  }

  private static boolean isVagueHead(Lexicon.Match match, String organisation) {
    return RANKS.contains(match.office()) && organisation == null;
  }

  private static Tenure tenureOf(String words) {
    if (FORMER.matcher(words).find()) {
      return Tenure.FORMER;
    }
    if (FUTURE.matcher(words).find()) {
      return Tenure.FUTURE;
    }
    return ACTING.matcher(words).find() ? Tenure.ACTING : Tenure.PRESENT;
  }

  private static String organisationOf(String rest, Lexicon.Match match) {
    String words = contentWords(rest);
    if (words.isEmpty()) {
      return match.impliedOrganisation();
    }
    String alias = Lexicon.ORGANISATIONS.get(words);
    if (alias != null) {
      return alias;
    }
    Gazetteer places = Gazetteer.standard();
    var country = places.ofDemonym(words);
    if (country.isEmpty() && !places.named(words).isEmpty()) {
      country = places.resolve(words);
    }
    return country.map(Gazetteer.Place::key).orElseGet(() -> organisationWords(words));
  }

  /** "us chicago teachers union" is the union: a country in front of an organisation is dropped. */
  private static String organisationWords(String words) {
    int space = words.indexOf(' ');
    if (space > 0) {
      String tail = words.substring(space + 1);
      boolean national = Gazetteer.standard().ofDemonym(words.substring(0, space)).isPresent();
      if (national || words.startsWith("us ") || words.startsWith("white house ")) {
        String alias = Lexicon.ORGANISATIONS.get(tail);
        return alias != null ? alias : tail;
      }
    }
    return words;
  }

  private static String contentWords(String words) {
    StringBuilder kept = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        kept.append(kept.isEmpty() ? "" : " ").append(word);
      }
    }
    return kept.toString();
  }

  private static String squeeze(String words) {
    return SPACES.matcher(words).replaceAll(" ").strip();
  }

  private static final class Lexicon {
    private record Match(
        String office, boolean singleHolder, String rest, String impliedOrganisation) {}

    private record Wording(
        String words, String spaced, Pattern pattern, String office, boolean singleHolder) {
      static Wording of(String words, String office, boolean singleHolder) {
        String spaced = words.replace("-", " ").replace("'", " ");
        Pattern pattern = Pattern.compile("\\b" + Pattern.quote(spaced) + "\\b");
        return new Wording(words, spaced, pattern, office, singleHolder);
      }
    }

    static final Lexicon OFFICES = new Lexicon();
    static final Map<String, String> ORGANISATIONS = organisations();

    private final List<Wording> wordings;

    private Lexicon() {
      wordings =
          lines("offices.psv")
              .flatMap(Lexicon::wordings)
              .sorted(
                  Comparator.comparing((Wording w) -> w.words().length())
                      .reversed()
                      .thenComparing(Wording::words))
              .toList();
    }

    Match find(String words) {
      for (Wording wording : wordings) {
        if (!words.contains(wording.spaced())) {
          continue;
        }
        var matcher = wording.pattern().matcher(words);
        if (matcher.find()) {
          String implied = wording.words().startsWith("pentagon") ? "us" : null;
          String rest = words.substring(0, matcher.start()) + " " + words.substring(matcher.end());
          return new Match(wording.office(), wording.singleHolder(), rest, implied);
        }
      }
      return null;
    }

    private static Stream<Wording> wordings(String line) {
      String[] fields = line.split(";", -1);
      return Stream.of(fields[2].split("\\|", -1))
          .map(words -> Wording.of(words, fields[0], fields[1].equals("1")));
    }

    private static Map<String, String> organisations() {
      Map<String, String> keys = new HashMap<>();
      lines("organisations.psv")
          .map(line -> line.split(";", -1))
          .forEach(f -> Stream.of(f[1].split("\\|", -1)).forEach(n -> keys.put(normal(n), f[0])));
      return new TreeMap<>(keys);
    }

    private static String normal(String name) {
      return contentWords(squeeze(PUNCTUATION.matcher(name.replace(".", "")).replaceAll(" ")));
    }

    private static Stream<String> lines(String resource) {
      try (var stream = OfficeTitle.class.getResourceAsStream(resource);
          var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        return reader.lines().filter(l -> !l.isBlank() && l.charAt(0) != '#').toList().stream();
      } catch (IOException e) {
        throw new UncheckedIOException("The list " + resource + " is unreadable.", e);
      }
    }
  }
}
