package org.newsconcord.claims.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Keys;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.text.TextLayer;

/**
 * Finds other outlets, agencies and documents that an article names as the origin of what it
 * reports. Immutable, thread-safe.
 */
public final class CitationExtractor {
  private static final int LONGEST_NAME = 5;
  private static final Set<String> DOCUMENTS =
      Set.of(
          "report",
          "reports",
          "study",
          "studies",
          "survey",
          "poll",
          "polls",
          "document",
          "documents",
          "lawsuit",
          "complaint",
          "filing",
          "filings",
          "indictment",
          "affidavit",
          "memo",
          "memorandum",
          "letter",
          "email",
          "emails",
          "e-mail",
          "e-mails",
          "transcript",
          "analysis",
          "paper",
          "article",
          "records",
          "dossier",
          "audit",
          "census",
          "database",
          "story");
  private static final Set<String> BEFORE =
      Set.of(
          "told", "tells", "telling", "by", "citing", "with", "in", "to", "on", "cited", "from",
          "cites", "quoting", "for");
  private static final Set<String> CONTEXT =
      Set.of(
          "reported",
          "report",
          "reports",
          "interview",
          "told",
          "tells",
          "statement",
          "published",
          "wrote",
          "article",
          "citing",
          "cited",
          "cites",
          "according",
          "story",
          "obtained",
          "spoke",
          "speaking",
          "comment",
          "quoted",
          "op-ed",
          "quoting",
          "poll",
          "said",
          "survey",
          "appearance",
          "investigation");

  private final Map<String, String> outlets = new HashMap<>();
  private final Set<String> openers = new HashSet<>();

  public CitationExtractor(Iterable<String[]> rows) {
    for (String[] row : rows) {
      outlets.put(row[0], row[1]);
      openers.add(TextLayer.annotate(row[0]).lower(0));
      openers.add(row[0].split(" ", 2)[0]);
    }
  }

  public void add(Passage passage, List<Attribution> attributions, List<Claim> claims) {
    TaggedText t = passage.words;
    boolean[] inSource = new boolean[t.size];
    for (Attribution attribution : attributions) {
      for (int i = Math.max(0, attribution.sourceFrom); i < attribution.sourceTo; i++) {
        inSource[i] = true;
      }
    }
    for (int i = 0; i < t.size; i++) {
      if (!t.capital(i) || t.text.isNoise(t.sentence[i])) {
        continue;
      }
      int end = nameEnd(t, i, t.last(t.sentence[i]));
      if (end > i) {
        String rule = rule(t, i, end, inSource[i]);
        if (rule != null) {
          claims.add(claim(passage, rule, i, end, outlets.get(name(t, i, end))));
        }
        i = end - 1;
      }
    }
    int last = -1;
    for (Attribution attribution : attributions) {
      if (attribution.sourceFrom > last) {
        addDocument(passage, attribution, claims);
        last = attribution.sourceFrom;
      }
    }
  }

  private static String rule(TaggedText t, int from, int to, boolean inSource) {
    if (inSource) {
      return "citation.source";
    }
    int first = t.first(t.sentence[from]);
    int p = from - 1;
    if (p >= first && (t.is(p, "the") || t.is(p, "a"))) {
      p--;
    }
    if (p < first || !BEFORE.contains(t.lower[p])) {
      return null;
    }
    if (t.is(p, "told") || t.is(p, "citing") || t.is(p, "cited")) {
      return "citation.told";
    }
    for (int k = p - 1; k >= first && p - k < 5; k--) {
      if (CONTEXT.contains(t.lower[k])) {
        return "citation.by";
      }
    }
    return null;
  }

  private int nameEnd(TaggedText t, int from, int limit) {
    if (!openers.contains(t.lower[from])) {
      return from;
    }
    int best = from;
    for (int k = Math.min(limit, from + LONGEST_NAME); k > from; k--) {
      if (outlets.containsKey(name(t, from, k))) {
        best = k;
        break;
      }
    }
    return best;
  }

  private static String name(TaggedText t, int from, int to) {
    if (to - from == 1) {
      return t.lower[from];
    }
    StringBuilder name = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && !t.text.isGlued(i)) {
        name.append(' ');
      }
      name.append(t.lower[i]);
    }
    return name.toString();
  }

  private static Claim claim(Passage passage, String rule, int from, int to, String key) {
    TaggedText t = passage.words;
    return passage
        .claim(ClaimType.CITATION, rule, from, to)
        .object(passage.text(from, to), key)
        .confidence(0.85)
        .evidence("object", t.begin(from), t.end(to - 1))
        .build();
  }

  private static void addDocument(Passage passage, Attribution attribution, List<Claim> claims) {
    TaggedText t = passage.words;
    if (!attribution.hasSource()) {
      return;
    }
    for (int i = attribution.sourceTo - 1; i >= attribution.sourceFrom; i--) {
      if (t.is(i, WordClass.NOUN) && DOCUMENTS.contains(t.lower[i])) {
        String text = passage.text(attribution.sourceFrom, attribution.sourceTo);
        claims.add(
            passage
                .claim(
                    ClaimType.CITATION,
                    "citation.document",
                    attribution.sourceFrom,
                    attribution.sourceTo)
                .object(text, Keys.of(text))
                .confidence(0.75)
                .evidence(
                    "object", t.begin(attribution.sourceFrom), t.end(attribution.sourceTo - 1))
                .build());
        return;
      }
    }
  }
}
