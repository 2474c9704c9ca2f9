package org.newsconcord.compare;

import java.util.Set;
import org.newsconcord.claims.Claim;
import org.newsconcord.compare.Verdict.Side;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.PersonName;
import org.newsconcord.compare.kernel.PersonNames;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.WordClasses;

/**
 * Holders of one office: an office with a single holder cannot be held by two persons at one time.
 *
 * <p>The subject of the claim is the person, its object the role.
 */
public final class OfficeComparison {
  private final PersonNames persons;
  private final OfficeTitles titles;
  private final MilitaryRanks ranks;
  private final Set<String> placeWords;

  OfficeComparison(LanguagePack pack) {
    ComparisonWords words = ComparisonWords.of(pack);
    persons = words.persons();
    titles = new OfficeTitles(pack.lexicon(), words);
    ranks = new MilitaryRanks(pack.lexicon().rows("military-ranks.tsv"));
    placeWords = new WordClasses(pack.lexicon().rows("place-words.tsv")).words("named");
  }

  Verdict compare(Observation first, Observation second) {
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
  private boolean mayBeOnePerson(Claim a, Claim b) {
    PersonName one = personOf(a);
    PersonName other = personOf(b);
    PersonName oneWritten = persons.written(a);
    PersonName otherWritten = persons.written(b);
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
  private boolean isPlace(PersonName name) {
    return placeWords.contains(name.surname());
  }

  private Verdict samePerson(
      Claim a, Claim b, OfficeTitle titleA, OfficeTitle titleB, String values) {
    Set<String> rankA = rank(a);
    Set<String> rankB = rank(b);
    boolean fullNames = persons.written(a).length() > 1 && persons.written(b).length() > 1;
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
  private Side moreExact(OfficeTitle a, OfficeTitle b) {
    if (a.tenure() != b.tenure()
        && a.isCurrent()
        && b.isCurrent()
        && a.office().equals(b.office())) {
      return a.tenure() == OfficeTitle.Tenure.ACTING ? Side.FIRST : Side.SECOND;
    }
    if (a.deputy() != b.deputy() && !a.office().equals(b.office())) {
      return a.deputy() ? Side.FIRST : Side.SECOND;
    }
    if (titles.isGeneral(a) != titles.isGeneral(b) && !a.isSameOfficeAs(b)) {
      return titles.isGeneral(b) ? Side.FIRST : Side.SECOND;
    }
    return Side.NEITHER;
  }

  /** The person of a claim, by the fullest name that it gives. */
  public PersonName personOf(Claim claim) {
    return persons.subject(claim);
  }

  /** The office of a claim. */
  public OfficeTitle titleOf(Claim claim) {
    return titles.of(claim.objectText() == null ? "" : claim.objectText());
  }

  /** The words of the rank where the title of a claim is nothing else; empty for other titles. */
  public Set<String> rank(Claim claim) {
    return ranks.words(claim.objectText());
  }

  private static String named(Claim claim) {
    return claim.subjectText() + " (" + claim.objectText() + ")";
  }
}
