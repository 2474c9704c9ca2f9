package org.newsconcord.text;

/**
 * A word, number or mark as it is written, with what its characters alone tell. The texts of a
 * {@link Vocabulary} share the forms, so that a frequent one is spelled, folded and looked up once.
 * Immutable and thread-safe.
 *
 * <p>Example: of {@code Don’t} the lower-case form is {@code don't} and the case class {@link
 * CaseClass#CAPITALISED}.
 */
public final class WordForm {
  private final long head;
  private final long tail;
  private final boolean told;
  private final int length;
  private final String written;
  private final String lower;
  private final String folded;
  private final int hash;
  private final char first;
  private final char last;
  private final boolean capitalised;
  private final CaseClass caseClass;

  /** What a vocabulary keeps of the form; each value is computed again where it is missing. */
  final Object[] facts;

  final Vocabulary owner;

  /**
   * @param written not empty
   * @param head its first eight units, a byte each
   * @param tail the next eight
   * @param told whether these are all its units, and whole
   */
  WordForm(String written, long head, long tail, boolean told, Vocabulary owner, Object[] facts) {
    this.written = written;
    this.length = written.length();
    this.head = head;
    this.tail = tail;
    this.told = told;
    this.owner = owner;
    this.facts = facts;
    this.lower = lower(written);
    this.folded = folded(written, lower);
    this.hash = FoldedSet.hash(folded, 0, folded.length());
    this.first = written.charAt(0);
    this.last = written.charAt(length - 1);
    this.capitalised = Character.isUpperCase(first);
    this.caseClass = CaseClass.of(written);
  }

  private static String lower(String written) {
    String plain = LowerCase.of(written).replace('\u2019', '\'');
    return plain.replace('\u2011', '-').replace('\u2010', '-');
  }

  /** Unit by unit; nearly always the same as the lower case of the whole. */
  private static String folded(String written, String lower) {
    char[] units = written.toCharArray();
    for (int i = 0; i < units.length; i++) {
      units[i] = Chars.lower(units[i]);
    }
    String folded = new String(units);
    return folded.equals(lower) ? lower : folded;
  }

  /** Whether it may be the form of so many units that are packed into these numbers. */
  boolean isPacked(long head, long tail, int length, boolean told) {
    return this.head == head && this.tail == tail && this.length == length && this.told == told;
  }

  /** As it is written. */
  public String written() {
    return written;
  }

  /** In lower case by the root locale, with plain apostrophes and hyphens. */
  public String lower() {
    return lower;
  }

  /** In lower case unit by unit, as {@link FoldedSet} compares. */
  public String folded() {
    return folded;
  }

  /** Hash of {@link #folded}. */
  int hash() {
    return hash;
  }

  /** First unit. */
  public char first() {
    return first;
  }

  /** Last unit. */
  public char last() {
    return last;
  }

  /** Whether it is this one unit. */
  public boolean is(char c) {
    return first == c && length == 1;
  }

  /** Whether it begins with a capital letter. */
  public boolean isCapitalised() {
    return capitalised;
  }

  /** How its letters are cased. */
  public CaseClass caseClass() {
    return caseClass;
  }

  @Override
  public String toString() {
    return written;
  }
}
