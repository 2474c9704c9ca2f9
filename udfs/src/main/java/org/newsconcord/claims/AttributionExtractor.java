package org.newsconcord.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds who says what: source, cue and content of attributions, by constructions around reporting
 * verbs. Immutable and thread-safe; linear in the length of a sentence with a bounded look-around.
 */
final class AttributionExtractor {
  /** Longer sentences are read in pieces, so that time stays linear. */
  private static final int LONGEST_SENTENCE = 250;

  private static final double THRESHOLD = 0.3;
  private static final Set<String> PARTICLES =
      Set.of("out", "up", "off", "down", "over", "into", "upon", "back", "away", "forward");
  private static final Set<String> RECIPIENT_VERBS =
      Set.of(
          "tell",
          "assure",
          "remind",
          "inform",
          "notify",
          "advise",
          "warn",
          "promise",
          "ask",
          "convince",
          "persuade",
          "brief",
          "reassure",
          "caution");
  private static final Set<String> OCCASIONS =
      Set.of(
          "statement",
          "interview",
          "speech",
          "tweet",
          "tweets",
          "twitter",
          "letter",
          "email",
          "post",
          "conference",
          "briefing",
          "rally",
          "debate",
          "facebook",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "interviews",
          "remarks",
          "meeting",
          "hearing",
          "testimony",
          "column",
          "op-ed");

  /** What is claimed or taken by a deed: "claimed responsibility" reports nothing. */
  private static final Set<String> ACTS_OF_CLAIMING = Set.of("responsibility", "credit", "asylum");

  private static final Set<String> PLAIN_PREPOSITION =
      Set.of("say", "announce", "write", "report", "publish", "add", "state");

  private final ReportingVerbs verbs;
  private final VerbForms forms;

  AttributionExtractor(ReportingVerbs verbs, VerbForms forms) {
    this.verbs = verbs;
    this.forms = forms;
  }

  /** The attributions of the whole text, in the order of their cues. */
  List<Report> extract(TaggedText t) {
    List<Report> all = new ArrayList<>();
    for (int s = 0; s < t.sentences(); s++) {
      if (!t.text.isNoise(s)) {
        for (int from = t.first(s); from < t.last(s); from += LONGEST_SENTENCE) {
          sentence(t, from, Math.min(from + LONGEST_SENTENCE, t.last(s)), all);
        }
      }
    }
    return outermost(all);
  }

  private void sentence(TaggedText t, int from, int to, List<Report> all) {
    int first = all.size();
    for (int i = from; i < to; i++) {
      Report report = null;
      if (t.is(i, "according") && i + 1 < to && t.is(i + 1, "to")) {
        report = accordingTo(t, i, afterLast(all, first, from, i), to);
      } else if (t.is(i, WordClass.VERB)) {
        report = verb(t, i, from, to, all, first);
      }
      if (report != null && report.score >= THRESHOLD && !report.content.isEmpty()) {
        all.add(report);
      }
    }
    cutAtNext(t, all.subList(first, all.size()));
  }

  /** Ends a content where the next attribution of the sentence begins beside it, not inside it. */
  private static void cutAtNext(TaggedText t, List<Report> reports) {
    for (int r = 0; r < reports.size(); r++) {
      for (int n = r + 1; n < Math.min(reports.size(), r + 6); n++) {
        Report here = reports.get(r);
        int cut = boundary(t, here, reports.get(n));
        for (int[] span : here.content) {
          if (span[0] < cut && cut < span[1] && t.quote[cut] < 0) {
            span[1] = cut;
          }
        }
      }
    }
  }

  private static int boundary(TaggedText t, Report here, Report next) {
    boolean own = next.sourceFrom >= here.cueTo && next.sourceFrom < next.cueFrom;
    int b = own ? next.sourceFrom : next.cueFrom;
    if (b < here.cueTo + 2) {
      return -1;
    }
    boolean comma = t.mark(b - 1, ',') || t.is(b - 1, "--") || t.is(b - 1, "—");
    boolean relative = own && (t.is(b, "who") || t.is(b, "which"));
    if (comma && (!own || relative)) {
      return b - 1;
    }
    boolean joins = t.is(b - 1, WordClass.SCONJ) || t.is(b - 1, WordClass.CCONJ);
    if (joins && t.mark(b - 2, ',') && !t.is(b - 1, "that")) {
      return b - 2;
    }
    boolean and = t.is(b - 1, "and") || t.is(b - 1, "but");
    return and && !own ? b - 1 : -1;
  }

