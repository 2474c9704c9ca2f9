package org.newsconcord.jobs.score;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.newsconcord.compare.consensus.ValueKernel;
import org.newsconcord.compare.consensus.ValueMatch;

/**
 * Matches the values of one slot by the relations found between its claims: the relation that most
 * pairs of claims with these two values have; on a tie the milder one. Values whose claims were not
 * compared give no verdict.
 */
final class RelationKernel implements ValueKernel {
  private static final long serialVersionUID = 1L;
  private final Map<String, ValueMatch> matches = new HashMap<>();

  private RelationKernel() {}

  /**
   * The kernel of a slot.
   *
   * @param votes rows that begin with claim, outlet, origin, value
   * @param relations rows of claim, claim, relation
   */
  static RelationKernel of(List<Row> votes, List<Row> relations) {
    Map<String, String> valueOf = new HashMap<>();
    for (Row vote : votes) {
      valueOf.put(vote.getString(0), vote.getString(3));
    }
    Map<String, EnumMap<ValueMatch, Integer>> counts = new HashMap<>();
    for (Row relation : relations) {
      String first = valueOf.get(relation.getString(0));
      String second = valueOf.get(relation.getString(1));
      if (first != null && second != null) {
        counts
            .computeIfAbsent(key(first, second), k -> new EnumMap<>(ValueMatch.class))
            .merge(match(relation.getString(2)), 1, Integer::sum);
      }
    }
    RelationKernel kernel = new RelationKernel();
    counts.forEach((key, count) -> kernel.matches.put(key, most(count)));
    return kernel;
  }

  @Override
  public ValueMatch match(String first, String second) {
    return matches.getOrDefault(key(first, second), ValueMatch.APART);
  }

  private static ValueMatch most(EnumMap<ValueMatch, Integer> counts) {
    ValueMatch most = null;
    for (Map.Entry<ValueMatch, Integer> entry : counts.entrySet()) {
      if (most == null || entry.getValue() > counts.get(most)) {
        most = entry.getKey();
      }
    }
    return most;
  }

  private static ValueMatch match(String relation) {
    return switch (relation) {
      case "AGREE" -> ValueMatch.SAME;
      case "COMPATIBLE", "MORE_SPECIFIC" -> ValueMatch.FULLER;
      case "UPDATE" -> ValueMatch.UPDATE;
      case "CONFLICT" -> ValueMatch.DIFFERENT;
      default -> ValueMatch.APART;
    };
  }

  private static String key(String first, String second) {
    return first.compareTo(second) <= 0 ? first + '\u0000' + second : second + '\u0000' + first;
  }
}
