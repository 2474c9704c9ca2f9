package org.newsconcord.compare.review;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsconcord.compare.Observation;
import org.newsconcord.compare.kernel.PersonName;
import org.newsconcord.compare.kernel.WordGroups;
import org.newsconcord.compare.kernel.WordStem;
import org.newsconcord.compare.kernel.Words;
import org.newsconcord.language.Gazetteer;

/** What a sentence says around a claim: words, names, places and times. Immutable. */
public final class Surroundings {
  private static final WordGroups GROUPS = WordGroups.standard();
  private static final int REACH = 10;
  private static final Pattern YEAR = Pattern.compile("\\b(?:1[89]|20)\\d\\d\\b");
  private static final Pattern CAPITALISED =
      Pattern.compile("\\p{Lu}[\\p{L}.’'-]*\\p{L}(?:\\s\\p{Lu}[\\p{L}.’'-]*\\p{L})?");
  private static final Pattern BACK = ReviewPhrases.within("back");
  private static final Pattern CHANGE = ReviewPhrases.within("change");
  private static final Pattern RANKED = Pattern.compile("\\b(?:No\\.?|number) ?\\S+ \\W*$");
  private static final Pattern OPENING_WORD =
      Pattern.compile("^\\W*\\p{Lu}[\\p{L}’'-]*\\s(?!\\p{Lu})");
  private static final Set<String> CALENDAR =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday january february march april"
                  + " june july august september october november december")
              .split(" ", -1));

  private static final Pattern DAY_OF_MONTH =
      Pattern.compile(
          "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? (\\d{1,2})\\b");
  private static final Pattern NO_DIGITS = Pattern.compile("^[^\\d]+|[^\\d]+$");
  private static final Set<String> ORDINALS =
      Set.of(
          "again", "another", "second", "third", "fourth", "latest", "previous", "earlier", "new");

  private final String before;
  private final String own;
  private final String after;
  private final String sentence;

  private Surroundings(String sentence, int from, int to) {
    this.sentence = sentence;
    this.before = sentence.substring(0, from);
    this.own = sentence.substring(from, to);
    this.after = sentence.substring(to);
  }

  public static Surroundings of(Observation observation) {
    String sentence = observation.sentence();
    int base = observation.claim().sentenceBegin();
    int from = Math.max(0, Math.min(sentence.length(), observation.claim().begin() - base));
    int to = Math.max(from, Math.min(sentence.length(), observation.claim().end() - base));
    return new Surroundings(sentence, from, to);
  }

  /** Whether the sentence tells by weeks, months or years how long ago something was. */
  boolean looksBack() {
    return BACK.matcher(sentence).find();
  }

  /** Whether an office is counted: "the No. 2 Senate leader". */
  boolean isRanked() {
    return RANKED.matcher(before).find();
  }

  /** Capitalised words of the sentence that are no days and months; none of a headline. */
  public Set<String> names() {
    if (isHeadline()) {
      return new TreeSet<>();
    }
    Set<String> names = names(OPENING_WORD.matcher(sentence).replaceFirst(""));
    names.removeAll(CALENDAR);
    return names;
  }

  /** The words of the claim itself. */
  public String own() {
    return own;
  }

  String before() {
    return before;
  }

  String after() {
    return after;
  }

  String sentence() {
    return sentence;
  }

  /** Whether the sentence gives the other's value, too: its digits, or its words. */
  boolean gives(Surroundings other) {
    String digits = NO_DIGITS.matcher(other.own).replaceAll("");
    String value = digits.isEmpty() ? other.own.strip() : digits;
    return !value.isEmpty()
        && Pattern.compile(
                "(?<![\\w.,])" + Pattern.quote(value) + "(?!\\w|[.,]\\d)", Pattern.CASE_INSENSITIVE)
            .matcher(before + " " + after)
            .find();
  }

  /** Words that count occasions: another, again, a second. */
  Set<String> ordinals() {
    Set<String> words = near();
    words.retainAll(ORDINALS);
    return words;
  }

  Set<String> years() {
    Set<String> years = new TreeSet<>();
    YEAR.matcher(sentence).results().forEach(found -> years.add(found.group()));
    return years;
  }

  /** Days of months; where there are none, weekdays and months. */
  Set<String> calendarWords() {
    Set<String> words = new TreeSet<>();
    DAY_OF_MONTH
        .matcher(sentence.toLowerCase(Locale.ROOT))
        .results()
        .forEach(m -> words.add(m.group(1).substring(0, 3) + m.group(2)));
    if (words.isEmpty()) {
      words.addAll(Words.of(sentence));
      words.retainAll(CALENDAR);
    }
    return words;
  }

  /** Whether the words near tell of a number that has changed or is to change. */
  boolean speaksOfChange() {
    return near().stream().anyMatch(word -> CHANGE.matcher(word).matches());
  }

  /** Whether nearly all words begin with a capital, so that names cannot be told from words. */
  boolean isHeadline() {
    List<String> words = List.of(sentence.split("\\s+", -1));
    long capitals =
        words.stream().filter(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0))).count();
    return capitals * 5 >= words.size() * 4L;
  }

  /** Capitalised words of a phrase, in lower case, countries by their key; titles are none. */
  public static Set<String> names(String phrase) {
    Set<String> names = new TreeSet<>();
    Matcher found = CAPITALISED.matcher(phrase == null ? "" : phrase);
    while (found.find()) {
      for (String word : found.group().split("\\s", -1)) {
        Set<String> places = new TreeSet<>();
        if (addPlace(Gazetteer.standard(), word, places)) {
          names.addAll(places);
        } else if (!PersonName.of(word).isEmpty()
            && !Words.isFunctionWord(word.toLowerCase(Locale.ROOT))) {
          names.add(PersonName.of(word).key());
        }
      }
    }
    return names;
  }

  /** Content words near both claims; words of one group count as one, general ones not. */
  Set<String> sharedWith(Surroundings other) {
    Set<String> shared = keys(near());
    shared.retainAll(keys(other.near()));
    shared.removeIf(GROUPS::isGeneral);
    return shared;
  }

  /** Share of the shorter one's near words that both have. */
  double overlapWith(Surroundings other) {
    int fewer = Math.min(keys(near()).size(), keys(other.near()).size());
    return fewer == 0 ? 0 : (double) sharedWith(other).size() / fewer;
  }

  /** Keys of the listed places that the sentence names. */
  Set<String> places() {
    Set<String> keys = new TreeSet<>();
    Gazetteer gazetteer = Gazetteer.standard();
    Matcher names = CAPITALISED.matcher(sentence);
    while (names.find()) {
      String name = names.group();
      if (!addPlace(gazetteer, name, keys)) {
        for (String word : name.split("\\s", -1)) {
          addPlace(gazetteer, word, keys);
        }
      }
    }
    return keys;
  }

  private static boolean addPlace(Gazetteer gazetteer, String name, Set<String> keys) {
    String bare = name.replaceAll("['’]s?$", "");
    Optional<Gazetteer.Place> place = gazetteer.ofDemonym(bare);
    if (place.isEmpty()) {
      place = gazetteer.named(bare).stream().findFirst();
    }
    place.ifPresent(found -> keys.add(found.key()));
    return place.isPresent();
  }

  private Set<String> near() {
    List<String> left = Words.of(before);
    List<String> right = Words.of(after);
    Set<String> near = new HashSet<>(left.subList(Math.max(0, left.size() - REACH), left.size()));
    near.addAll(right.subList(0, Math.min(REACH, right.size())));
    return near;
  }

  private static Set<String> keys(Set<String> words) {
    Set<String> keys = new TreeSet<>();
    for (String word : words) {
      boolean number = word.chars().anyMatch(Character::isDigit);
      if (!number && !Words.isFunctionWord(word) && word.length() > 1) {
        Set<String> groups = GROUPS.happeningsOf(word);
        groups.addAll(GROUPS.thingsOf(word));
        keys.addAll(groups.isEmpty() ? Set.of(WordStem.of(word.toLowerCase(Locale.ROOT))) : groups);
      }
    }
    return keys;
  }
}
