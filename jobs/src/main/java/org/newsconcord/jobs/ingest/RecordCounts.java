package org.newsconcord.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.ingest.bytes.Repair;
import org.newsconcord.jobs.run.JobDescription;
import org.newsconcord.jobs.table.ArticlesTable;

/**
 * What was read, before duplicates are told apart.
 *
 * @param byFile records of each file
 * @param articles records that can be articles
 * @param unreadableDates of these, how many have a date that cannot be read
 * @param readAsWindows1252 of these, how many were not UTF-8
 * @param repairedCharacters of these, how many had characters replaced
 * @param readFromMarkup of these, how many had a body in markup
 * @param beginningsOnly of these, how many have only the beginning of their text
 * @param outletsOfFiles of these, how many have the outlet that their file is named after
 * @param repeatedNames of these, how many had a name twice in an object of JSON
 * @param cutFields of these, how many had a field that was too long
 */
record RecordCounts(
    Map<String, Long> byFile,
    long articles,
    long unreadableDates,
    long readAsWindows1252,
    long repairedCharacters,
    long readFromMarkup,
    long beginningsOnly,
    long outletsOfFiles,
    long repeatedNames,
    long cutFields) {

  /** Counts in one pass. */
  static RecordCounts of(Dataset<Row> read) {
    Dataset<Row> counts =
        read.groupBy(col(ArticlesTable.INPUT_FILE))
            .agg(
                count(lit(1)),
                countWhere(ArticleRows.isArticle()),
                countWhere(col(ArticleRows.UNREADABLE_DATE)),
                countWhere(col(ArticleRows.REPAIRS).contains(Repair.WINDOWS_1252.name())),
                countWhere(col(ArticleRows.REPAIRS).contains(Repair.REPLACED.name())),
                countWhere(col(ArticleRows.REPAIRS).contains(Repair.MARKUP.name())),
                countWhere(col(ArticleRows.REPAIRS).contains(Repair.BEGINNING_ONLY.name())),
                countWhere(col(ArticleRows.REPAIRS).contains(Repair.OUTLET_OF_FILE.name())),
                countWhere(col(ArticleRows.REPAIRS).contains(Repair.REPEATED_NAME.name())),
                countWhere(col(ArticleRows.REPAIRS).contains(Repair.CUT.name())));
    List<Row> files = JobDescription.during(read, "count records", counts::collectAsList);
    Map<String, Long> byFile = new HashMap<>();
    files.forEach(row -> byFile.put(row.getString(0), row.getLong(1)));
    return new RecordCounts(
        byFile,
        sum(files, 2),
        sum(files, 3),
        sum(files, 4),
        sum(files, 5),
        sum(files, 6),
        sum(files, 7),
        sum(files, 8),
        sum(files, 9),
        sum(files, 10));
  }

  /** All records. */
  long records() {
    return byFile.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Records that cannot be articles. */
  long rejects() {
    return records() - articles;
  }

  private static Column countWhere(Column condition) {
    return count(when(condition, lit(1)));
  }

  private static long sum(List<Row> rows, int column) {
    return rows.stream().mapToLong(row -> row.getLong(column)).sum();
  }
}
