package org.newsconcord.claims.quantity;

import java.util.List;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbBases;
import org.newsconcord.claims.grammar.VerbGroup;

/** Turns quantities into QUANTITY claims, with the modality of their verb. Immutable. */
public final class QuantityClaims {
  private static final int REACH = 14;
  private final QuantityExtractor quantities;
  private final VerbBases forms;

  public QuantityClaims(QuantityExtractor quantities, VerbBases forms) {
    this.quantities = quantities;
    this.forms = forms;
  }

  public void add(Passage passage, Names names, List<Claim> claims) {
    TaggedText t = passage.words;
    for (int s = 0; s < t.sentences(); s++) {
      if (t.text.isNoise(s) && !passage.isHeadline()) {
        continue;
      }
      for (QuantityMention mention : quantities.extract(t.text, s)) {
        if (mention.isClaim()) {
          claims.add(claim(passage, names, mention, s));
        }
      }
    }
  }

  private Claim claim(Passage passage, Names names, QuantityMention mention, int s) {
    TaggedText t = passage.words;
    Claim.Builder claim = passage.place(mention.toClaim(t.text, s, passage.index(s)), s);
    int verb = mention.predicate() == null ? -1 : verb(t, mention, s);
    if (verb >= 0) {
      VerbGroup group = VerbGroup.at(t, verb, t.first(s));
      passage.assertion(mention.firstToken(), group, null).into(claim);
    } else {
      passage.assertion(mention.firstToken()).into(claim);
    }
    if (mention.subjectFirst() >= 0) {
      int from = mention.subjectFirst();
      int to = mention.subjectEnd();
      claim.subject(passage.text(from, to), names.key(t, from, to));
    }
    return claim.build();
  }

  /** The verb that governs a quantity: the nearest one with its lemma, to the left or right. */
  private int verb(TaggedText t, QuantityMention mention, int s) {
    int left = mention.firstToken() - 1;
    int right = mention.endToken();
    for (int reach = 0; reach < REACH; reach++) {
      if (left - reach >= t.first(s) && governs(t, left - reach, mention)) {
        return left - reach;
      }
      if (right + reach < t.last(s) && governs(t, right + reach, mention)) {
        return right + reach;
      }
    }
    return -1;
  }

  private boolean governs(TaggedText t, int i, QuantityMention mention) {
    return t.is(i, WordClass.VERB) && forms.base(t.lower[i]).equals(mention.predicate());
  }
}
