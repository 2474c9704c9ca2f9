package org.newsconcord.claims.office;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.newsconcord.claims.grammar.Office;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.text.Vocabulary;

/**
 * Finds who holds which role: a title before a name, an apposition on either side, a copula, or "X
 * as Y". Immutable and thread-safe; linear, with a bounded look-around at each role noun.
 */
public final class OfficeExtractor {
  private final RolePhrases phrases;
  private final RoleBeforeName before;
  private final RoleAfterName after;

  /**
   * @param roles nouns that name a role
   * @param forms the word forms of the texts to read
   */
  public OfficeExtractor(Roles roles, Vocabulary forms) {
    this.phrases = new RolePhrases(roles, forms);
    this.before = new RoleBeforeName(phrases);
    this.after = new RoleAfterName(phrases);
  }

  /** The offices of the whole text in order. */
  public List<Office> extract(TaggedText t) {
    List<Office> offices = new ArrayList<>();
    BitSet used = new BitSet(t.size);
    HolderNames holders = new HolderNames(t, phrases);
    for (int s = 0; s < t.sentences(); s++) {
      if (!t.text.isNoise(s)) {
        sentence(t, t.first(s), t.last(s), offices, used, holders);
      }
    }
    return offices;
  }

  private void sentence(
      TaggedText t, int from, int to, List<Office> offices, BitSet used, HolderNames holders) {
    for (int i = from; i < to; i++) {
      if (!phrases.isRole(t, i) || used.get(i)) {
        continue;
      }
      Office office = before.read(t, i, from, to);
      if (office == null) {
        office = after.read(t, i, from, to, holders);
      }
      if (office != null) {
        offices.add(office);
        used.set(office.roleFrom(), office.roleTo());
        holders.add(office);
      }
    }
  }
}
