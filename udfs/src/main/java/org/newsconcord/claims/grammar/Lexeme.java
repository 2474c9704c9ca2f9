package org.newsconcord.claims.grammar;

import java.util.List;

/**
 * What the grammar knows of a word form wherever it stands: looked up once for a form, not for each
 * word of a text. Immutable but for the memo of what it is as a verb, which any thread computes
 * alike.
 */
final class Lexeme {
  /**
   * A form as a verb.
   *
   * @param base its base form
   * @param isBase whether it is a base form
   * @param isPast whether it can be a past form or participle
   */
  record Verb(String base, boolean isBase, boolean isPast) {}

  /** In lower case. */
  final String lower;

  /** Its word classes where a sentence or a quotation opens. */
  final ClassScores opening;

  /** Its word classes elsewhere. */
  final ClassScores inside;

  /** What it can be in a name. */
  final NameWords.Kind name;

  /** The phrases that begin with it and say how what follows is put. */
  final List<AssertionWords.Opener> openers;

  /** Whether it is the mark of a genitive, or is, or has. */
  final boolean genitive;

  /** Whether it is a pronoun that owns what follows and is nothing else. */
  final boolean owner;

  final boolean ing;
  final boolean ed;

  /** Whether it is a decade: 1990s, 80s. */
  final boolean decade;

  private final GrammarWords.Groups groups;
  private final VerbBases verbs;
  private Verb verb;

  Lexeme(
      String lower,
      GrammarWords.Groups groups,
      ClassScores opening,
      ClassScores inside,
      NameWords.Kind name,
      List<AssertionWords.Opener> openers,
      VerbBases verbs) {
    this.lower = lower;
    this.groups = groups;
    this.opening = opening;
    this.inside = inside;
    this.name = name;
    this.openers = openers;
    this.verbs = verbs;
    this.genitive = lower.equals("'s");
    this.owner = in(WordGroup.POSSESSIVE) && !lower.equals("her");
    this.ing = lower.endsWith("ing");
    this.ed = lower.endsWith("ed");
    this.decade = isDecade(lower);
  }

  private static boolean isDecade(String word) {
    int n = word.length();
    return n > 2
        && word.charAt(n - 1) == 's'
        && word.charAt(n - 2) == '0'
        && Character.isDigit(word.charAt(0));
  }

  /** Whether it is in a closed class. */
  boolean in(WordGroup group) {
    return groups.contains(group);
  }

  /** What it is as a verb. */
  Verb verb() {
    Verb known = verb;
    if (known == null) {
      known = new Verb(verbs.base(lower), verbs.isBase(lower), verbs.isPast(lower));
      verb = known;
    }
    return known;
  }
}
