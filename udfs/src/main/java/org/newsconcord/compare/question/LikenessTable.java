package org.newsconcord.compare.question;

import java.util.List;

/** How alike the words around the claims of two articles are, claim by claim. */
final class LikenessTable {
  /**
   * The other claims of an article that compete with one.
   *
   * @param better how many are more alike
   * @param best the likeness of the most alike; 0 without any
   */
  record Rivals(int better, double best) {}

  private final double[][] likeness;
  private final int columns;

  LikenessTable(List<QuestionClaim> rows, List<QuestionClaim> columns) {
    this.columns = columns.size();
    this.likeness = new double[rows.size()][this.columns];
    for (int i = 0; i < likeness.length; i++) {
      for (int j = 0; j < this.columns; j++) {
        likeness[i][j] = rows.get(i).context.cosine(columns.get(j).context);
      }
    }
  }

  double at(int row, int column) {
    return likeness[row][column];
  }

  Rivals rivalsInRow(int row, int column, boolean oneArticle) {
    int better = 0;
    double best = 0;
    for (int j = 0; j < columns; j++) {
      if (j != column && !(oneArticle && j == row)) {
        better += likeness[row][j] > likeness[row][column] ? 1 : 0;
        best = Math.max(best, likeness[row][j]);
      }
    }
    return new Rivals(better, best);
  }

  Rivals rivalsInColumn(int row, int column, boolean oneArticle) {
    int better = 0;
    double best = 0;
    for (int i = 0; i < likeness.length; i++) {
      if (i != row && !(oneArticle && i == column)) {
        better += likeness[i][column] > likeness[row][column] ? 1 : 0;
        best = Math.max(best, likeness[i][column]);
      }
    }
    return new Rivals(better, best);
  }
}
