package org.newsconcord.sql;

import java.time.Instant;
import org.newsconcord.claims.AttributionKind;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimAttribution;
import org.newsconcord.claims.CueClass;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.claims.Trend;

/**
 * A claim while its columns are read one by one. A column that is a field of its own goes straight
 * to the builder; what several columns make together waits here. Not thread-safe.
 */
final class ClaimDraft {
  final Claim.Builder claim = Claim.at(null, null, Claim.HEADLINE);
  int begin;
  int end;
  int sentenceBegin;
  int sentenceEnd;
  String subjectText;
  String subjectKey;
  String predicate;
  String predicateClass;
  String objectText;
  String objectKey;
  Double low;
  Double high;
  Double point;
  String unit;
  Hedge hedge;
  Trend trend;
  Instant timeBegin;
  Instant timeEnd;
  String timeGrain;
  String timeText;
  String placeText;
  String placeKey;
  AttributionKind attribution;
  String sourceText;
  String sourceKey;
  String sourceRole;
  String cue;
  CueClass cueClass;

  Claim build() {
    return claim
        .span(begin, end)
        .sentence(sentenceBegin, sentenceEnd)
        .subject(subjectText, subjectKey)
        .predicate(predicate, predicateClass)
        .object(objectText, objectKey)
        .quantity(hedge == null ? null : new Quantity(low, high, point, unit, hedge, trend))
        .time(timeText == null ? null : new TimeSpan(timeText, timeBegin, timeEnd, timeGrain))
        .place(placeText, placeKey)
        .attribution(
            new ClaimAttribution(attribution, sourceText, sourceKey, sourceRole, cue, cueClass))
        .build();
  }
}