  private Report accordingTo(TaggedText t, int i, int from, int to) {
    Report r = new Report("statement.according-to", null, VerbFrame.NP, i, i + 2);
    r.score = 0.95;
    boolean initial = i == from || i - 1 == from;
    int limit = initial ? firstComma(t, i + 2, to) : to;
    int[] source = SourcePhrases.after(t, i + 2, limit);
    if (source == null) {
      int end = trimEnd(t, i + 2, initial ? limit : firstComma(t, i + 2, to));
      if (end <= i + 2) {
        return null;
      }
      source = new int[] {i + 2, end};
    }
    source[1] = extendSource(t, source[1], limit);
    r.source(source);
    int next = source[1];
    if (initial) {
      int start = next < to && t.mark(next, ',') ? next + 1 : next;
      r.content(start, trimEnd(t, start, to));
    } else {
      int end = t.mark(i - 1, ',') ? i - 1 : i;
      r.content(from, end);
    }
    return r;
  }

  /** Where the text after the source of the last attribution of this sentence begins. */
  private static int afterLast(List<Report> all, int first, int from, int to) {
    if (all.size() <= first) {
      return from;
    }
    Report last = all.get(all.size() - 1);
    boolean phrase = last.verb == null && last.sourceTo <= to;
    return phrase ? Math.max(from, last.sourceTo) : from;
  }

  private static int firstComma(TaggedText t, int from, int to) {
    int k = from;
    while (k < to && !t.mark(k, ',')) {
      k++;
    }
    return k;
  }

  private static int extendSource(TaggedText t, int end, int to) {
    int k = end;
    while (k + 1 < to
        && (t.is(k, WordClass.ADP) || t.is(k, WordClass.VERB) && !t.lower[k].endsWith("s"))) {
      int next = NounPhrases.base(t, k + 1, to);
      if (next <= k + 1) {
        if (t.is(k, WordClass.VERB) && t.is(k + 1, WordClass.ADP)) {
          k++;
          continue;
        }
        break;
      }
      k = next;
    }
    return k;
  }

  private Report verb(TaggedText t, int i, int from, int to, List<Report> all, int first) {
    ReportingVerbs.Entry entry = verbs.find(forms.base(t.lower[i]));
    if (entry == null) {
      return null;
    }
    if (i + 1 < to && ACTS_OF_CLAIMING.contains(t.lower[i + 1])) {
      return null;
    }
    VerbFrame frame = VerbFrame.at(t, i + 1, to);
    double score = entry.rate(frame);
    if (score < THRESHOLD * 0.7) {
      return null;
    }
    int cueFrom = groupStart(t, i, from);
    int cueTo = groupEnd(t, i, frame, to, entry);
    Report r = new Report("statement.verb", entry, frame, cueFrom, cueTo);
    boolean ing = t.lower[i].endsWith("ing") && cueFrom == i;
    if (isPassive(t, cueFrom, i)) {
      return passive(t, i, cueFrom, frame, score, entry, from, to);
    }
    boolean quoteBefore =
        cueFrom > from
            && (QuoteMarks.closes(t.text, cueFrom - 1)
                || cueFrom - 2 >= from
                    && t.mark(cueFrom - 1, ',')
                    && QuoteMarks.closes(t.text, cueFrom - 2)
                || t.mark(cueFrom - 1, ','));
    int[] source =
        ing ? mainSubject(t, i, from, all, first) : SourcePhrases.before(t, cueFrom, from);
    boolean inverted = false;
    if (!ing
        && (source == null || quoteBefore)
        && (frame == VerbFrame.NP || frame == VerbFrame.CLAUSE || frame == VerbFrame.ADJ)
        && quoteBefore
        && t.quote[i] < 0) {
      int[] right = SourcePhrases.after(t, cueTo, to);
      if (right != null
          && (source == null || QuoteMarks.closes(t.text, cueFrom - 1) || right[1] >= to - 1)) {
        source = right;
        inverted = true;
      }
    }
    if (source == null && !ing) {
      source = sharedSubject(t, cueFrom, from, all, first);
      score *= source == null ? 0.55 : 0.9;
    }
    r.source(source);
    r.score = t.quote[i] >= 0 ? score * 0.6 : score;
    content(t, r, i, from, to, inverted);
    return r;
  }

  private boolean isPassive(TaggedText t, int cueFrom, int i) {
    if (!forms.isPast(t.lower[i])) {
      return false;
    }
    for (int k = i - 1; k >= cueFrom; k--) {
      switch (t.lower[k]) {
        case "is", "are", "was", "were", "be", "been", "being", "am", "'re", "got" -> {
          return true;
        }
        case "has", "have", "had", "'ve", "having" -> {
          return false;
        }
        default -> {
          continue;
        }
      }
    }
    return false;
  }

