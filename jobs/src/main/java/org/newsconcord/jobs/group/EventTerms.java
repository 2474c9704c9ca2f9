package org.newsconcord.jobs.group;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsconcord.compare.kernel.WordStem;
import org.newsconcord.text.LowerCase;
import org.newsconcord.text.WordList;

/**
 * The words of an article that can mark its event, with how often the article uses them.
 *
 * <p>The headline counts more than the body; function words, reporting words, words of time and of
 * web pages do not count. A sentence that an article repeats counts once. Deterministic and
 * thread-safe.
 */
final class EventTerms {
  /** Sentences of the body that belong to the lead, with the headline. */
  static final int LEAD_SENTENCES = 5;

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{L}[\\p{L}\\p{N}]*(?:['’.-]\\p{L}[\\p{L}\\p{N}]*+)*+|\\p{N}[\\p{N}\\p{L}]*(?:[.,-]\\p{N}++)*+");
  private static final int HEADLINE_COUNT = 2;
  private static final int READ_WORDS = 700;

  private static final double WORD_WEIGHT = 1;

  /** Who and where tell events apart, more than what. */
  private static final double NAME_WEIGHT = 4;

  /** Less than a name, since each of the two counts by itself, too. */
  private static final double PAIR_OF_NAMES_WEIGHT = 2;

  /** Numbers are often written otherwise. */
  private static final double NUMBER_WEIGHT = 0.5;

  /**
   * What a term is to an article, with how much that weighs; the weights of the likelihood were
   * fitted with these.
   */
  enum Kind {
    WORD(WORD_WEIGHT),
    NAME(NAME_WEIGHT),
    /** Only in the headline, where capitals tell nothing. */
    TITLED(WORD_WEIGHT),
    PAIR_OF_NAMES(PAIR_OF_NAMES_WEIGHT),
    NUMBER(NUMBER_WEIGHT);

    private static final List<Kind> ALL = List.of(values());
    private final double weight;

    Kind(double weight) {
      this.weight = weight;
    }

    /** By its number. */
    static Kind of(int ordinal) {
      return ALL.get(ordinal);
    }

    double weight() {
      return weight;
    }

    boolean isName() {
      return this == NAME || this == PAIR_OF_NAMES;
    }
  }

  /**
   * One term of an article.
   *
   * @param count how often the article has it
   * @param leadCount how often its lead has it
   * @param kind what it is
   * @param surface how the article first writes it; in lower case unless it is a name
   */
  record Term(int count, int leadCount, Kind kind, String surface) {}

  /** What is counted of one term. */
  private static final class Tally {
    private int count;
    private int leadCount;
    private int occurrences;
    private int capitalised;
    private boolean inBody;
    private String surface;
    private String name;

    Kind kind(String term) {
      if (term.indexOf(' ') > 0) {
        return Kind.PAIR_OF_NAMES;
      }
      if (Character.isDigit(term.charAt(0))) {
        return Kind.NUMBER;
      }
      return isName() ? Kind.NAME : inBody ? Kind.WORD : Kind.TITLED;
    }

    boolean isName() {
      return capitalised > 0 && 2 * capitalised > occurrences - 1;
    }

    Term term(String term) {
      return new Term(count, leadCount, kind(term), isName() ? name : surface);
    }
  }

  private final Map<String, Tally> tallies = new HashMap<>();
  private int position;
  private int sentencesRead;

  private EventTerms() {}

  /** The terms of an article; keys are stems and pairs of names. */
  static Map<String, Term> of(String headline, Iterable<String> sentences) {
    EventTerms terms = new EventTerms();
    if (headline != null) {
      terms.read(headline, HEADLINE_COUNT);
    }
    terms.position = 0;
    Set<String> seen = new HashSet<>();
    for (String sentence : sentences) {
      if (terms.position < READ_WORDS && seen.add(sentence)) {
        terms.read(sentence, 1);
        terms.sentencesRead++;
      }
    }
    return terms.all();
  }

  private void read(String line, int count) {
    Matcher token = TOKEN.matcher(line);
    boolean titleCase = count > 1;
    boolean begins = true;
    String previousName = null;
    String previousWord = null;
    int previousEnd = -1;
    while (token.find()) {
      String word = token.group();
      boolean capital = Character.isUpperCase(word.charAt(0));
      String stem = stem(word);
      if (stem != null) {
        Tally tally = add(stem, count);
        if (tally.occurrences++ == 0) {
          tally.surface = LowerCase.of(word);
        }
        tally.inBody |= !titleCase;
        if (capital && !begins && !titleCase && tally.capitalised++ == 0) {
          tally.name = word;
        }
        if (capital && previousName != null && token.start() == previousEnd + 1 && !titleCase) {
          Tally pair = add(previousName + " " + stem, count);
          pair.surface = pair.surface == null ? previousWord + " " + word : pair.surface;
        }
      }
      previousName = capital && stem != null ? stem : null;
      previousWord = word;
      previousEnd = token.end();
      begins = endsSentence(line, token.end());
      position++;
    }
  }

  private Tally add(String term, int count) {
    Tally tally = tallies.computeIfAbsent(term, t -> new Tally());
    tally.count += count;
    tally.leadCount += sentencesRead < LEAD_SENTENCES ? count : 0;
    return tally;
  }

  private static boolean endsSentence(String line, int end) {
    for (int i = end; i < Math.min(line.length(), end + 3); i++) {
      char c = line.charAt(i);
      if (c == '.' || c == '!' || c == '?' || c == ':' || c == '“' || c == '"') {
        return true;
      }
      if (Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return false;
  }

  private static String stem(String word) {
    String plain = LowerCase.of(word.replace('’', '\''));
    if (plain.length() < 2 || StopWords.contains(plain)) {
      return null;
    }
    String stem = WordStem.of(plain.replace(".", ""));
    return stem.length() < 2 || StopWords.contains(stem) ? null : stem;
  }

  private Map<String, Term> all() {
    Map<String, Term> terms = new TreeMap<>();
    tallies.forEach((term, tally) -> terms.put(term, tally.term(term)));
    return terms;
  }

  private static final class StopWords {
    private static final Set<String> WORDS =
        WordList.of(EventTerms.class, "stop-words.txt").stream()
            .flatMap(line -> Stream.of(line.split(" ", -1)))
            .collect(Collectors.toUnmodifiableSet());

    static boolean contains(String word) {
      return WORDS.contains(word);
    }
  }
}
