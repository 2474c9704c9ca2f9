package org.newsconcord.jobs.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import org.newsconcord.text.StableHash;

/**
 * The pairs of stories of one segment, and of these with stories before it, that may be about one
 * event: they share two of their strongest terms in one stretch of time or in two that follow each
 * other, or two rare terms at any distance. Undated stories are near all others.
 *
 * <p>A strong term that too many stories of its time have proposes by itself nothing. Stories that
 * have it meet by the pairs it forms with the other strongest of their terms, so that an event of
 * hundreds of stories stays whole; pairs of terms that too many stories have are counted. Too many
 * are those up to the moment of the later story, so that later stories change no pair.
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
   * @param moment what it is judged by, see {@link Segments}
   * @param part of the segment that it is in, where it is cut
   * @param proposing its strongest terms, strongest first
   * @param words its words for a label
   */
  record Member(
      String story,
      boolean own,
      long stretch,
      long moment,
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

  /**
   * Takes pairs, each once, the story with the lesser name first; those with an earlier moment of
   * the later story come before others.
   */
  @FunctionalInterface
  interface Pairs {
    void add(Member first, Member second);
  }

  private final List<Member> members;
  private final int most;
  private final boolean across;
  private final LongPredicate wanted;
  private final Pairs pairs;
  private final Map<Long, Long> capped = new TreeMap<>();

  /**
   * Pairs of these stories.
   *
   * @param most stories of one time in which a term may be
   * @param across whether only stories of different parts are paired
   * @param wanted the moments of later stories whose pairs are wanted
   */
  PairUnit(List<Member> members, int most, boolean across, LongPredicate wanted, Pairs pairs) {
    this.members = new ArrayList<>(members);
    this.members.sort(Comparator.comparingLong(Member::moment).thenComparing(Member::story));
    this.most = most;
    this.across = across;
    this.wanted = wanted;
    this.pairs = pairs;
  }

  private boolean isLater(Member story) {
    return story.own() && wanted.test(story.moment());
  }

  /** Finds all pairs; by moment the pairs of terms that have become too frequent. */
  Map<Long, Long> find() {
    TreeMap<Long, List<Member>> byStretch = new TreeMap<>();
    members.forEach(m -> byStretch.computeIfAbsent(m.stretch(), s -> new ArrayList<>()).add(m));
    Far far = new Far();
    byStretch.forEach(
        (stretch, own) -> {
          if (own.stream().anyMatch(this::isLater)) {
            List<Member> near = new ArrayList<>(byStretch.getOrDefault(before(stretch), List.of()));
            if (stretch != Segments.UNDATED) {
              near.addAll(byStretch.getOrDefault(Segments.UNDATED, List.of()));
            }
            int before = near.size();
            near.addAll(own);
            new Time(near, before).find(far);
          }
        });
    return capped;
  }

  private static long before(long stretch) {
    return stretch == Segments.UNDATED ? stretch + 1 : stretch - 1;
  }

  private void add(Member a, Member b) {
    if (across && a.part() == b.part()) {
      return;
    }
    if (a.story().compareTo(b.story()) < 0) {
      pairs.add(a, b);
    } else {
      pairs.add(b, a);
    }
  }

  /** Pairs of stories far apart in time, by rare terms. */
  private final class Far {
    private final TermPostings rare = new TermPostings();
    private final Shared shared = new Shared(members.size());

    Far() {
      TermPostings asked = new TermPostings();
      for (Member member : members) {
        if (isLater(member)) {
          for (long term : member.profile().rareTerms()) {
            asked.add(term, 0);
          }
        }
      }
      for (int i = 0; i < members.size(); i++) {
        for (long term : members.get(i).profile().rareTerms()) {
          if (asked.count(term) > 0) {
            rare.add(term, i);
          }
        }
      }
    }

    void find(Member later) {
      for (long term : later.profile().rareTerms()) {
        rare.before(
            term,
            members.size(),
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

  /** The stories of one stretch, and those that are near them. */
  private final class Time {
    private final List<Member> near;
    private final int before;
    private final TermPostings strong = new TermPostings();
    private final TermPostings rare = new TermPostings();
    private final TermPostings paired = new TermPostings();
    private final Set<Long> frequent = new HashSet<>();
    private final Shared shared;

    /** The last stories are those of the stretch, in the order of their moments. */
    Time(List<Member> near, int before) {
      this.near = near;
      this.before = before;
      this.shared = new Shared(near.size());
    }

    void find(Far far) {
      add(0, before);
      for (int begin = before, end; begin < near.size(); begin = end) {
        long moment = near.get(begin).moment();
        end = begin + 1;
        while (end < near.size() && near.get(end).moment() == moment) {
          end++;
        }
        long newlyCapped = add(begin, end);
        if (isLater(near.get(begin))) {
          capped.merge(moment, newlyCapped, Long::sum);
          for (int i = begin; i < end; i++) {
            find(i);
            far.find(near.get(i));
          }
        }
      }
    }

    /** Adds stories; the pairs of terms that too many stories have with them. */
    private long add(int begin, int end) {
      long newlyCapped = 0;
      Set<Long> more = new HashSet<>();
      for (int i = begin; i < end; i++) {
        for (long term : near.get(i).proposing()) {
          if (strong.add(term, i) > most && !frequent.contains(term)) {
            more.add(term);
          }
        }
        for (long term : near.get(i).profile().rareTerms()) {
          rare.add(term, i);
        }
        newlyCapped += addPairs(i, frequent, Set.of());
      }
      for (long term : more) {
        List<Integer> having = new ArrayList<>();
        strong.before(term, end, having::add);
        for (int i : having) {
          newlyCapped += addPairs(i, Set.of(term), frequent);
        }
        frequent.add(term);
      }
      return newlyCapped;
    }

    /** Adds the pairs of a story's terms with some of these and none of those. */
    private long addPairs(int story, Set<Long> some, Set<Long> none) {
      long newlyCapped = 0;
      for (long pair : pairsOfTerms(near.get(story), some, none)) {
        newlyCapped += paired.add(pair, story) == most * PAIRED + 1 ? 1 : 0;
      }
      return newlyCapped;
    }

    private static long[] pairsOfTerms(Member story, Set<Long> some, Set<Long> none) {
      if (some.isEmpty()) {
        return new long[0];
      }
      int terms = Math.min(STRONGEST, story.proposing().length);
      long[] found = new long[terms * (terms - 1) / 2];
      int size = 0;
      for (int i = 0; i < terms; i++) {
        for (int j = i + 1; j < terms; j++) {
          long a = story.proposing()[i];
          long b = story.proposing()[j];
          if ((some.contains(a) || some.contains(b)) && !none.contains(a) && !none.contains(b)) {
            found[size++] = StableHash.mix(Math.min(a, b), Math.max(a, b));
          }
        }
      }
      return Arrays.copyOf(found, size);
    }

    private void find(int i) {
      Member story = near.get(i);
      Set<Long> proposing = new HashSet<>();
      for (long term : story.proposing()) {
        if (!frequent.contains(term)) {
          proposing.add(term);
          strong.before(term, i, j -> shared.add(j, 1));
        }
      }
      for (long pair : pairsOfTerms(story, frequent, Set.of())) {
        if (paired.count(pair) <= most * PAIRED) {
          paired.before(pair, i, j -> shared.add(j, SHARED));
        }
      }
      for (long term : story.profile().rareTerms()) {
        boolean counted = proposing.contains(term);
        rare.before(term, i, j -> shared.add(j, counted && near.get(j).proposes(term) ? 0 : 1));
      }
      shared.take(j -> PairUnit.this.add(story, near.get(j)));
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
