package org.newsconcord.jobs.extract;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.language.Lexicon;

/** Builds an extractor once per JVM and lexicon, so that executors read the word lists once. */
final class ExtractorHolder {
  private static final ConcurrentMap<String, ClaimExtractor> BUILT = new ConcurrentHashMap<>();

  private ExtractorHolder() {}

  static ClaimExtractor of(Lexicon lexicon) {
    return BUILT.computeIfAbsent(lexicon.fingerprint(), key -> ClaimExtractor.with(lexicon));
  }
}
