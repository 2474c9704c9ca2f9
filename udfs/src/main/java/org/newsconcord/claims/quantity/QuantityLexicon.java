package org.newsconcord.claims.quantity;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsconcord.claims.grammar.GrammarWords;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.claims.number.NumberGrammar;
import org.newsconcord.claims.number.NumberWords;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.Lexicon;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.CaseClass;
import org.newsconcord.text.PhraseTable;
import org.newsconcord.text.TokenKind;
import org.newsconcord.text.Vocabulary;

/** The tables that quantities need, compiled once. Immutable, thread-safe. */
final class QuantityLexicon {
  final PhraseTable hedges;
  final PhraseTable units;
  final Map<String, String> casedUnits;
  final PhraseTable currenciesBefore;
  final PhraseTable currenciesAfter;
  final PhraseTable functionWords;
  private final Vocabulary.Fact<Integer> functionEntries;
  private final Vocabulary.Fact<Integer> predicateEntries;
  final PhraseTable plurals;
  final PhraseTable notPlurals;
  final PhraseTable trends;
  final PhraseTable phrasal;
  final PhraseTable angles;
  final PhraseTable scores;
  final QuantityWords words;
  private final Vocabulary.Fact<Boolean> addresses;
  final PhraseTable predicates;
  final NumberWords numberWords;
  final NumberGrammar numbers;
  final QuantityIntervals intervals;

  QuantityLexicon(LanguagePack language) {
    Lexicon lexicon = language.lexicon();
    hedges = lexicon.table("hedges.tsv");
    casedUnits =
        lexicon.lines("cased-units.tsv").stream()
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
    units = lexicon.table("cldr-units.tsv", "units.tsv");
    currenciesBefore = currencies(lexicon, Position.BEFORE);
    currenciesAfter = currencies(lexicon, Position.AFTER);
    functionWords = lexicon.table("function-words.tsv");
    functionEntries = language.vocabulary().fact(functionWords::find);
    plurals = lexicon.table("plurals.tsv");
    notPlurals = lexicon.table("not-plurals.tsv");
    scores = lexicon.table("score-words.tsv");
    angles = lexicon.table("angle-words.tsv");
    phrasal = lexicon.table("phrasal-verbs.tsv");
    trends = lexicon.table("trends.tsv");
    predicates = lexicon.table("predicates.tsv");
    predicateEntries = language.vocabulary().fact(predicates::find);
    words = new QuantityWords(lexicon.table("quantity-words.tsv"), language.vocabulary());
    GrammarWords grammar = GrammarWords.of(language);
    addresses = language.vocabulary().fact(form -> grammar.has(WordGroup.ADDRESS, form.lower()));
    numbers = NumberGrammar.of(language);
    numberWords = numbers.words();
    intervals = new QuantityIntervals(lexicon);
  }

  /** On which side of its amount a currency stands. */
  private enum Position {
    BEFORE("sign"),
    AFTER("weak");

    private final String own;

    Position(String own) {
      this.own = own;
    }

    /** Whether an entry of this position stands here; codes and others stand on both sides. */
    boolean holds(String position) {
      boolean both = position.equals("both") || position.equals("code");
      return both || position.equals(own) || position.equals(name().toLowerCase(Locale.ROOT));
    }
  }

  private static PhraseTable currencies(Lexicon lexicon, Position positions) {
    return PhraseTable.of(
        Stream.of("cldr-currencies.tsv", "currencies.tsv")
            .flatMap(name -> lexicon.lines(name).stream())
            .filter(line -> isAt(line.split("\t", -1), positions))
            .toList());
  }

  /** Signs also stand behind the number: 10 $, 100 kr. */
  private static boolean isAt(String[] cells, Position positions) {
    boolean sign = cells[0].length() == 1 && !Character.isLetter(cells[0].charAt(0));
    return positions.holds(cells[2]) || sign && cells[2].equals("before");
  }

  /** Class of a function word, or the empty string. */
  String functionClass(AnnotatedText text, int token) {
    int entry = functionEntries.of(text.form(token));
    return entry < 0 ? "" : functionWords.column(entry, 0);
  }

