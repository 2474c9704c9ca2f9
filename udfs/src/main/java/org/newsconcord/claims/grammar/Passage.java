package org.newsconcord.claims.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.WordClass;

/**
 * A headline or a body with its words and acts; makes claims that know where they stand. Built for
 * one extraction; not thread-safe.
 */
public final class Passage {
  public final TaggedText words;
  private final boolean headline;
  private final ActReader reader;
  private final List<List<Act>> acts;
  private final AssertionScopes[] scopes;

  public Passage(TaggedText words, ActReader reader, boolean headline) {
    this.words = words;
    this.headline = headline;
    this.reader = reader;
    this.scopes = new AssertionScopes[words.sentences()];
    this.acts = new ArrayList<>(Collections.nCopies(words.sentences(), null));
  }

  /** The acts of a sentence; read once. */
  public List<Act> acts(int s) {
    List<Act> read = acts.get(s);
    if (read == null) {
      read = reader.read(words, s);
      acts.set(s, read);
    }
    return read;
  }

  /** What the text commits to at a word, by the clause around it. */
  public Assertion assertion(int word) {
    int s = words.sentence[word];
    if (scopes[s] == null) {
      scopes[s] = AssertionScopes.of(words, words.first(s), words.last(s));
    }
    return scopes[s].at(word);
  }

  /**
   * What the text commits to at a word, by its verb and the clause around it.
   *
   * @param subject who does it; null when not found
   */
  public Assertion assertion(int word, VerbGroup group, int[] subject) {
    boolean nobody =
        subject != null
            && (words.in(subject[0], WordGroup.NOBODY)
                || subject[0] > 0 && words.is(subject[0] - 1, "nor"));
    Assertion said = assertion(word).around(group, nobody);
    boolean future = said.modality() == Modality.CONDITIONAL && isFuture(group, word);
    return future ? new Assertion(said.negated(), Modality.PLANNED) : said;
  }

  /** "The ministry said that it would sign": no condition, but the future of what was told. */
  private boolean isFuture(VerbGroup group, int word) {
    if (group.modality() != Modality.CONDITIONAL) {
      return false;
    }
    int s = words.sentence[word];
    boolean told = false;
    for (int i = words.first(s); i < words.last(s); i++) {
      if (words.in(i, WordGroup.CONDITIONAL)) {
        return false;
      }
      told |= i < group.from() && words.in(i, WordGroup.TOLD) && words.is(i, WordClass.VERB);
    }
    return told;
  }

  /** What the text commits to where it tells of an act. */
  public Assertion assertion(Act act) {
    Assertion said =
        isAside(act)
            ? Assertion.PLAIN.around(act.group(), false)
            : assertion(act.verb(), act.group(), act.subject());
    return act.isDoneToNobody(words) ? said.negation() : said;
  }

  /** What "Holt, who ..." tells of Holt is a fact whatever is told around it. */
  private boolean isAside(Act act) {
    int relative = act.group().from() - 1;
    boolean whoOrWhich =
        relative > words.first(words.sentence[act.verb()])
            && (words.is(relative, "who") || words.is(relative, "which"));
    return whoOrWhich && words.mark(relative - 1, ',');
  }

  /** Base form of a noun that is named as its verb: attack, crash, shooting. */
  public String nounBase(String noun) {
    return reader.nounBase(noun);
  }

  /** Class of an act by its base form; null when it is not listed. */
  public String classOf(String base) {
    return reader.classOf(base);
  }

  /** Starts a claim over the words {@code from} to {@code to}, inside one sentence. */
  public Claim.Builder claim(ClaimType type, String ruleId, int from, int to) {
    int s = words.sentence[from];
    int end = Math.min(words.end(to - 1), sentenceEnd(s));
    return place(Claim.at(type, ruleId, index(s)).span(words.begin(from), end), s);
  }

  /** Puts a claim into sentence {@code s}; all of a headline counts as one sentence. */
  public Claim.Builder place(Claim.Builder claim, int s) {
    return claim.sentence(headline ? 0 : words.text.sentenceBegin(s), sentenceEnd(s));
  }

  /** The sentence index that claims of sentence {@code s} carry. */
  public int index(int s) {
    return headline ? Claim.HEADLINE : s;
  }

  private int sentenceEnd(int s) {
    return headline ? words.text.raw().length() : words.text.sentenceEnd(s);
  }

  /** The characters of a span of words. */
  public String text(int from, int to) {
    return words.slice(from, to);
  }

  public boolean isHeadline() {
    return headline;
  }
}
