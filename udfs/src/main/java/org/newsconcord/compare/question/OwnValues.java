package org.newsconcord.compare.question;

/**
 * What the article of a number gives besides it in the family of its unit.
 *
 * @param repeated how often the article gives this value, the claim itself counted
 * @param rival how alike the words are around another value, 0 to 1; 0 without one
 */
record OwnValues(int repeated, double rival) {
  static OwnValues of(QuestionClaim claim) {
    int repeated = 0;
    double rival = 0;
    for (QuestionClaim peer : claim.article.block(claim.block)) {
      if (peer.interval != null && peer.interval.samePointAs(claim.interval)) {
        repeated++;
      } else if (peer != claim && peer.interval != null) {
        rival = Math.max(rival, peer.context.cosine(claim.context));
      }
    }
    return new OwnValues(repeated, rival);
  }
}
