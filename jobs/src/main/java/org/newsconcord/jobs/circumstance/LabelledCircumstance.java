package org.newsconcord.jobs.circumstance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsconcord.claims.CircumstanceSample;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.jobs.UsageException;

/**
 * A time or place of an article with the act or noun that a reader says it belongs to.
 *
 * @param article id of the article
 * @param type DATE or PLACE
 * @param begin first UTF-16 unit of the expression in the body
 * @param heads first units of the words that it belongs to; none when it says of nothing when or
 *     where it takes place, or when only the claim was judged
 * @param subjectRight whether the subject that was shown with the head was right
 * @param drawn the claim that was drawn at random and judged; null for expressions that were chosen
 */
record LabelledCircumstance(
    String article,
    ClaimType type,
    int begin,
    Set<Integer> heads,
    boolean subjectRight,
    Drawn drawn) {
  private static final int COLUMNS = 5;
  private static final int COLUMNS_OF_DRAWN = 9;

  /**
   * A claim of a random draw.
   *
   * @param corpus where it was drawn
   * @param head first unit of its act or noun
   * @param subject its subject as written; empty when it had none
   * @param label R right, P partly right, W wrong, E says nothing
   */
  record Drawn(String corpus, int head, String subject, String label) {}

  /**
   * Reads lines of tab-separated columns: article_id, type, begin, heads separated by commas, and
   * subject_right (1 or 0); of drawn claims also corpus, head, subject and label. The first line
   * names the columns.
   *
   * @throws UsageException when a line has another shape
   */
  static List<LabelledCircumstance> read(List<String> lines) {
    List<LabelledCircumstance> labels = new ArrayList<>();
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      String[] fields = line.split("\t", -1);
      if (fields.length != COLUMNS && fields.length != COLUMNS_OF_DRAWN) {
        throw new UsageException("A label has " + fields.length + " columns, not 5 or 9: " + line);
      }
      Set<Integer> heads = new HashSet<>();
      for (String head : fields[3].isEmpty() ? new String[0] : fields[3].split(",")) {
        heads.add(Integer.valueOf(head));
      }
      labels.add(
          new LabelledCircumstance(
              fields[0],
              ClaimType.valueOf(fields[1]),
              Integer.parseInt(fields[2]),
              heads,
              fields[4].equals("1"),
              fields.length == COLUMNS
                  ? null
                  : new Drawn(fields[5], Integer.parseInt(fields[6]), fields[7], fields[8])));
    }
    return labels;
  }

  /** Whether extraction still reads what was judged: the drawn head with the same subject. */
  boolean holds(CircumstanceSample sample) {
    return drawn == null || sample.candidates().stream().anyMatch(this::isJudged);
  }

  /** Whether the candidate is the one that the drawn claim showed. */
  boolean isJudged(CircumstanceSample.Candidate candidate) {
    String subject = candidate.subject() == null ? "" : candidate.subject();
    return candidate.begin() == drawn.head() && subject.equals(drawn.subject());
  }

  /** Whether the candidate teaches: of drawn claims whose head is wrong only that head does. */
  boolean teaches(CircumstanceSample.Candidate candidate) {
    return drawn == null || !heads.isEmpty() || isJudged(candidate);
  }

  /** Whether a reader would sign the claim of this candidate. */
  boolean signs(CircumstanceSample.Candidate candidate) {
    return drawn == null
        ? subjectRight && heads.contains(candidate.begin())
        : isJudged(candidate) && drawn.label().equals("R");
  }

  /** Whether the expression of a sample is this one, with more or fewer words before it. */
  boolean isAt(CircumstanceSample sample) {
    return sample.type() == type && sample.begin() <= begin && begin < sample.end();
  }
}
