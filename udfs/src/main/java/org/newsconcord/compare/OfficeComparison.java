package org.newsconcord.compare;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsconcord.claims.Claim;
import org.newsconcord.compare.Verdict.Side;
import org.newsconcord.compare.kernel.PersonName;
import org.newsconcord.language.Gazetteer;
import org.newsconcord.text.WordList;

/**
 * Holders of one office: an office with a single holder cannot be held by two persons at one time.
 *
 * <p>The subject of the claim is the person, its object the role.
 */
public final class OfficeComparison {
  /** Offices that say little: another office of the same person is the fuller wording. */
  private static final Set<String> GENERAL =
      Set.of(
          "general",
          "colonel",
          "captain",
          "lieutenant",
          "sergeant",
          "officer",
          "spokesperson",
          "official",
          "member",
          "state-secretary",
          "leader",
          "head");

  private static final Set<String> PLACE_WORDS =
      WordList.of(Gazetteer.class, "lexicon/place-words.tsv").stream()
          .filter(line -> line.endsWith("\tnamed"))
          .map(line -> line.substring(0, line.indexOf('\t')))
          .collect(Collectors.toUnmodifiableSet());

  private OfficeComparison() {}

  static Verdict compare(Observation first, Observation second) {
    Claim a = first.claim();
    Claim b = second.claim();
    PersonName personA = personOf(a);
    PersonName personB = personOf(b);
    OfficeTitle titleA = titleOf(a);
    OfficeTitle titleB = titleOf(b);
    String values = named(a) + " and " + named(b);
    if (personA.matches(personB)) {
      return samePerson(a, b, titleA, titleB, values);
    }
    if (titleA.organisation() != null
        && titleB.organisation() != null
        && !titleA.isSameOrganisationAs(titleB)) {
      return Verdict.of(
          Reason.OFFICE_ORGANISATIONS_DIFFER, values + " are offices in different organisations.");
    }
    if (!titleA.isCurrent() || !titleB.isCurrent() || titleA.tenure() != titleB.tenure()) {
      return Verdict.of(Reason.OFFICE_SUCCESSION, values + " need not hold it at the same time.");
    }
    if (!titleA.singleHolder() || !titleB.singleHolder() || !titleA.isSameOfficeAs(titleB)) {
      return Verdict.of(Reason.OFFICE_SEVERAL_HOLDERS, values + " may both hold such an office.");
    }
    if (mayBeOnePerson(a, b)) {
      return Verdict.of(Reason.OFFICE_NAME_OPEN, values + " may be one person.");
    }
    if (first.isSameOutletAs(second) && (first.isLaterThan(second) || second.isLaterThan(first))) {
      return Verdict.favouring(
          first.isLaterThan(second) ? Side.FIRST : Side.SECOND,
          Reason.OFFICE_REPLACED,
          values + ": the outlet names another holder later.");
    }
    return Verdict.of(
        Reason.OFFICE_HOLDERS_DIFFER, values + " cannot both hold an office of one holder.");
  }

  /** A surname or first name alone does not tell two persons apart, nor does a part of a name. */
  private static boolean mayBeOnePerson(Claim a, Claim b) {
    PersonName one = personOf(a);
    PersonName other = personOf(b);
    PersonName oneWritten = written(a);
    PersonName otherWritten = written(b);
    return isPlace(one)
        || isPlace(other)
        || one.sharesSurname(other)
        || oneWritten.length() < 2
        || otherWritten.length() < 2
        || one.isSpelledLike(other)
        || oneWritten.includes(otherWritten)
        || otherWritten.includes(oneWritten);
  }

  /** "Pacific Ocean" is no holder of an office. */
  private static boolean isPlace(PersonName name) {
    return PLACE_WORDS.contains(name.surname());
  }

  private static Verdict samePerson(
      Claim a, Claim b, OfficeTitle titleA, OfficeTitle titleB, String values) {
    Set<String> rankA = MilitaryRank.words(a.objectText());
    Set<String> rankB = MilitaryRank.words(b.objectText());
    boolean fullNames = written(a).length() > 1 && written(b).length() > 1;
    if (fullNames && !rankA.isEmpty() && !rankB.isEmpty() && !rankA.equals(rankB)) {
      return Verdict.of(Reason.OFFICE_RANKS_DIFFER, values + " are two ranks.");
    }
    Side exact = moreExact(titleA, titleB);
    if (exact != Side.NEITHER) {
      String named = exact == Side.FIRST ? a.objectText() : b.objectText();
      return Verdict.favouring(
          exact, Reason.OFFICE_MORE_EXACT, values + ": " + named + " is the fuller wording.");
    }
    return Verdict.of(Reason.OFFICE_SAME_HOLDER, values + " are the same person.");
  }

  /** A deputy, an acting holder, or a listed office in place of a bare rank is more exact. */
  private static Side moreExact(OfficeTitle a, OfficeTitle b) {
    if (a.tenure() != b.tenure()
        && a.isCurrent()
        && b.isCurrent()
        && a.office().equals(b.office())) {
      return a.tenure() == OfficeTitle.Tenure.ACTING ? Side.FIRST : Side.SECOND;
    }
    if (a.deputy() != b.deputy() && !a.office().equals(b.office())) {
      return a.deputy() ? Side.FIRST : Side.SECOND;
    }
    if (GENERAL.contains(a.office()) != GENERAL.contains(b.office()) && !a.isSameOfficeAs(b)) {
      return GENERAL.contains(b.office()) ? Side.FIRST : Side.SECOND;
    }
    return Side.NEITHER;
  }

  private static PersonName written(Claim claim) {
    return PersonName.of(Objects.toString(claim.subjectText(), ""));
  }

  public static PersonName personOf(Claim claim) {
    PersonName written = written(claim);
    PersonName resolved = PersonName.of(claim.subjectKey() == null ? "" : claim.subjectKey());
    return resolved.length() > written.length() && resolved.matches(written) ? resolved : written;
  }

  public static OfficeTitle titleOf(Claim claim) {
    return OfficeTitle.of(claim.objectText() == null ? "" : claim.objectText());
  }

  private static String named(Claim claim) {
    return claim.subjectText() + " (" + claim.objectText() + ")";
  }
}
