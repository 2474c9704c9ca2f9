package org.newsconcord.compare;

import java.util.Objects;

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
 * @param heads whether the "head" of an organisation may be this office
 */
public record OfficeTitle(
    String office,
    String organisation,
    boolean deputy,
    Tenure tenure,
    boolean singleHolder,
    boolean heads) {

  /** When the holder holds the office. */
  public enum Tenure {
    PRESENT,
    ACTING,
    FORMER,
    FUTURE
  }

  /** Whether both may be one office: a head of NATO is its secretary-general. */
  public boolean isSameOfficeAs(OfficeTitle other) {
    if (deputy != other.deputy) {
      return false;
    }
    return office.equals(other.office)
        || (organisation != null
            && organisation.equals(other.organisation)
            && isVagueHeadOf(other) != other.isVagueHeadOf(this));
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

  /** Whether this is just the head of what the other is a named kind of head of. */
  private boolean isVagueHeadOf(OfficeTitle exact) {
    return office.equals(OfficeTitles.HEAD) && exact.heads;
  }
}
