package org.newsconcord.claims.grammar;

/** The classes that a word can have, each with its score and its share of the uses. */
record ClassScores(byte[] classes, float[] scores, float[] shares) {
  float share(int wordClass) {
    for (int k = 0; k < classes.length; k++) {
      if (classes[k] == wordClass) {
        return shares[k];
      }
    }
    return 0;
  }
}