  /** "X was reported by Y", "X is expected to Z": the subject belongs to the content. */
  private static Report passive(
      TaggedText t,
      int i,
      int cueFrom,
      VerbFrame frame,
      double score,
      ReportingVerbs.Entry entry,
      int from,
      int to) {
    boolean by = i + 1 < to && t.is(i + 1, "by");
    int cueTo = by ? i + 2 : groupEnd(t, i, frame, to, entry);
    Report r = new Report("statement.passive", entry, frame, cueFrom, cueTo);
    r.score = t.quote[i] >= 0 ? score * 0.6 : score;
    int rest = cueTo;
    if (by) {
      int[] source = SourcePhrases.after(t, i + 2, to);
      if (source == null || SourcePhrases.isTime(t, source[0], source[1])) {
        return null;
      }
      r.source(source);
      rest = source[1];
    }
    int[] subject = SourcePhrases.before(t, cueFrom, from);
    if (subject != null && !RECIPIENT_VERBS.contains(entry.verb())) {
      r.content(subject[0], subject[1]);
    }
    boolean more =
        frame == VerbFrame.TO
            || frame == VerbFrame.AS
            || frame == VerbFrame.THAT
            || frame == VerbFrame.FOR
            || frame == VerbFrame.WH
            || frame == VerbFrame.NP
            || frame == VerbFrame.ADJ
            || frame == VerbFrame.OF;
    if (more || r.content.isEmpty() && !by) {
      r.content(rest, clauseEnd(t, rest, to));
    }
    return r;
  }

  private static int groupStart(TaggedText t, int i, int from) {
    int k = i;
    while (k > from) {
      WordClass c = t.tag(k - 1);
      boolean inside =
          c == WordClass.AUX
              || c == WordClass.ADV && !t.mark(k - 1, ',') && k - 1 > from
              || c == WordClass.PART && (t.is(k - 1, "not") || t.is(k - 1, "n't"));
      if (!inside) {
        break;
      }
      k--;
    }
    return k;
  }

  private static int groupEnd(
      TaggedText t, int i, VerbFrame frame, int to, ReportingVerbs.Entry entry) {
    int k = i + 1;
    if (k >= to) {
      return k;
    }
    if (t.mark(k, ':')) {
      return k + 1;
    }
    boolean plain = PLAIN_PREPOSITION.contains(entry.verb());
    boolean taken =
        switch (frame) {
          case ABOUT, FOR, TO_NP, WITH, AGAINST, AT -> !plain && t.is(k, WordClass.ADP);
          case OF -> t.is(k, WordClass.ADP);
          case ON -> !plain && t.is(k, WordClass.ADP);
          case PREP -> PARTICLES.contains(t.lower[k]);
          default -> false;
        };
    if (taken) {
      k++;
      if (frame == VerbFrame.PREP && k < to && t.is(k, WordClass.ADP)) {
        k++;
      }
    }
    return k;
  }

  /** The subject of the sentence, for ", saying ...". */
  private int[] mainSubject(TaggedText t, int i, int from, List<Report> all, int first) {
    for (int k = all.size() - 1; k >= first; k--) {
      if (all.get(k).hasSource()) {
        return new int[] {all.get(k).sourceFrom, all.get(k).sourceTo};
      }
    }
    for (int k = from; k < i; k++) {
      if (SourcePhrases.isFinite(t, k) && t.quote[k] < 0) {
        int start = groupStart(t, k, from);
        return SourcePhrases.before(t, start, from);
      }
    }
    return null;
  }

  /** "X did this and said that": the source of an earlier verb of the sentence. */
  private int[] sharedSubject(TaggedText t, int cueFrom, int from, List<Report> all, int first) {
    if (cueFrom <= from || !t.is(cueFrom - 1, WordClass.CCONJ) && !t.mark(cueFrom - 1, ',')) {
      return null;
    }
    return mainSubject(t, cueFrom - 1, from, all, first);
  }

