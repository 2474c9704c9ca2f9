package org.newsconcord.claims.quantity;

import org.newsconcord.claims.number.NumberMatch;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.CaseClass;
import org.newsconcord.text.TokenKind;

/**
 * Finds the noun phrase that a number counts. Reads at most {@link #REACH} tokens to the right.
 *
 * <p>A number other than one counts the first run of plural nouns; modifiers stand before it. After
 * one, and after a hyphen, the noun is singular and ends before a verb or function word. A
 * participle alone counts people ({@code 15 wounded}).
 *
 * @param first first token of the phrase, modifiers included
 * @param head its head noun
 * @param end end token, exclusive
 * @param unit the head in the singular; {@code person} for participles
 */
record CountedNoun(int first, int head, int end, String unit) {
  private static final int REACH = 7;

  /** The noun phrase that begins at a token, or null. */
  static CountedNoun at(
      QuantityLexicon lexicon, AnnotatedText text, int from, int limit, NounNumber number) {
    Scan scan = new Scan(lexicon, text, from, Math.min(limit, from + REACH));
    return switch (number) {
      case PLURAL -> scan.plural(1);
      case WHOLE -> scan.plural(1);
      case SINGULAR, HYPHENED -> scan.singular(number);
    };
  }

  /** What number the noun has. */
  enum NounNumber {
    /** Several are counted. */
    PLURAL,
    /** Behind of: some of them, or a part of one. */
    WHOLE,
    /** One is counted. */
    SINGULAR,
    /** A hyphen joins number and noun: the noun is one word. */
    HYPHENED
  }

  private record Scan(QuantityLexicon lexicon, AnnotatedText text, int from, int limit) {

    /** The phrase with a plural head, or a run of so many singular nouns that ends it. */
    CountedNoun plural(int leastSingular) {
      int head = -1;
      int i = from;
      while (i < limit) {
        if (head >= 0) {
          if (!continuesHead(i)) {
            break;
          }
          head = i++;
        } else if (measureEnd(i) > i) {
          i = measureEnd(i);
        } else if (isJoint(i)) {
          i++;
        } else if (!text.is(i, TokenKind.WORD) && !isNumberInName(i)
            || isScale(i)
            || endsPhrase(i)) {
          break;
        } else {
          head = lexicon.isPlural(text, i) ? i : -1;
          i++;
        }
      }
      if (head >= 0) {
        return new CountedNoun(from, head, head + 1, unit(head));
      }
      CountedNoun people = result();
      return people == null ? attributive(leastSingular) : people;
    }

    /** The end of a measure inside the phrase: two 500-pound bombs, eight 250ml bottles. */
    private int measureEnd(int i) {
      NumberMatch number = lexicon.numbers.match(text, i, limit);
      if (number == null || i + 2 > limit) {
        return i;
      }
      int at = number.end();
      boolean hyphen = at < limit && text.isChar(at, '-') && text.isGlued(at);
      int unit = hyphen ? at + 1 : at;
      boolean joined = hyphen || unit < limit && text.isGlued(unit);
      int entry = joined ? lexicon.units.match(text, unit, limit) : -1;
      return entry < 0 ? i : unit + lexicon.units.length(entry);
    }

    /** A singular run that ends the phrase: three course meal. */
    private CountedNoun attributive(int least) {
      int i = from;
      while (i < limit && i < from + 4 && isPlainNoun(i)) {
        i++;
      }
      boolean closed = i >= limit || lexicon.isFunctionWord(text, i) || text.is(i, TokenKind.PUNCT);
      return i < from + least || !closed
          ? null
          : new CountedNoun(from, i - 1, i, lexicon.singular(text, i - 1));
    }

    private boolean isPlainNoun(int i) {
      return text.is(i, TokenKind.WORD)
          && text.caseClass(i) == CaseClass.LOWER
          && !lexicon.isFunctionWord(text, i)
          && lexicon.predicates.find(text, i) < 0
          && lexicon.trends.find(text, i) < 0
          && !endsInParticiple(i)
          && !isAdverb(i);
    }

    private boolean isAdverb(int i) {
      int end = text.end(i);
      return end - text.begin(i) > 4
          && text.raw().charAt(end - 1) == 'y'
          && text.raw().charAt(end - 2) == 'l';
    }

    /** Deaths, injuries and arrests count people. */
    private String unit(int head) {
      boolean people =
          lexicon.predicateKind(text, head).equals("noun")
              && lexicon.countsPeople(lexicon.predicateClass(text, head));
      return people ? "person" : lexicon.singular(text, head);
    }

