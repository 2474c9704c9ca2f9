package org.newsconcord.claims.attribution;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsconcord.claims.CueClass;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbBases;
import org.newsconcord.claims.grammar.VerbFrame;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.Vocabulary;

/** Verbs that can carry an attribution, with how often they do. Immutable and thread-safe. */
public final class ReportingVerbs {
  private static final double PERMILLE = 1000;

  private final Map<String, Entry> verbs = new HashMap<>();
  private final Vocabulary.Fact<Optional<Entry>> entries;

  /**
   * One verb.
   *
   * @param takesRecipient whether it names its hearer before what is said
   * @param isPlain whether its cue takes no preposition
   */
  record Entry(
      String verb,
      CueClass cueClass,
      double rate,
      Map<VerbFrame, Double> frames,
      boolean takesRecipient,
      boolean isPlain) {
    /** How likely a use of the verb in this construction carries an attribution, 0 to 1. */
    double rate(VerbFrame frame) {
      Double known = frames.get(frame);
      if (known != null) {
        return known;
      }
      double logit = Math.log(rate / (1 - rate)) + ReportingParameters.STANDARD.lift(frame);
      return 1 / (1 + Math.exp(-logit));
    }
  }

  /** The verbs of a language. */
  static ReportingVerbs of(LanguagePack language) {
    return language.part(
        ReportingVerbs.class,
        pack ->
            new ReportingVerbs(
                pack.lexicon().rows("reporting-verbs.tsv"),
                new AttributionWords(pack.lexicon().rows("attribution-words.tsv")),
                VerbBases.of(pack),
                pack.vocabulary()));
  }

  private ReportingVerbs(
      Iterable<String[]> rows, AttributionWords words, VerbBases bases, Vocabulary forms) {
    entries = forms.fact(form -> Optional.ofNullable(verbs.get(bases.base(form.lower()))));
    for (String[] row : rows) {
      Map<VerbFrame, Double> frames = new EnumMap<>(VerbFrame.class);
      if (row.length > 3 && !row[3].isEmpty()) {
        for (String part : row[3].split(" ", -1)) {
          int colon = part.indexOf(':');
          VerbFrame frame = VerbFrame.valueOf(part.substring(0, colon).toUpperCase(Locale.ROOT));
          frames.put(frame, Integer.parseInt(part.substring(colon + 1)) / PERMILLE);
        }
      }
      double rate =
          Math.min(ReportingParameters.STANDARD.highestRate(), Integer.parseInt(row[2]) / PERMILLE);
      boolean recipient = words.is(AttributionWords.Kind.RECIPIENT, row[0]);
      boolean plain = words.is(AttributionWords.Kind.PLAIN, row[0]);
      CueClass cueClass = CueClass.valueOf(row[1]);
      verbs.put(row[0], new Entry(row[0], cueClass, rate, frames, recipient, plain));
    }
  }

  /** The verb that a word is a form of, or null when it is not listed. */
  Entry at(TaggedText t, int i) {
    return entries.of(t.text.form(i)).orElse(null);
  }
}
