package org.newsconcord.jobs.circumstance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.jobs.UsageException;

/**
 * A time or place of an article with the act or noun that a reader says it belongs to.
 *
 * @param article id of the article
 * @param type DATE or PLACE
 * @param begin first UTF-16 unit of the expression in the body
 * @param heads first units of the words that it belongs to; none when it says of nothing when or
 *     where it takes place
 * @param subjectRight whether the subject that was shown with the head was right
 */
record LabelledCircumstance(
    String article, ClaimType type, int begin, Set<Integer> heads, boolean subjectRight) {
  private static final int COLUMNS = 5;

  /**
   * Reads lines of tab-separated columns: article_id, type, begin, heads separated by commas, and
   * subject_right (1 or 0). The first line names the columns.
   *
   * @throws UsageException when a line has another shape
   */
  static List<LabelledCircumstance> read(List<String> lines) {
    List<LabelledCircumstance> labels = new ArrayList<>();
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      String[] fields = line.split("\t", -1);
      if (fields.length != COLUMNS) {
        throw new UsageException("A label has " + fields.length + " columns, not 5: " + line);
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
              fields[4].equals("1")));
    }
    return labels;
  }
}