  boolean isFunctionWord(AnnotatedText text, int token) {
    return functionEntries.of(text.form(token)) >= 0 && !isCountry(text, token);
  }

  /** {@code US troops}: capitals make no pronoun. */
  private static boolean isCountry(AnnotatedText text, int token) {
    return text.caseClass(token) == CaseClass.UPPER && text.matches(token, "us");
  }

  /** Whether a word makes an address of the number before it: the 3500 block. */
  boolean isAddress(AnnotatedText text, int token) {
    return addresses.of(text.form(token));
  }

  /** Class of a verb form, or the empty string. */
  String predicateClass(AnnotatedText text, int token) {
    int entry = predicateEntries.of(text.form(token));
    return entry < 0 ? "" : predicates.column(entry, 1);
  }

  /** Whether what verbs of a class happens to are people. */
  boolean countsPeople(String predicateClass) {
    return isClass(predicateClass, QuantityWord.CLASS_OF_PEOPLE);
  }

  /** Whether verbs of a class do harm to people. */
  boolean harms(String predicateClass) {
    return isClass(predicateClass, QuantityWord.CLASS_OF_HARM);
  }

  private boolean isClass(String predicateClass, QuantityWord group) {
    return predicateClass != null && words.has(predicateClass.toLowerCase(Locale.ROOT), group);
  }

  /** Kind of a verb form (base, past, ing, state, noun), or the empty string. */
  String predicateKind(AnnotatedText text, int token) {
    int entry = predicateEntries.of(text.form(token));
    return entry < 0 ? "" : predicates.column(entry, 2);
  }

  /** Whether a token looks like an adverb in -ly. */
  static boolean isAdverb(AnnotatedText text, int i) {
    int end = text.end(i);
    return text.is(i, TokenKind.WORD)
        && end - text.begin(i) > 4
        && text.raw().charAt(end - 1) == 'y'
        && text.raw().charAt(end - 2) == 'l';
  }

  /** Whether a token looks like a plural noun. */
  boolean isPlural(AnnotatedText text, int token) {
    if (!text.is(token, TokenKind.WORD)) {
      return false;
    }
    if (plurals.find(text, token) >= 0) {
      return true;
    }
    int length = text.end(token) - text.begin(token);
    char last = text.raw().charAt(text.end(token) - 1);
    if (length == 3 && last == 's' && text.caseClass(token) == CaseClass.MIXED) {
      return true;
    }
    if (length < 4 || last != 's' && last != 'S') {
      return false;
    }
    char before = text.raw().charAt(text.end(token) - 2);
    boolean singular = before == 's' || before == 'u' || before == 'i' || before == 'S';
    return !singular && notPlurals.find(text, token) < 0;
  }

  /** The singular of a noun, lower case. */
  String singular(AnnotatedText text, int token) {
    int entry = plurals.find(text, token);
    return entry >= 0 ? plurals.column(entry, 0) : singular(text.lower(token));
  }

  private String singular(String noun) {
    int hyphen = noun.lastIndexOf('-');
    if (hyphen > 0) {
      int entry = plurals.find(noun.substring(hyphen + 1));
      if (entry >= 0) {
        return noun.substring(0, hyphen + 1) + plurals.column(entry, 0);
      }
    }
    int n = noun.length();
    boolean plural = n > 3 && noun.charAt(n - 1) == 's' && notPlurals.find(noun) < 0;
    char before = n > 1 ? noun.charAt(n - 2) : ' ';
    if (!plural || before == 's' || before == 'u' || before == 'i') {
      return noun;
    }
    if (noun.endsWith("ies") && n > 4) {
      return noun.substring(0, n - 3) + "y";
    }
    boolean sibilant =
        noun.endsWith("ches")
            || noun.endsWith("shes")
            || noun.endsWith("xes")
            || noun.endsWith("sses");
    return noun.substring(0, sibilant ? n - 2 : n - 1);
  }
}
