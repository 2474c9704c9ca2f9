package org.newsconcord.claims;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.text.TextLayer;

/**
 * Extracts the typed claims of an article: the one entry point of this package.
 *
 * <p>Contract: any text gives a list, never null, in time linear in its length; the same article
 * gives the same claims in the same order; offsets lie inside the text they count in. Page
 * furniture yields no claims. Immutable and thread-safe; building one reads the lexicons, so keep
 * it.
 *
 * <p>Example: {@code ClaimExtractor.standard().extract(ArticleText.of("Rutte said talks failed."))}
 * holds a STATEMENT with the source {@code Rutte}.
 */
public final class ClaimExtractor {
  private final WordClassTagger tagger;
  private final AttributionExtractor attributions;
  private final OfficeExtractor offices;

  private ClaimExtractor(Lexicon lexicon) {
    VerbForms forms = new VerbForms(rows(lexicon, "verbs.tsv"));
    this.tagger = new WordClassTagger(rows(lexicon, "word-classes.tsv"));
    this.attributions =
        new AttributionExtractor(new ReportingVerbs(rows(lexicon, "reporting-verbs.tsv")), forms);
    this.offices = new OfficeExtractor(new Roles(rows(lexicon, "roles.tsv")));
  }

  /** The extractor with the lexicons of the jar. */
  public static ClaimExtractor standard() {
    return Holder.STANDARD;
  }

  /** An extractor with these lexicons. */
  public static ClaimExtractor with(Lexicon lexicon) {
    return new ClaimExtractor(lexicon);
  }

  /** The claims of the headline, then those of the body, each in the order of their offsets. */
  public List<Claim> extract(ArticleText article) {
    List<Claim> claims = new ArrayList<>();
    if (article.headline() != null && !article.headline().isBlank()) {
      passage(article.headline(), true, claims);
    }
    passage(article.body(), false, claims);
    return claims;
  }

  private void passage(String text, boolean headline, List<Claim> claims) {
    Passage passage = new Passage(new TaggedText(TextLayer.annotate(text), tagger), headline);
    OfficeClaims.add(passage, offices.extract(passage.words), claims);
    StatementClaims.add(passage, attributions.extract(passage.words), claims);
  }

  private static List<String[]> rows(Lexicon lexicon, String name) {
    List<String[]> rows = new ArrayList<>();
    for (String line : lexicon.lines(name)) {
      rows.add(line.split("\t", -1));
    }
    return rows;
  }

  private static final class Holder {
    static final ClaimExtractor STANDARD = new ClaimExtractor(Lexicon.bundled());
  }
}
