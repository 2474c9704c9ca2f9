package org.newsconcord.compare.kernel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.newsconcord.language.Lexicon;

/**
 * Groups of words that name one counted thing or one kind of happening: troops, soldiers and
 * forces; dead, killed and toll. Immutable and thread-safe.
 */
public final class WordGroups {
  /** What words have inside besides letters and numbers. */
  private static final String INSIDE = "'’$-";

  private static final char OPPOSITE = '!';

  private final Map<String, Set<String>> groupsOfStem = new HashMap<>();
  private final Map<String, String> flags = new HashMap<>();
  private final Set<String> opposites = new HashSet<>();

  private WordGroups(Iterable<String[]> rows) {
    for (String[] row : rows) {
      if (row[0].charAt(0) == OPPOSITE) {
        String one = row[0].substring(1);
        opposites.add(one + ";" + row[1]);
        opposites.add(row[1] + ";" + one);
      } else {
        addGroup(row);
      }
    }
  }

  /** The groups of a lexicon's {@code word-groups.tsv}. */
  static WordGroups of(Lexicon lexicon) {
    return new WordGroups(lexicon.rows("word-groups.tsv"));
  }

  /** Groups of a counted thing, such as {@code TROOP} for soldiers; sorted, often empty. */
  public Set<String> thingsOf(String phrase) {
    return groupsOf(phrase, 'n');
  }

  /** Groups of happenings named in a phrase, such as {@code KILL} for "death toll"; sorted. */
  public Set<String> happeningsOf(String phrase) {
    return groupsOf(phrase, 'v');
  }

  /** What a word is compared by: its first group, else its stem. */
  public String keyOf(String word) {
    String stem = WordStem.of(word);
    Set<String> groups = groupsOfStem.get(stem);
    return groups == null ? stem : groups.iterator().next();
  }

  /** Whether counts of the group only grow, as the dead do. */
  public boolean isCumulative(String group) {
    return flags.getOrDefault(group, "").indexOf('+') >= 0;
  }

  /** Whether counts of the group go up and down with the news, as the missing do. */
  public boolean isPassing(String group) {
    return flags.getOrDefault(group, "").indexOf('~') >= 0;
  }

  /** Whether the group is too general to align by, as people are. */
  public boolean isGeneral(String group) {
    return flags.getOrDefault(group, "").indexOf('*') >= 0;
  }

  /** Whether the group is a fate, as killed and injured are: one number counts one fate. */
  public boolean isFate(String group) {
    return flags.getOrDefault(group, "").indexOf('f') >= 0;
  }

  /** Whether two groups of happenings exclude each other, as sending and withdrawing do. */
  public boolean areOpposite(String a, String b) {
    return opposites.contains(a + ";" + b);
  }

  /** The groups of happenings that exclude one. */
  public Set<String> oppositesOf(String group) {
    return opposites.stream()
        .filter(pair -> pair.endsWith(";" + group))
        .map(pair -> pair.substring(0, pair.indexOf(';')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> groupsOf(String phrase, char kind) {
    Set<String> found = new TreeSet<>();
    if (phrase == null) {
      return found;
    }
    List<String> stems = stems(phrase);
    for (int i = 0; i < stems.size(); i++) {
      collect(stems.get(i), kind, found);
      if (i + 1 < stems.size()) {
        collect(stems.get(i) + " " + stems.get(i + 1), kind, found);
      }
    }
    return found;
  }

  private void collect(String stem, char kind, Set<String> found) {
    for (String group : groupsOfStem.getOrDefault(stem, Set.of())) {
      if (flags.get(group).indexOf(kind) >= 0) {
        found.add(group);
      }
    }
  }

  private void addGroup(String[] fields) {
    flags.put(fields[0], fields[1]);
    for (String word : fields[2].split("\\|", -1)) {
      groupsOfStem
          .computeIfAbsent(String.join(" ", stems(word)), s -> new TreeSet<>())
          .add(fields[0]);
    }
  }

  private static List<String> stems(String phrase) {
    return Words.runs(phrase, INSIDE).stream().map(WordStem::of).toList();
  }
}
