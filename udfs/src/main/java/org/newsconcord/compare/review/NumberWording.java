package org.newsconcord.compare.review;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.newsconcord.compare.Observation;
import org.newsconcord.compare.kernel.WordStem;

/**
 * How a sentence words a number: as a part, an attribute, a score, a forecast, a count at some
 * moment. Immutable.
 */
public final class NumberWording {
  private static final Pattern PART_BEFORE = ReviewPhrases.before("part-before");
  private static final Pattern PART_AFTER = ReviewPhrases.after("part-after", 1);
  private static final Pattern PART_NEAR = ReviewPhrases.after("part-near", 3);
  private static final Pattern PART_WITHIN = ReviewPhrases.within("part-within");
  private static final Pattern TOGETHER = ReviewPhrases.within("together");
  private static final Pattern MORE_THAN = Pattern.compile("(?i)\\bmore than\\b");
  private static final Pattern AMONG =
      Pattern.compile("^\\W*(?:Among|Those (?:killed|injured|arrested)) ");
  private static final Pattern ATTRIBUTE = Pattern.compile("^-\\p{L}");
  private static final Pattern SCORE = Pattern.compile("\\d[-–]\\d");
  private static final Pattern SCORE_BEFORE = Pattern.compile("\\d(?:[-–,.]| to | or )$");
  private static final Pattern SCORE_AFTER = Pattern.compile("^(?:[-–]| to | or )\\d");
  private static final Pattern POLL = ReviewPhrases.within("poll");
  private static final Pattern EXPECTED = ReviewPhrases.within("expected");
  private static final Pattern PREVENTED = ReviewPhrases.within("prevented");
  private static final Pattern DOUBT = ReviewPhrases.within("doubt");
  private static final Pattern MOMENT = ReviewPhrases.within("moment");
  private static final Pattern PART_OF_DAY =
      Pattern.compile(
          "(?i)\\b(?:by|until) (?:early |late |mid)?-?"
              + "(?:morning|midday|noon|afternoon|evening|night|dawn|midnight)\\b");
  private static final Pattern SOMEWHERE = ReviewPhrases.within("somewhere");
  private static final Pattern DOER = ReviewPhrases.within("doer");
  private static final Pattern EVERYWHERE = ReviewPhrases.within("everywhere");
  private static final Pattern ASIDE = Pattern.compile("^,? (?:in|from|on) ");
  private static final Pattern AWAY = ReviewPhrases.after("away", 1);
  private static final Pattern OWN_POINTS = ReviewPhrases.after("own-points", 2);
  private static final Pattern GROUP = ReviewPhrases.before("group");
  private static final String NUMBER =
      "\\b(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ";
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b(?:\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m|noon|midnight|morning|evening|as of)\\b");
  private static final int NEAR_CHARS = 60;

  private final Surroundings around;
  private final String near;
  private final String ahead;

  public NumberWording(Surroundings around) {
    this.around = around;
    String before = around.before();
    String after = around.after();
    this.near = before.substring(Math.max(0, before.length() - NEAR_CHARS));
    this.ahead = after.substring(0, Math.min(after.length(), NEAR_CHARS));
  }

  public static NumberWording of(Observation observation) {
    return new NumberWording(Surroundings.of(observation));
  }

  /** Whether the number is one part of a larger one: "including 5", "another 5", "5 of them". */
  boolean countsPart() {
    return PART_WITHIN.matcher(MORE_THAN.matcher(around.own()).replaceAll("")).find()
        || AMONG.matcher(around.before()).find()
        || PART_BEFORE.matcher(around.before()).find()
        || PART_AFTER.matcher(around.after()).find()
        || PART_NEAR.matcher(around.after()).find()
        || isAside();
  }

  /** "Five bullets struck him, two in the heart". */
  private boolean isAside() {
    return around.before().stripTrailing().endsWith(",") && ASIDE.matcher(around.after()).find();
  }

  /** Whether it is measured in places that are not named: "more than 30 inches in some areas". */
  boolean isSomewhere() {
    return SOMEWHERE.matcher(around.sentence()).find();
  }

  /** Whether it is counted without bounds: "close seven factories worldwide". */
  boolean isEverywhere() {
    return EVERYWHERE.matcher(near).find() || EVERYWHERE.matcher(ahead).find();
  }

  /** Whether it tells of the doer beside the victims: "killed three people and himself". */
  boolean tellsOfDoer() {
    return DOER.matcher(ahead).find();
  }

  /** Whether it adds up what others may count apart: "attacks that together killed 230". */
  boolean addsUp() {
    return TOGETHER.matcher(near).find() || TOGETHER.matcher(ahead).find();
  }

  /** Whether the number is an attribute of something else: "a 51-vote majority". */
  boolean isAttribute() {
    return around.own().strip().endsWith("-") || ATTRIBUTE.matcher(around.after()).find();
  }

  /** Whether the number is one side of a score or a range: "52-48", "5 or 6". */
  boolean isScore() {
    return SCORE.matcher(around.own()).find()
        || SCORE_BEFORE.matcher(around.before()).find()
        || SCORE_AFTER.matcher(around.after()).find();
  }

  boolean speaksOfPoll() {
    return POLL.matcher(around.sentence()).find();
  }

  /** Whether the number makes up a group that is told of for the first time: "a group of six". */
  boolean makesGroup() {
    return GROUP.matcher(around.before()).find();
  }

  /** Whether the article counts its own points: "Five takeaways from the vote". */
  boolean countsOwnPoints() {
    return OWN_POINTS.matcher(around.after()).find();
  }

  /** Whether the sentence calls some number wrong. */
  boolean isDoubted() {
    return DOUBT.matcher(around.sentence()).find();
  }

  /** Whether the words before put the number as a forecast, a target or a need. */
  public boolean isExpected() {
    return EXPECTED.matcher(near).find();
  }

  /** Whether the words before tell that it did not come about: "blocked the release of". */
  boolean isPrevented() {
    return PREVENTED.matcher(near).find();
  }

  /** Whether a running count is given as it stood at some moment: "rose to", "so far". */
  public boolean isMomentOfCount() {
    return MOMENT.matcher(near).find()
        || MOMENT.matcher(ahead).find()
        || PART_OF_DAY.matcher(near).find()
        || PART_OF_DAY.matcher(ahead).find();
  }

  /** Whether a span of time is told from or to some day: "11 days away", "ten days before". */
  boolean leadsToDay() {
    return AWAY.matcher(around.after()).find();
  }

  /** How many numbers of this thing the sentence gives. */
  long countsOf(String thing) {
    return Pattern.compile(NUMBER + "(?:[\\w-]+ ){0,2}" + Pattern.quote(WordStem.of(thing)))
        .matcher(around.sentence().toLowerCase(Locale.ROOT))
        .results()
        .count();
  }

  /** Clock times and parts of the day near the claim. */
  Set<String> clockWords() {
    Set<String> words = new TreeSet<>();
    CLOCK
        .matcher(around.sentence().toLowerCase(Locale.ROOT))
        .results()
        .forEach(m -> words.add(m.group()));
    return words;
  }
}
