package org.newsconcord.jobs.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.newsconcord.text.StableHash;

/**
 * The pairs of stories of one segment, and of these with stories before it, that may be about one
 * event: they share two of their strongest terms in one stretch of time or in two that follow each
 * other, or two rare terms at any distance. Undated stories are near all others.
 *
 * <p>A strong term that too many stories of its time have proposes by itself nothing. Stories that
 * have it meet by the pairs it forms with the other strongest of their terms, so that an event of
 * hundreds of stories stays whole; pairs of terms that too many stories have are counted.
 *
 * <p>Everything is in memory, and the order of the stories changes nothing.
 */
final class PairUnit {
  /** Of so many strongest terms frequent ones form pairs. */
  private static final int STRONGEST = 8;

  /** A pair of terms may be in so many times the stories of a term. */
  private static final int PAIRED = 5;

  /** Terms that two stories share at least. */
  private static final int SHARED = 2;

  /**
   * A story that may be in pairs.
   *
   * @param own whether it is of the segment, not from before it
   * @param stretch of its day, {@link Segments#UNDATED} without one
   * @param part of the segment that it is in, where it is cut
   * @param proposing its strongest terms, strongest first
   * @param words its words for a label
   */
  record Member(
      String story,
      boolean own,
      long stretch,
      int part,
      StoryProfile profile,
      long[] proposing,
      String words) {
    boolean proposes(long term) {
      return Arrays.stream(proposing).anyMatch(own -> own == term);
    }

    boolean isNear(Member other) {
      return stretch == Segments.UNDATED
          || other.stretch == Segments.UNDATED
          || Math.abs(stretch - other.stretch) <= 1;
    }
  }

  /** Takes pairs, each once, the story with the lesser name first. */
  @FunctionalInterface
  interface Pairs {
    void add(Member first, Member second);
  }

  private final List<Member> members;
  private final int most;
  private final boolean across;
  private final Pairs pairs;
  private long cappedTerms;

  /**
   * Pairs of these stories.
   *
   * @param most stories of one time in which a term may be
   * @param across whether only stories of different parts are paired
   */
  PairUnit(List<Member> members, int most, boolean across, Pairs pairs) {
    this.members = new ArrayList<>(members);
    this.members.sort(Comparator.comparing(Member::story));
    this.most = most;
    this.across = across;
    this.pairs = pairs;
  }

  /** Finds all pairs; the pairs of terms that were too frequent. */
  long find() {
    TreeMap<Long, List<Member>> byStretch = new TreeMap<>();
    members.forEach(m -> byStretch.computeIfAbsent(m.stretch(), s -> new ArrayList<>()).add(m));
    byStretch.forEach(
        (stretch, own) -> {
          if (own.stream().anyMatch(Member::own)) {
            List<Member> near = new ArrayList<>(own);
            near.addAll(byStretch.getOrDefault(before(stretch), List.of()));
            if (stretch != Segments.UNDATED) {
              near.addAll(byStretch.getOrDefault(Segments.UNDATED, List.of()));
            }
            new Time(near, own.size()).find();
          }
        });
    findFar();
    return cappedTerms;
  }

  private static long before(long stretch) {
    return stretch == Segments.UNDATED ? stretch + 1 : stretch - 1;
  }

  /** Whether two stories that share enough are paired here. */
  private boolean isWanted(Member a, Member b) {
    return (a.own() || b.own()) && !(across && a.part() == b.part());
  }

  /** Pairs of stories far apart in time, by rare terms. */
  private void findFar() {
    Postings rare = new Postings();
    for (int i = 0; i < members.size(); i++) {
      for (long term : members.get(i).profile().rareTerms()) {
        rare.add(term, i);
      }
    }
    Shared shared = new Shared(members.size());
    for (int i = 0; i < members.size(); i++) {
      Member later = members.get(i);
      if (later.own()) {
        for (long term : later.profile().rareTerms()) {
          rare.all(
              term,
              j -> {
                Member earlier = members.get(j);
                if (earlier.stretch() < later.stretch() && !later.isNear(earlier)) {
                  shared.add(j, 1);
                }
              });
        }
        shared.take(j -> add(later, members.get(j)));
      }
    }
  }

  private void add(Member a, Member b) {
    if (!isWanted(a, b)) {
      return;
    }
    if (a.story().compareTo(b.story()) < 0) {
      pairs.add(a, b);
    } else {
      pairs.add(b, a);
    }
  }