  private void content(TaggedText t, Report r, int verb, int from, int to, boolean inverted) {
    int left =
        inverted || !r.hasSource() || r.sourceFrom > r.cueFrom
            ? r.cueFrom
            : Math.min(r.sourceFrom, r.cueFrom);
    int right = inverted ? r.sourceTo : r.cueTo;
    boolean before =
        left > from
            && (t.mark(left - 1, ',')
                || QuoteMarks.closes(t.text, left - 1)
                || t.mark(left - 1, '-')
                || t.is(left - 1, "—")
                || t.is(left - 1, "--"));
    boolean saidAfter =
        inverted
            || r.frame == VerbFrame.END
            || r.frame == VerbFrame.IN
            || r.frame == VerbFrame.ON
            || r.frame == VerbFrame.PREP
            || r.frame == VerbFrame.AT
            || r.frame == VerbFrame.OTHER
            || r.frame == VerbFrame.OF
            || QuoteMarks.closes(t.text, Math.max(from, left - 1));
    if (before && saidAfter) {
      int end = t.mark(left - 1, ',') && !QuoteMarks.closes(t.text, left - 1) ? left - 1 : left;
      if (end > from) {
        r.content(contentStart(t, end, from), end);
      }
      int next = right;
      while (next < to && !QuoteMarks.opens(t.text, next)) {
        next++;
      }
      if (next < to) {
        r.content(next, quoteEnd(t, next));
      } else if (to < t.size
          && QuoteMarks.opens(t.text, to)
          && end > from
          && QuoteMarks.closes(t.text, end - 1)
          && !t.text.isParagraphStart(t.sentence[to])
          && standsAlone(t, to)) {
        r.content(to, quoteEnd(t, to));
      }
      return;
    }
    int start = right;
    while (start < to && t.mark(start, ',')) {
      start++;
    }
    if (RECIPIENT_VERBS.contains(r.verb.verb())
        && (r.frame == VerbFrame.NP || r.frame == VerbFrame.CLAUSE)) {
      start = afterRecipient(t, start, to);
    }
    if (start < to && QuoteMarks.opens(t.text, start)) {
      r.content(start, Math.max(quoteEnd(t, start), clauseEnd(t, start, Math.min(to, start + 1))));
      return;
    }
    int end = clauseEnd(t, start, to);
    r.content(start, r.frame == VerbFrame.NP ? withoutAdjunct(t, start, end) : end);
  }

  /** Whether a quotation fills whole sentences, so that no other cue claims it. */
  private static boolean standsAlone(TaggedText t, int open) {
    int end = quoteEnd(t, open);
    boolean stops = end - 2 > open && !t.mark(end - 2, ',');
    return stops && (end >= t.size || t.sentence[end] != t.sentence[end - 1]);
  }

  /** "condemned the attack in a statement on Monday": where the adjunct of the cue begins. */
  private static int withoutAdjunct(TaggedText t, int from, int to) {
    for (int k = from + 1; k + 1 < to; k++) {
      if (t.quote[k] < 0 && t.is(k, WordClass.ADP) && isAdjunct(t, k, to)) {
        return t.mark(k - 1, ',') ? k - 1 : k;
      }
    }
    return to;
  }

  private static boolean isAdjunct(TaggedText t, int link, int to) {
    int noun = NounPhrases.base(t, link + 1, to) - 1;
    if (noun <= link) {
      return false;
    }
    boolean in = t.is(link, "in") || t.is(link, "during") || t.is(link, "on") || t.is(link, "at");
    return in && OCCASIONS.contains(t.lower[noun]);
  }

  private static int afterRecipient(TaggedText t, int start, int to) {
    int k = NounPhrases.end(t, start, to);
    if (k <= start || k >= to) {
      return start;
    }
    int skip = k;
    while (skip < to
        && skip - k < 8
        && !t.is(skip, "that")
        && !QuoteMarks.opens(t.text, skip)
        && !t.mark(skip, ',')
        && !VerbFrame.clauseAt(t, skip, to)) {
      skip++;
    }
    boolean found = skip < to && skip - k < 8;
    int at = found ? skip : k;
    return at < to && t.mark(at, ',') ? at + 1 : at;
  }

  private static int contentStart(TaggedText t, int end, int from) {
    if (QuoteMarks.closes(t.text, end - 1)) {
      int q = t.quote[end - 1];
      int k = end - 1;
      while (k > 0 && t.quote[k - 1] == q) {
        k--;
      }
      return k > from ? Math.min(k, from) == from && k > from ? from : k : k;
    }
    return from;
  }

  static int quoteEnd(TaggedText t, int open) {
    int q = t.quote[open];
    int k = open;
    while (k < t.size && t.quote[k] == q) {
      k++;
    }
    return k;
  }

  private static int clauseEnd(TaggedText t, int from, int to) {
    return trimEnd(t, from, to);
  }

  private static int trimEnd(TaggedText t, int from, int to) {
    int k = to;
    while (k > from
        && t.is(k - 1, WordClass.PUNCT)
        && !QuoteMarks.closes(t.text, k - 1)
        && !t.mark(k - 1, ')')
        && !QuoteMarks.opens(t.text, k - 1)) {
      k--;
    }
    if (k > from && QuoteMarks.closes(t.text, k - 1)) {
      int q = t.quote[k - 1];
      if (q >= 0 && t.quote[from] != q) {
        boolean opensInside = false;
        for (int j = from; j < k; j++) {
          opensInside |= t.quote[j] == q;
        }
        return opensInside ? k : k - 1;
      }
    }
    return k;
  }

  /** Drops reports inside the content of others; the wider ones stay. */
  private static List<Report> outermost(List<Report> all) {
    List<Report> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(r -> r.cueFrom));
    return sorted;
  }
}
