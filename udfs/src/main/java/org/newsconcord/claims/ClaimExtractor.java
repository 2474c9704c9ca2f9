package org.newsconcord.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.newsconcord.claims.action.ActionClaims;
import org.newsconcord.claims.action.ConditionExtractor;
import org.newsconcord.claims.attribution.Attribution;
import org.newsconcord.claims.attribution.AttributionExtractor;
import org.newsconcord.claims.attribution.CitationExtractor;
import org.newsconcord.claims.attribution.Commitments;
import org.newsconcord.claims.attribution.Speakers;
import org.newsconcord.claims.attribution.SpeechTest;
import org.newsconcord.claims.attribution.StatementClaims;
import org.newsconcord.claims.circumstance.CircumstanceFeatures;
import org.newsconcord.claims.circumstance.Circumstances;
import org.newsconcord.claims.circumstance.PlaceClaims;
import org.newsconcord.claims.circumstance.TimeClaims;
import org.newsconcord.claims.grammar.ActReader;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.Office;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TextReader;
import org.newsconcord.claims.grammar.VerbBases;
import org.newsconcord.claims.measured.QuantityClaims;
import org.newsconcord.claims.office.OfficeClaims;
import org.newsconcord.claims.office.OfficeExtractor;
import org.newsconcord.claims.office.Roles;
import org.newsconcord.claims.quantity.QuantityExtractor;
import org.newsconcord.claims.time.TimeExtractor;
import org.newsconcord.language.Gazetteer;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.Lexicon;
import org.newsconcord.language.Metonyms;
import org.newsconcord.language.PlaceNames;
import org.newsconcord.text.CleanText;

/**
 * Extracts the typed claims of an article: the one entry point of this package.
 *
 * <p>Contract: any text gives a list, never null, in time linear in its length; the same article
 * gives the same claims in the same order; offsets lie inside the text they count in. Page
 * boilerplate yields no claims, and nothing beyond the {@link ClaimBounds} does. Immutable and
 * thread-safe; building one reads the lexicons, so keep it.
 *
 * <p>Example: {@code ClaimExtractor.standard().extract(ArticleText.of("Rutte said talks failed."))}
 * holds a STATEMENT with the source {@code Rutte}.
 */
public final class ClaimExtractor {
  private final TextReader texts;
  private final AttributionExtractor reader;
  private final SpeechTest speech;
  private final StatementClaims statements;
  private final OfficeExtractor offices;
  private final TimeClaims times;
  private final ActReader acts;
  private final ConditionExtractor conditions;
  private final CitationExtractor citations;
  private final PlaceClaims places;
  private final QuantityClaims quantities;
  private final Metonyms metonyms;

  private ClaimExtractor(LanguagePack language) {
    Lexicon lexicon = language.lexicon();
    this.texts = TextReader.of(language);
    Gazetteer gazetteer = language.gazetteer();
    VerbBases forms = VerbBases.of(language);
    this.reader = AttributionExtractor.of(language);
    this.speech = SpeechTest.of(language);
    this.statements = new StatementClaims(speech);
    CircumstanceFeatures circumstances =
        new CircumstanceFeatures(lexicon.rows("circumstance-words.tsv"), lexicon.rows("roles.tsv"));
    this.times = new TimeClaims(TimeExtractor.of(language), circumstances);
    this.offices = new OfficeExtractor(new Roles(lexicon.rows("roles.tsv")), language.vocabulary());
    this.acts = new ActReader(lexicon.rows("actions.tsv"), forms);
    this.conditions = new ConditionExtractor(lexicon.rows("policies.tsv"), language.vocabulary());
    this.citations = CitationExtractor.of(language);
    this.places =
        new PlaceClaims(
            PlaceNames.of(language),
            gazetteer,
            lexicon.rows("place-words.tsv"),
            lexicon.rows("outlets.tsv"),
            circumstances,
            language.vocabulary());
    this.quantities = new QuantityClaims(QuantityExtractor.of(language), forms);
    this.metonyms = new Metonyms(lexicon.rows("metonyms.tsv"), gazetteer);
  }

  /** The extractor of English with the lists of the jar. */
  public static ClaimExtractor standard() {
    return of(LanguagePack.english());
  }

  /** The extractor of a language. */
  public static ClaimExtractor of(LanguagePack language) {
    return language.part(ClaimExtractor.class, ClaimExtractor::new);
  }

  /** The claims of the headline, then those of the body, each in the order of their offsets. */
  public List<Claim> extract(ArticleText article) {
    return extract(article, TextHints.NONE, TextHints.NONE);
  }

  /**
   * The same with what a trained model found: its names and word classes come before the rules' own
   * and so sharpen persons, offices, subjects and places. Offsets of hints count in the headline
   * and in the body.
   */
  public List<Claim> extract(ArticleText article, TextHints headlineHints, TextHints bodyHints) {
    return extraction(article, headlineHints, bodyHints, ClaimBounds.STANDARD).claims();
  }