  /** The stories of one stretch, and those that are near them. */
  private final class Time {
    private final List<Member> near;
    private final int own;
    private final Postings strong = new Postings();
    private final Postings rare = new Postings();
    private final Postings paired = new Postings();
    private final Set<Long> frequent = new HashSet<>();

    /** The first stories are those of the stretch. */
    Time(List<Member> near, int own) {
      this.near = near;
      this.own = own;
      for (int i = 0; i < near.size(); i++) {
        for (long term : near.get(i).proposing()) {
          strong.add(term, i);
        }
        for (long term : near.get(i).profile().rareTerms()) {
          rare.add(term, i);
        }
      }
      strong.tooMany(most, frequent);
      for (int i = 0; i < near.size() && !frequent.isEmpty(); i++) {
        for (long pair : pairsOfTerms(near.get(i))) {
          paired.add(pair, i);
        }
      }
      Set<Long> capped = new HashSet<>();
      paired.tooMany(most * PAIRED, capped);
      cappedTerms += capped.size();
      capped.forEach(paired::remove);
    }

    private long[] pairsOfTerms(Member story) {
      int terms = Math.min(STRONGEST, story.proposing().length);
      long[] found = new long[terms * (terms - 1) / 2];
      int size = 0;
      for (int i = 0; i < terms; i++) {
        for (int j = i + 1; j < terms; j++) {
          long a = story.proposing()[i];
          long b = story.proposing()[j];
          if (frequent.contains(a) || frequent.contains(b)) {
            found[size++] = StableHash.mix(Math.min(a, b), Math.max(a, b));
          }
        }
      }
      return Arrays.copyOf(found, size);
    }

    void find() {
      Shared shared = new Shared(near.size());
      for (int i = 0; i < own; i++) {
        Member story = near.get(i);
        Set<Long> proposing = new HashSet<>();
        for (long term : story.proposing()) {
          if (!frequent.contains(term)) {
            proposing.add(term);
            strong.behind(term, i, j -> shared.add(j, 1));
          }
        }
        if (!frequent.isEmpty()) {
          for (long pair : pairsOfTerms(story)) {
            paired.behind(pair, i, j -> shared.add(j, SHARED));
          }
        }
        for (long term : story.profile().rareTerms()) {
          boolean counted = proposing.contains(term);
          rare.behind(term, i, j -> shared.add(j, counted && near.get(j).proposes(term) ? 0 : 1));
        }
        shared.take(j -> add(story, near.get(j)));
      }
    }
  }

  /** Of each term the stories that have it, as numbers, ascending. */
  private static final class Postings {
    private static final int FEW = 4;

    /** The first number of each array says how many others hold stories. */
    private final Map<Long, int[]> stories = new HashMap<>();

    void add(long term, int story) {
      int[] list = stories.computeIfAbsent(term, t -> new int[FEW]);
      if (list[0] + 1 == list.length) {
        list = Arrays.copyOf(list, 2 * list.length);
        stories.put(term, list);
      }
      list[++list[0]] = story;
    }

    /** Adds to a set the terms that more than so many stories have. */
    void tooMany(int most, Set<Long> terms) {
      stories.forEach(
          (term, list) -> {
            if (list[0] > most) {
              terms.add(term);
            }
          });
    }

    void remove(long term) {
      stories.remove(term);
    }

    /** Gives the stories with the term that have higher numbers than this one. */
    void behind(long term, int story, IntConsumer taker) {
      int[] list = stories.get(term);
      for (int i = list == null ? 0 : list[0]; i > 0 && list[i] > story; i--) {
        taker.accept(list[i]);
      }
    }

    /** Gives all stories with the term. */
    void all(long term, IntConsumer taker) {
      behind(term, -1, taker);
    }
  }

  /** How many terms one story shares with others. */
  private static final class Shared {
    private final int[] counts;
    private final int[] touched;
    private int size;

    Shared(int stories) {
      this.counts = new int[stories];
      this.touched = new int[stories];
    }

    void add(int story, int terms) {
      if (counts[story] == 0 && terms > 0) {
        touched[size++] = story;
      }
      counts[story] += terms;
    }

    /** Gives the stories that share enough, ascending, and forgets all. */
    void take(IntConsumer taker) {
      Arrays.sort(touched, 0, size);
      for (int i = 0; i < size; i++) {
        if (counts[touched[i]] >= SHARED) {
          taker.accept(touched[i]);
        }
        counts[touched[i]] = 0;
      }
      size = 0;
    }
  }
}
