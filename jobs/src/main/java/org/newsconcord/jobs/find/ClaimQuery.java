package org.newsconcord.jobs.find;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.question.ArticleClaims;
import org.newsconcord.compare.question.QuestionClaim;

/**
 * A claim that somebody asks about: its words, and what the rules of extraction read in it. Not for
 * several threads.
 */
final class ClaimQuery {
  private static final String ASKED = "asked claim";

  /**
   * Of the kinds of claims that an asked text holds, the first in this order decides: who asks for
   * a number does not ask whether the event happened.
   */
  private static final List<ClaimType> TELLING_FIRST =
      List.of(
          ClaimType.QUANTITY,
          ClaimType.DATE,
          ClaimType.OFFICE,
          ClaimType.PLACE,
          ClaimType.CONDITION,
          ClaimType.ACTION,
          ClaimType.STATEMENT);

  private final String text;
  private final AskedWords words;
  private final List<Claim> claims;
  private final ArticleClaims read;
  private final List<QuestionClaim> deciding;
  private final Instant madeAt;
  private final Map<Instant, ClaimQuery> seen = new HashMap<>();

  private ClaimQuery(String text, List<Claim> claims, Instant madeAt) {
    this.text = text;
    this.words = AskedWords.of(text);
    this.claims = claims;
    this.madeAt = madeAt;
    this.read =
        claims.isEmpty()
            ? null
            : ArticleClaims.of(
                claims.stream()
                    .map(claim -> new SlotCandidate(claim, ASKED, ASKED, madeAt, sentence(claim)))
                    .toList(),
                ClaimComparator.standard());
    this.deciding = read == null ? List.of() : deciding(read.claims());
  }

  /**
   * Reads a claim.
   *
   * @param madeAt when it was made, for words such as "on Monday"; null when unknown
   */
  static ClaimQuery of(String text, Instant madeAt) {
    List<Claim> told = new ArrayList<>();
    for (Claim claim : ClaimExtractor.standard().extract(new ArticleText(null, text, madeAt))) {
      if (claim.type() != ClaimType.CITATION) {
        told.add(claim);
      }
    }
    return new ClaimQuery(text, told, madeAt);
  }

  /**
   * This claim as a reader of an article of that moment takes it: a day without a year, asked for
   * by somebody who does not say when, is that nearest to the article.
   */
  ClaimQuery seenFrom(Instant moment) {
    if (madeAt != null || moment == null || times().isEmpty()) {
      return this;
    }
    ClaimQuery then = seen.computeIfAbsent(moment, m -> of(text, m));
    boolean told = then.times().equals(times()) || then.deciding().size() != deciding().size();
    return told ? this : then;
  }

  /** The times of the dates that decide. */
  private List<TimeSpan> times() {
    return deciding().stream()
        .map(asked -> asked.candidate().claim())
        .filter(claim -> claim.type() == ClaimType.DATE && claim.time() != null)
        .map(Claim::time)
        .toList();
  }

  private String sentence(Claim claim) {
    return text.substring(claim.sentenceBegin(), claim.sentenceEnd());
  }

  String text() {
    return text;
  }

  /** Its telling words. */
  AskedWords words() {
    return words;
  }

  /**
   * Those of its keys that are the answer and no part of the question: numbers, the holder of an
   * office, a time, a place.
   */
  Set<String> answerKeys() {
    Set<String> answer = new TreeSet<>(words.numbers());
    for (QuestionClaim asked : deciding()) {
      String said = answer(asked.candidate().claim());
      if (said != null) {
        answer.addAll(AskedWords.keys(said));
      }
    }
    return answer;
  }

  /** The words of a claim that answer its question; a quantity answers with its number. */
  private String answer(Claim claim) {
    return switch (claim.type()) {
      case OFFICE -> claim.subjectText();
      case PLACE -> claim.placeText();
      case DATE ->
          claim.evidence().stream()
              .filter(span -> span.field().equals("time"))
              .map(span -> text.substring(span.begin(), span.end()))
              .collect(Collectors.joining(" "));
      default -> null;
    };
  }

  /** The claims of the kind that decides. */
  List<QuestionClaim> deciding() {
    return deciding;
  }

  private static List<QuestionClaim> deciding(List<QuestionClaim> claims) {
    for (ClaimType type : TELLING_FIRST) {
      List<QuestionClaim> own =
          claims.stream().filter(c -> c.candidate().claim().type() == type).toList();
      if (!own.isEmpty()) {
        return own;
      }
    }
    return List.of();
  }

  /** Whether the rules read anything that can be compared. */
  boolean isReadable() {
    return read != null;
  }

  /** What was read, prepared for comparison; null when nothing was. */
  ArticleClaims read() {
    return read;
  }

  List<Claim> claims() {
    return claims;
  }
}
