package org.newsconcord.text;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The word forms that texts of a language share, and facts about them, each computed once for a
 * form. Thread-safe.
 *
 * <p>Contract: a form depends on its characters alone, and so must a fact. Memory is bounded: a
 * form stands in the slot of its hash, and the next form of that slot takes its place, as in a
 * processor's cache. Forms and facts pass between threads without locks; a thread that misses one
 * computes it again.
 *
 * <p>Example: {@code Vocabulary.Fact<Boolean> digits = vocabulary.fact(form ->
 * Character.isDigit(form.first()))}, then {@code digits.of(text.form(3))}.
 */
public final class Vocabulary {
  private static final int SLOT_BITS = 16;
  private static final int SLOT_SHIFT = Long.SIZE - SLOT_BITS;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int BYTE = 0xFF;

  /** Longer forms, such as addresses, are seldom met twice. */
  private static final int LONGEST = 40;

  private static final int MOST_FACTS = 24;

  private final WordForm[] slots = new WordForm[1 << SLOT_BITS];
  private final AtomicInteger facts = new AtomicInteger();

  /**
   * The form of a span that is not empty. Its first sixteen units, packed into two numbers, tell
   * most forms apart without a look at their strings.
   */
  WordForm form(String text, int begin, int end) {
    int length = end - begin;
    int middle = Math.min(end, begin + Long.BYTES);
    int limit = Math.min(end, middle + Long.BYTES);
    long head = 0;
    long tail = 0;
    int units = 0;
    for (int i = begin; i < middle; i++) {
      char c = text.charAt(i);
      head = head << Byte.SIZE | c & BYTE;
      units |= c;
    }
    for (int i = middle; i < limit; i++) {
      char c = text.charAt(i);
      tail = tail << Byte.SIZE | c & BYTE;
      units |= c;
    }
    int slot = (int) ((head * SPREAD ^ tail) * SPREAD >>> SLOT_SHIFT);
    WordForm known = slots[slot];
    boolean told = length == limit - begin && units <= BYTE;
    if (known != null
        && known.isPacked(head, tail, length, told)
        && (told || text.startsWith(known.written(), begin))) {
      return known;
    }
    WordForm form =
        new WordForm(text.substring(begin, end), head, tail, told, this, new Object[MOST_FACTS]);
    if (length <= LONGEST) {
      slots[slot] = form;
    }
    return form;
  }

  /**
   * A fact about forms.
   *
   * @param of computes it from the form alone; its result is immutable and never null
   */
  public <T> Fact<T> fact(Function<WordForm, T> of) {
    return new Fact<>(this, facts.getAndIncrement(), of);
  }

  /**
   * A fact about word forms; immutable and thread-safe. Forms of the vocabulary keep it; of a form
   * of another one it is computed anew.
   */
  public static final class Fact<T> {
    private final Vocabulary owner;
    private final int number;
    private final Function<WordForm, T> of;

    private Fact(Vocabulary owner, int number, Function<WordForm, T> of) {
      if (number >= MOST_FACTS) {
        throw new IllegalStateException("A vocabulary holds at most " + MOST_FACTS + " facts.");
      }
      this.owner = owner;
      this.number = number;
      this.of = of;
    }

    /** The fact of a form. */
    @SuppressWarnings("unchecked")
    public T of(WordForm form) {
      if (form.owner != owner) {
        return of.apply(form);
      }
      Object known = form.facts[number];
      if (known == null) {
        known = of.apply(form);
        form.facts[number] = known;
      }
      return (T) known;
    }
  }
}
