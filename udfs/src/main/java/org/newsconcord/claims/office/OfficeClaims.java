package org.newsconcord.claims.office;

import java.util.List;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.grammar.Keys;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.Office;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbGroup;
import org.newsconcord.claims.grammar.WordGroup;

/** Turns offices into OFFICE claims. Stateless. */
public final class OfficeClaims {

  private OfficeClaims() {}

  public static void add(Passage passage, Names names, List<Office> offices, List<Claim> claims) {
    for (Office office : offices) {
      claims.add(claim(passage, names, office));
    }
  }

  private static Claim claim(Passage passage, Names names, Office office) {
    TaggedText t = passage.words;
    int from = Math.min(office.personFrom(), office.roleFrom());
    int to = Math.max(office.personTo(), office.roleTo());
    String person = passage.text(office.personFrom(), office.personTo());
    String role = passage.text(office.roleFrom(), office.roleTo());
    int bare = t.in(office.roleFrom(), WordGroup.ARTICLE) ? 1 : 0;
    String key = Keys.of(passage.text(office.roleFrom() + bare, office.roleTo()));
    Claim.Builder claim = passage.claim(ClaimType.OFFICE, office.rule(), from, to);
    return claim
        .modality(modality(passage, office))
        .subject(person, names.person(t, office.personFrom(), office.personTo()))
        .predicate("be", tenure(t, office))
        .object(role, key)
        .confidence(office.confidence())
        .evidence("person", t.begin(office.personFrom()), t.end(office.personTo() - 1))
        .evidence("role", t.begin(office.roleFrom()), t.end(office.roleTo() - 1))
        .build();
  }

  /** How firmly a verb between name and role tells the office: "may become the mayor". */
  private static Modality modality(Passage passage, Office office) {
    TaggedText t = passage.words;
    for (int i = office.roleFrom() - 1; i >= office.personTo(); i--) {
      if (t.in(i, WordGroup.COPULA) || t.in(i, WordGroup.INSTALLED)) {
        VerbGroup group = VerbGroup.at(t, i, office.personTo());
        return passage.assertion(i, group, null).modality();
      }
    }
    return Modality.ASSERTED;
  }

  /** Whether the person holds it, held it, holds it for a time, or is to hold it. */
  private static String tenure(TaggedText t, Office office) {
    for (int i = office.roleFrom(); i < office.roleTo(); i++) {
      String w = t.lower[i];
      if (w.equals("former")
          || w.startsWith("ex-")
          || w.startsWith("then-")
          || w.equals("late")
          || w.equals("retired")
          || w.equals("onetime")
          || w.equals("ousted")) {
        return "HELD";
      }
      if (w.equals("acting") || w.equals("interim") || w.equals("caretaker")) {
        return "ACTING";
      }
      if (w.endsWith("-elect")
          || w.endsWith("-designate")
          || w.equals("nominee")
          || w.equals("incoming")
          || w.equals("designate")
          || w.equals("candidate")) {
        return "NEXT";
      }
    }
    return wasHeld(t, office) ? "HELD" : "HOLD";
  }

  /**
   * "X was the Y", "X is no longer the Y" and "X served as Y" tell of the past; "X was named Y"
   * does not.
   */
  private static boolean wasHeld(TaggedText t, Office office) {
    boolean past = false;
    for (int i = office.personTo(); i < office.roleFrom(); i++) {
      if (t.is(i, "no") && t.is(i + 1, "longer")) {
        return true;
      }
      past |= t.in(i, WordGroup.PAST_TENURE);
      if (t.in(i, WordGroup.APPOINTED) || t.is(i, "has") || t.is(i, "have")) {
        return false;
      }
    }
    return past;
  }
}
