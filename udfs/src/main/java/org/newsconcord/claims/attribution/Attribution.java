package org.newsconcord.claims.attribution;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.CueClass;
import org.newsconcord.claims.grammar.Antecedents;
import org.newsconcord.claims.grammar.QuoteMarks;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbFrame;

/**
 * One attribution in words of a {@link TaggedText}, while it is put together: source, cue, content.
 * Not thread-safe.
 */
public final class Attribution {
  static final String ACCORDING = "statement.according-to";
  static final String COLON = "statement.colon";
  static final String WORDS = "statement.words";
  static final String CONTINUED = "statement.continued";

  final ReportingVerbs.Entry verb;
  public final int cueFrom;
  public final int cueTo;
  public final VerbFrame frame;
  final String rule;
  public double score;

  /** The verb of the cue; -1 when it has none. */
  int head = -1;

  /** The attribution whose cue and source this one goes on with; null when it has its own. */
  Attribution lead;

  /** Base form of that verb; null when it has none. */
  String base;

  /** Whom a pronoun or "the spokesman" as its source goes back to; null when it names somebody. */
  Antecedents.Referent referent;

  /** What the rules say of it; null when they do not find its cue. */
  Attribution byRule;

  int sourceFrom = -1;
  int sourceTo = -1;
  final List<int[]> content = new ArrayList<>(2);

  Attribution(String rule, ReportingVerbs.Entry verb, VerbFrame frame, int cueFrom, int cueTo) {
    this.rule = rule;
    this.verb = verb;
    this.frame = frame;
    this.cueFrom = cueFrom;
    this.cueTo = cueTo;
  }

  boolean hasSource() {
    return sourceFrom >= 0;
  }

  void source(int[] span) {
    if (span != null) {
      sourceFrom = span[0];
      sourceTo = span[1];
    }
  }

  void content(int from, int to) {
    if (from < to) {
      content.add(new int[] {from, to});
    }
  }

  int contentWords() {
    int words = 0;
    for (int[] span : content) {
      words += span[1] - span[0];
    }
    return words;
  }

  /** Whether the cue of another attribution stands inside the content of this one. */
  boolean holds(Attribution other) {
    for (int[] span : content) {
      if (span[0] <= other.cueFrom && other.cueTo <= span[1]) {
        return true;
      }
    }
    return false;
  }

  /** The words of a part, as spans [from, to). */
  public List<int[]> spans(AttributionPart part) {
    return switch (part) {
      case SOURCE -> hasSource() ? List.of(new int[] {sourceFrom, sourceTo}) : List.<int[]>of();
      case CUE -> List.of(new int[] {cueFrom, cueTo});
      case CONTENT -> List.copyOf(content);
    };
  }

  /** First word of the whole. */
  int begin() {
    int begin = hasSource() ? Math.min(sourceFrom, cueFrom) : cueFrom;
    for (int[] span : content) {
      begin = Math.min(begin, span[0]);
    }
    return begin;
  }

  /** End of the whole. */
  int end() {
    int end = Math.max(sourceTo, cueTo);
    for (int[] span : content) {
      end = Math.max(end, span[1]);
    }
    return end;
  }

  /** Whether all of another attribution stands inside one span of the content. */
  boolean encloses(Attribution other) {
    for (int[] span : content) {
      if (span[0] <= other.begin() && other.end() <= span[1]) {
        return true;
      }
    }
    return false;
  }

  /** Whether its content begins as a quotation. */
  boolean quotes(TaggedText t) {
    return !content.isEmpty() && QuoteMarks.opens(t.text, content.get(0)[0]);
  }

  /** Labels its words that have no label yet. */
  void mark(byte[] labels) {
    if (hasSource()) {
      SpanLabels.mark(labels, sourceFrom, sourceTo, AttributionPart.SOURCE);
    }
    SpanLabels.mark(labels, cueFrom, cueTo, AttributionPart.CUE);
    for (int[] span : content) {
      SpanLabels.mark(labels, span[0], span[1], AttributionPart.CONTENT);
    }
  }

  /** Base form of the cue; null for a phrase. */
  String lemma() {
    return base;
  }

  boolean isAccording() {
    return rule.equals(ACCORDING);
  }

  /** Whether it says so without a verb. */
  boolean isVerbless() {
    return isAccording() || rule.equals(COLON) || rule.equals(WORDS);
  }

  void head(int word, String baseForm) {
    head = word;
    base = baseForm;
  }

  String verbClass() {
    return "SAY";
  }

  CueClass cueClass() {
    return verb == null ? CueClass.NEUTRAL : verb.cueClass();
  }
}