    /** A plural after a plural head is the head of a compound: sports teams. */
    private boolean continuesHead(int i) {
      return lexicon.isPlural(text, i)
          && !lexicon.isFunctionWord(text, i)
          && !isIrregularPlural(i - 1)
          && text.caseClass(i) == text.caseClass(i - 1)
          && lexicon.predicates.find(text, i) < 0;
    }

    /** "and" or a comma between modifiers of one head, or a hyphen inside the phrase. */
    private boolean isJoint(int i) {
      if (i == from || i + 1 >= limit) {
        return false;
      }
      if (text.isChar(i, '-') && text.isGlued(i)) {
        return true;
      }
      boolean joint = text.matches(i, "and") || text.matches(i, "or") || text.isChar(i, '/');
      boolean alike =
          joint && text.is(i + 1, TokenKind.WORD) && text.caseClass(i + 1) == text.caseClass(i - 1);
      if (!alike || lexicon.isFunctionWord(text, i + 1)) {
        return false;
      }
      for (int k = i + 1; k < Math.min(limit, i + 4); k++) {
        if (lexicon.isFunctionWord(text, k) || !text.is(k, TokenKind.WORD) || isScale(k)) {
          return false;
        }
        if (lexicon.isPlural(text, k)) {
          return true;
        }
      }
      return false;
    }

    /**
     * People and men are heads; police and aircraft, alike in both numbers, may stand before one.
     */
    private boolean isIrregularPlural(int i) {
      int entry = lexicon.plurals.find(text, i);
      return entry >= 0 && !text.matches(i, lexicon.plurals.column(entry, 0));
    }

    /** {@code 59 dead and injured hundreds more}: hundreds count themselves. */
    private boolean isScale(int i) {
      return i > from && lexicon.isPlural(text, i) && lexicon.numberWords.find(text, i) >= 0;
    }

    private boolean isNumberInName(int i) {
      return text.is(i, TokenKind.NUMBER)
          && i + 1 < limit
          && i > from - 1
          && text.isCapitalised(i + 1);
    }

    private boolean endsPhrase(int i) {
      if (lexicon.isFunctionWord(text, i)) {
        return !text.matches(i, "more") && !text.matches(i, "most") || i > from;
      }
      String kind = lexicon.predicateKind(text, i);
      return i > from
          && kind.equals("past")
          && !lexicon.isPlural(text, i)
          && !modifierBeforePlural(i);
    }

    private boolean modifierBeforePlural(int i) {
      return i + 1 < limit && lexicon.isPlural(text, i + 1);
    }

    /** Participles and adjectives that stand for people. */
    private CountedNoun result() {
      if (from < limit && text.is(from, TokenKind.WORD)) {
        int at = from;
        boolean more =
            text.matches(from, "more")
                || text.matches(from, "others")
                || text.matches(from, "people");
        at = more ? from + 1 : from;
        if (at < limit && text.is(at, TokenKind.WORD)) {
          String kind = lexicon.predicateKind(text, at);
          if (kind.equals("state") || kind.equals("past") && countsPeople(at)) {
            return new CountedNoun(at, at, at + 1, "person");
          }
        }
      }
      return null;
    }

    private boolean countsPeople(int i) {
      return lexicon.countsPeople(lexicon.predicateClass(text, i));
    }

    CountedNoun singular(NounNumber number) {
      int head = -1;
      int i = from;
      int reach =
          number == NounNumber.HYPHENED ? Math.min(limit, from + 3) : Math.min(limit, from + 5);
      while (i < reach && text.is(i, TokenKind.WORD) && !lexicon.isFunctionWord(text, i)) {
        boolean verb = i > from && !lexicon.predicateKind(text, i).isEmpty() && !isNounToo(i);
        boolean participle = i > from && endsInParticiple(i) || text.matches(i, "fatally");
        if (verb || participle || lexicon.numberWords.find(text, i) >= 0) {
          break;
        }
        head = i;
        i++;
        if (number == NounNumber.HYPHENED || lexicon.isPlural(text, head)) {
          break;
        }
      }
      boolean people = number == NounNumber.SINGULAR && head == from && result() != null;
      if (head < 0 || people) {
        return result();
      }
      return new CountedNoun(from, head, head + 1, lexicon.singular(text, head));
    }

    private boolean isNounToo(int i) {
      String kind = lexicon.predicateKind(text, i);
      return kind.equals("noun") || kind.equals("base") && lexicon.isPlural(text, i);
    }

    private boolean endsInParticiple(int i) {
      int end = text.end(i);
      int length = end - text.begin(i);
      boolean ed =
          length > 4 && text.raw().charAt(end - 1) == 'd' && text.raw().charAt(end - 2) == 'e';
      return ed && text.caseClass(i) == CaseClass.LOWER;
    }
  }
}