  /** The same within bounds of one's own, with what lies beyond them. */
  public Extraction extraction(
      ArticleText article, TextHints headlineHints, TextHints bodyHints, ClaimBounds bounds) {
    ArticleText read = bounds.read(article);
    List<Claim> found = found(read, headlineHints, bodyHints);
    List<Claim> kept = bounds.kept(found);
    return new Extraction(kept, found.size() - kept.size(), chars(article) - chars(read));
  }

  private static int chars(ArticleText article) {
    return article.body().length() + (article.headline() == null ? 0 : article.headline().length());
  }

  private List<Claim> found(ArticleText article, TextHints headlineHints, TextHints bodyHints) {
    List<Claim> claims = new ArrayList<>();
    Passage body = passage(article.body(), bodyHints, false);
    List<Office> holders = offices.extract(body.words);
    Names names = new Names(metonyms, body.words, holders);
    if (article.headline() != null && !article.headline().isBlank()) {
      Passage headline = passage(article.headline(), headlineHints, true);
      claims(headline, names, offices.extract(headline.words), article.publishedAt(), claims);
    }
    claims(body, names, holders, article.publishedAt(), claims);
    return claims;
  }

  /** The acts of a body that may become claims, with what a model decides on: for training. */
  public List<ClaimCandidate> acts(ArticleText article) {
    Passage body = passage(ClaimBounds.STANDARD.read(article).body(), TextHints.NONE, false);
    return moved(body, ActionClaims.candidates(body, names(body), reader.extract(body.words)));
  }

  /** The quantities of a body that may become claims, with what a model decides on. */
  public List<ClaimCandidate> quantities(ArticleText article) {
    Passage body = passage(ClaimBounds.STANDARD.read(article).body(), TextHints.NONE, false);
    return moved(body, quantities.candidates(body, names(body)));
  }

  /** The attributions of a body that may become statements, with what a model decides on. */
  public List<ClaimCandidate> statements(ArticleText article) {
    Passage body = passage(ClaimBounds.STANDARD.read(article).body(), TextHints.NONE, false);
    List<Attribution> attributions = reader.extract(body.words);
    List<ClaimAttribution> sources = Speakers.of(body, names(body), speech, attributions);
    return moved(body, statements.candidates(body, attributions, sources));
  }

  private Names names(Passage body) {
    return new Names(metonyms, body.words, offices.extract(body.words));
  }

  private static List<ClaimCandidate> moved(Passage body, List<ClaimCandidate> candidates) {
    CleanText source = body.words.text.source();
    return candidates.stream()
        .map(c -> new ClaimCandidate(c.claim().moved(source::begin, source::end), c.values()))
        .toList();
  }

  /**
   * The times and places of an article's body with the acts that they may belong to, for training.
   */
  public List<CircumstanceSample> circumstances(ArticleText article) {
    Passage body = passage(ClaimBounds.STANDARD.read(article).body(), TextHints.NONE, false);
    Names names = names(body);
    List<Attribution> attributions = reader.extract(body.words);
    List<CircumstanceSample> samples = new ArrayList<>();
    samples.addAll(places.samples(body, names, attributions));
    samples.addAll(times.samples(body, article.publishedAt(), attributions));
    CleanText source = body.words.text.source();
    samples.replaceAll(sample -> sample.moved(source::begin, source::end));
    return samples;
  }

  private Passage passage(String text, TextHints hints, boolean headline) {
    return new Passage(texts.read(text, hints), acts, headline);
  }

  private void claims(
      Passage passage, Names names, List<Office> holders, Instant published, List<Claim> claims) {
    int first = claims.size();
    List<Attribution> attributions = reader.extract(passage.words);
    List<ClaimAttribution> sources = Speakers.of(passage, names, speech, attributions);
    OfficeClaims.add(passage, names, holders, claims);
    statements.add(passage, attributions, sources, claims);
    quantities.add(passage, names, claims);
    ActionClaims.add(passage, names, attributions, claims);
    conditions.add(passage, names, claims);
    citations.add(passage, attributions, claims);
    places.add(passage, names, attributions, claims);
    times.add(passage, names, published, attributions, claims, first);
    Commitments.apply(passage, attributions, sources, claims, first);
    Circumstances.apply(claims, first);
    claims
        .subList(first, claims.size())
        .sort(
            Comparator.comparingInt(Claim::begin)
                .thenComparing(Claim::type)
                .thenComparingInt(Claim::end)
                .thenComparing(Claim::ruleId));
    CleanText source = passage.words.text.source();
    if (!source.isAsItCame()) {
      claims.subList(first, claims.size()).replaceAll(c -> c.moved(source::begin, source::end));
    }
  }
}
