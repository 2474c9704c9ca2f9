package org.newsconcord.compare;

import org.newsconcord.claims.Claim;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.PersonName;
import org.newsconcord.compare.kernel.PersonNames;
import org.newsconcord.language.LanguagePack;

/**
 * Holders of one office: an office with a single holder cannot be held by two persons at one time.
 *
 * <p>The subject of the claim is the person, its object the role.
 */
public final class OfficeComparison {
  private final PersonNames persons;
  private final OfficeTitles titles;

  OfficeComparison(LanguagePack pack) {
    ComparisonWords words = ComparisonWords.of(pack);
    persons = words.persons();
    titles = new OfficeTitles(pack.lexicon(), words);
  }

  Verdict compare(Observation first, Observation second) {
    Claim a = first.claim();
    Claim b = second.claim();
    OfficeTitle titleA = titleOf(a);
    OfficeTitle titleB = titleOf(b);
    String values = named(a) + " and " + named(b);
    if (personOf(a).matches(personOf(b))) {
      return Verdict.of(Reason.OFFICE_SAME_HOLDER, values + " are the same person.");
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
    return mayBeOnePerson(a, b)
        ? Verdict.of(Reason.OFFICE_NAME_OPEN, values + " may be one person.")
        : Verdict.of(
            Reason.OFFICE_HOLDERS_DIFFER, values + " cannot both hold an office of one holder.");
  }

  /** A surname or first name alone does not tell two persons apart, nor does a misspelling. */
  private boolean mayBeOnePerson(Claim a, Claim b) {
    PersonName one = personOf(a);
    PersonName other = personOf(b);
    return one.sharesSurname(other)
        || one.isSpelledLike(other)
        || Math.min(persons.written(a).length(), persons.written(b).length()) < 2;
  }

  /** The person of a claim, by the fullest name that it gives. */
  public PersonName personOf(Claim claim) {
    return persons.subject(claim);
  }

  /** The office of a claim. */
  public OfficeTitle titleOf(Claim claim) {
    return titles.of(claim.objectText() == null ? "" : claim.objectText());
  }

  private static String named(Claim claim) {
    return claim.subjectText() + " (" + claim.objectText() + ")";
  }
}
