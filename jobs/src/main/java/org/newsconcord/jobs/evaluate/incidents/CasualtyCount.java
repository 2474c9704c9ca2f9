package org.newsconcord.jobs.evaluate.incidents;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.newsconcord.claims.Hedge;
import org.newsconcord.jobs.table.ClaimsTable;

/**
 * How many persons of a happening were killed, injured or shot, as one claim says it. Immutable.
 *
 * @param kind what happened to them
 * @param number how many
 */
public record CasualtyCount(Kind kind, int number) {
  /** What happened to the persons. */
  public enum Kind {
    KILLED,
    INJURED,
    /** Killed or injured. */
    SHOT
  }

  private static final int MOST = 100;
  private static final Set<String> PERSONS =
      Set.of(
          "person",
          "man",
          "woman",
          "child",
          "boy",
          "girl",
          "teen",
          "teenager",
          "kid",
          "juvenile",
          "youth",
          "adult",
          "male",
          "female",
          "victim",
          "other",
          "officer",
          "cop",
          "police",
          "deputy",
          "agent",
          "firefighter",
          "student",
          "member",
          "employee",
          "worker",
          "colleague",
          "resident",
          "friend",
          "relative",
          "son",
          "daughter",
          "brother",
          "sister",
          "sibling",
          "cousin",
          "mother",
          "father",
          "bystander",
          "protester",
          "partygoer",
          "marine",
          "life",
          "injury");
  private static final String LIST_ITEM =
      "(?:an?|his|her|their|one|another|two|three|four|five|six|\\d+)\\s";
  private static final String HARMED =
      "\\b(?:killed|dead|died|dies|fatally|slain|injured|wounded|hurt|shot|hospitalized|critical"
          + "|critically|seriously)\\b";

  /** "A mother, [two] children": a part of those who were harmed. */
  private static final Pattern LISTED_BEFORE =
      pattern("(?:,|\\band|&)\\s*(?:the\\s|" + LIST_ITEM + ")?(?:[\\w-]+-year-old\\s*)?$");

  /** "One killed, [four] injured": the comma begins another count. */
  private static final Pattern COUNTED_BEFORE =
      pattern(HARMED + "(?:[^,;]{0,40},|\\s(?:and|&))\\s*(?:(?:the|at least)\\s)?$");

  private static final Pattern LISTED_AFTER =
      pattern("^\\s*((?:[\\w-]+\\s*){0,3}?)(?:\\band|,|&)\\s+" + LIST_ITEM);
  private static final Pattern HARM = pattern(HARMED);

  /** A sentence about several happenings does not tell which one its number belongs to. */
  private static final Pattern SEVERAL_HAPPENINGS =
      pattern(
          "\\b(?:shootings|incidents|attacks|homicides|murders|killings|separate|citywide|across)\\b");

  /** "Killing [two], then himself": the killer is not among them. */
  private static final Pattern BY_KILLER =
      pattern(
          "\\b(?:kill\\w*|shot|shoots?|shooting|dead|murder\\w*)\\s+(?:(?:his|her|their|the)\\s+)*$");

  private static final Pattern THEN_HIMSELF =
      pattern("\\b(?:himself|herself|self|(?:his|her) own life)\\b");
  private static final Pattern OTHERS = pattern("^\\s*(?:others?|more)\\b");

  /** The count of a claim with this value, when it is one of all persons of one happening. */
  static Optional<CasualtyCount> of(Row claim, double value) {
    String sentence = claim.getAs(ClaimsTable.SENTENCE);
    int origin = claim.<Integer>getAs(ClaimsTable.SENTENCE_BEGIN);
    int begin = Math.min(sentence.length(), claim.<Integer>getAs(ClaimsTable.BEGIN) - origin);
    int end = Math.min(sentence.length(), claim.<Integer>getAs(ClaimsTable.END) - origin);
    String before = sentence.substring(0, begin);
    String after = sentence.substring(end);
    String unit = claim.getAs(ClaimsTable.QUANTITY_UNIT);
    boolean counts =
        unit != null
            && PERSONS.contains(unit)
            && Hedge.EXACT.name().equals(claim.getAs(ClaimsTable.QUANTITY_HEDGE))
            && value >= 1
            && value <= MOST
            && value == Math.rint(value);
    if (!counts || isPart(before, after) || SEVERAL_HAPPENINGS.matcher(sentence).find()) {
      return Optional.empty();
    }
    return Optional.of(count(claim.getAs(ClaimsTable.PREDICATE_CLASS), (int) value, before, after));
  }

  private static CasualtyCount count(String harm, int number, String before, String after) {
    return switch (harm) {
      case "KILL" -> {
        boolean killerToo = BY_KILLER.matcher(before).find() && THEN_HIMSELF.matcher(after).find();
        yield new CasualtyCount(Kind.KILLED, killerToo ? number + 1 : number);
      }
      case "SHOOT" ->
          new CasualtyCount(OTHERS.matcher(after).find() ? Kind.INJURED : Kind.SHOT, number);
      default -> new CasualtyCount(Kind.INJURED, number);
    };
  }

  private static boolean isPart(String before, String after) {
    if (LISTED_BEFORE.matcher(before).find() && !COUNTED_BEFORE.matcher(before).find()) {
      return true;
    }
    var next = LISTED_AFTER.matcher(after);
    return next.find() && !HARM.matcher(next.group(1)).find();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
