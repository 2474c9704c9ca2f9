package org.newsconcord.language;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.newsconcord.text.Vocabulary;

/**
 * What the product knows about one language: its lists, its gazetteer, and the readers that are
 * compiled from them, each once: the tagger of word classes, the grammar of numbers, the forms of
 * verbs, and what extraction, alignment and comparison build on these. Thread-safe.
 *
 * <p>A pack that goes to another JVM arrives as the one pack of that JVM with the same lists, so
 * that executors compile them once.
 *
 * <p>Example: {@code ClaimComparator.of(LanguagePack.english())}.
 */
public final class LanguagePack implements Serializable {
  /** Codes of the languages that have a pack, ISO 639-1. */
  public static final Set<String> LANGUAGES = Set.of("en");

  private static final long serialVersionUID = 1;
  private static final String ENGLISH = "en";
  private static final ConcurrentMap<String, LanguagePack> KEPT = new ConcurrentHashMap<>();

  private final Lexicon lexicon;
  private final transient Map<Class<?>, Object> parts = new HashMap<>();

  private LanguagePack(Lexicon lexicon) {
    this.lexicon = Objects.requireNonNull(lexicon);
  }

  /** English with the lists of the jar. */
  public static LanguagePack english() {
    return Holder.ENGLISH;
  }

  /** English with these lists. */
  public static LanguagePack english(Lexicon lexicon) {
    return lexicon == Lexicon.bundled() ? english() : new LanguagePack(lexicon);
  }

  /** Two-letter code of the language, after ISO 639-1. */
  public String language() {
    return ENGLISH;
  }

  /** The lists. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** The places of the lists. */
  public Gazetteer gazetteer() {
    return part(Gazetteer.class, pack -> Gazetteer.of(pack.lexicon));
  }

  /** The word forms of texts that are read by this pack. */
  public Vocabulary vocabulary() {
    return part(Vocabulary.class, pack -> new Vocabulary());
  }

  /**
   * A reader compiled from this pack, built at the first call and then kept. Keep what it gives:
   * calls wait for each other.
   *
   * @param type the class of the reader
   * @param build makes it from the pack; must not depend on anything else
   */
  public <T> T part(Class<T> type, Function<LanguagePack, T> build) {
    synchronized (parts) {
      Object part = parts.get(type);
      if (part == null) {
        part = build.apply(this);
        parts.put(type, part);
      }
      return type.cast(part);
    }
  }

  private Object readResolve() {
    String lists = lexicon.fingerprint();
    return lists.isEmpty()
        ? english()
        : KEPT.computeIfAbsent(lists, key -> new LanguagePack(lexicon));
  }

  private static final class Holder {
    static final LanguagePack ENGLISH = new LanguagePack(Lexicon.bundled());
  }
}
