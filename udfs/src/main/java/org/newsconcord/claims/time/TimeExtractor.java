package org.newsconcord.claims.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.grammar.GrammarWords;
import org.newsconcord.claims.number.NumberGrammar;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.AnnotatedText;

/**
 * Finds time expressions and resolves them against the day of publication.
 *
 * <p>Absolute dates need no anchor when they carry their year. A month and day without a year mean
 * the nearest such day, unless the verb beside it puts it behind ("died on Nov. 12") or ahead
 * ("will open on Jan. 15"). A weekday or month alone means the last one, publication included, or
 * the next one after {@code next}, {@code until}, {@code for} or a word of the future such as
 * {@code will} or {@code expected}. {@code since} reaches from its time to publication; ranges keep
 * both ends; {@code by the end of 2018} keeps its words and the whole of 2018. Without a
 * publication date relative times stay open and keep their grain, as do times that count from the
 * story ("that August"). Bare years count from 1500 to 2099. Intervals are UTC days, ends
 * exclusive. Clock times are those on the clock of the place: their zone is not applied. Linear,
 * deterministic, immutable, thread-safe.
 *
 * <p>Example: {@code on Tuesday} in an article of Thursday 2018-10-11 is 2018-10-09 to 2018-10-10,
 * grain DAY; {@code last month} is 2018-09-01 to 2018-10-01, grain MONTH.
 */
public final class TimeExtractor {
  private final TimeWords words;
  private final NumberGrammar numbers;

  private TimeExtractor(LanguagePack language) {
    words =
        new TimeWords(
            language.lexicon().table("time-words.tsv"),
            GrammarWords.of(language),
            language.vocabulary());
    numbers = NumberGrammar.of(language);
  }

  /** The extractor of a language. */
  public static TimeExtractor of(LanguagePack language) {
    return language.part(TimeExtractor.class, TimeExtractor::new);
  }

  /** Whether a word of time or digits stand between two tokens: else no time does. */
  private boolean mayTell(AnnotatedText text, int from, int limit) {
    for (int t = from; t < limit; t++) {
      boolean number =
          switch (text.kind(t)) {
            case NUMBER, ORDINAL, DECADE -> true;
            default -> Character.isDigit(text.form(t).last());
          };
      if (number || words.tells(text, t)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The time expressions of a sentence in the order of the text.
   *
   * @param published the moment of publication; null leaves relative dates open
   */
  public List<TimeMention> extract(AnnotatedText text, int sentence, Instant published) {
    int limit = text.endToken(sentence);
    if (!mayTell(text, text.firstToken(sentence), limit)) {
      return List.of();
    }
    PublicationDay day =
        new PublicationDay(
            published == null ? null : published.atZone(ZoneOffset.UTC).toLocalDate());
    TimeReader reader = new TimeReader(words, numbers, text, day, text.firstToken(sentence), limit);
    List<TimeMention> found = new ArrayList<>();
    int t = text.firstToken(sentence);
    while (t < limit) {
      TimeMention mention = reader.read(t);
      if (mention == null) {
        t++;
      } else {
        found.add(mention);
        t = mention.endToken();
      }
    }
    return found;
  }
}
