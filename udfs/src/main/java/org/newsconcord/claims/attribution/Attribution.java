package org.newsconcord.claims.attribution;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.CueClass;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbFrame;

/**
 * One attribution in words of a {@link TaggedText}, while it is put together: source, cue, content.
 * Not thread-safe.
 */
public final class Attribution {
  final ReportingVerbs.Entry verb;
  public final int cueFrom;
  public final int cueTo;
  public final VerbFrame frame;
  final String rule;
  public double score;
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

  /** Base form of the cue; null for a phrase. */
  String lemma() {
    return verb == null ? null : verb.verb();
  }

  String verbClass() {
    return "SAY";
  }

  CueClass cueClass() {
    return verb == null ? CueClass.NEUTRAL : verb.cueClass();
  }
}
