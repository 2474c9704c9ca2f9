package org.newsconcord.jobs.score;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.newsconcord.consensus.item.ValueKernel;
import org.newsconcord.consensus.item.ValueKernels;
import org.newsconcord.consensus.item.ValueMatch;

/**
 * Matches the values of one slot by the relations found between its claims: the relation that most
 * pairs of claims with these two values have; on a tie the milder one. Pairs that speak of
 * different things say nothing about the values, and count only where all do. The value of the
 * fuller claim is the fuller one; where nobody says which is, the two can hold together and neither
 * supports the other. Values whose claims were not compared give no verdict.
 *
 * <p>A match is as sure as the relations that it rests on: the mean of their confidence times the
 * probability of one question. An open question supports a value less than an agreement.
 */
final class RelationKernel implements ValueKernel {
  private static final long serialVersionUID = 1L;
  private static final Match NOT_COMPARED = new Match(Found.APART, 1);

  private final Map<String, Match> matches = new HashMap<>();

  /** What was found between two values, seen from the first in the order of text. */
  private enum Found {
    SAME,
    FULLER,
    VAGUER,
    COMPATIBLE,
    UPDATE,
    APART,
    DIFFERENT
  }

  /** What decided between two values, and how sure the relations are that it rests on. */
  private record Match(Found found, double sureness) implements Serializable {}

  /** Relations between the claims of two values, by what they found. */
  private static final class Tally {
    private final EnumMap<Found, List<Double>> sureness = new EnumMap<>(Found.class);

    void add(Found found, double sure) {
      sureness.computeIfAbsent(found, k -> new ArrayList<>()).add(sure);
    }

    Match decided() {
      Found most = Found.APART;
      for (Found found : sureness.keySet()) {
        boolean tells = found != Found.APART;
        if (tells && (most == Found.APART || count(found) > count(most))) {
          most = found;
        }
      }
      double sure = sureness.get(most).stream().mapToDouble(s -> s).average().orElseThrow();
      return new Match(most, sure);
    }

    private int count(Found found) {
      return sureness.get(found).size();
    }
  }

  private RelationKernel() {}

  /**
   * The kernel of a slot.
   *
   * @param votes rows that begin with claim, outlet, origin, value
   * @param relations rows of claim, claim, relation, fuller or later claim, confidence of the
   *     relation, probability of one question
   */
  static RelationKernel of(List<Row> votes, List<Row> relations) {
    Map<String, String> valueOf = new HashMap<>();
    for (Row vote : votes) {
      valueOf.put(vote.getString(0), vote.getString(3));
    }
    Map<String, Tally> tallies = new HashMap<>();
    for (Row relation : relations) {
      String first = valueOf.get(relation.getString(0));
      String second = valueOf.get(relation.getString(1));
      if (first != null && second != null) {
        tallies
            .computeIfAbsent(key(first, second), k -> new Tally())
            .add(found(relation, first, second), relation.getDouble(4) * relation.getDouble(5));
      }
    }
    RelationKernel kernel = new RelationKernel();
    tallies.forEach((key, tally) -> kernel.matches.put(key, tally.decided()));
    return kernel;
  }

  @Override
  public ValueMatch match(String first, String second) {
    boolean inOrder = first.compareTo(second) <= 0;
    return switch (of(first, second).found) {
      case SAME -> ValueMatch.SAME;
      case FULLER -> inOrder ? ValueMatch.FULLER : ValueMatch.VAGUER;
      case VAGUER -> inOrder ? ValueMatch.VAGUER : ValueMatch.FULLER;
      case COMPATIBLE -> ValueMatch.FULLER;
      case UPDATE -> ValueMatch.UPDATE;
      case APART -> ValueMatch.APART;
      case DIFFERENT -> ValueMatch.DIFFERENT;
    };
  }

  @Override
  public double sureness(String first, String second) {
    return of(first, second).sureness;
  }

  private Match of(String first, String second) {
    return matches.getOrDefault(key(first, second), NOT_COMPARED);
  }

  /** Whoever says more, knows it or invents it: as with a place in a place. */
  @Override
  public double ways(String vaguer, String fuller) {
    return ValueKernels.PLACES_IN_A_PLACE;
  }

  private static Found found(Row relation, String first, String second) {
    return switch (relation.getString(2)) {
      case "AGREE" -> Found.SAME;
      case "MORE_SPECIFIC" -> direction(relation, first, second);
      case "COMPATIBLE" -> Found.COMPATIBLE;
      case "UPDATE" -> Found.UPDATE;
      case "CONFLICT" -> Found.DIFFERENT;
      default -> Found.APART;
    };
  }

  private static Found direction(Row relation, String first, String second) {
    String fuller = relation.getString(3);
    if (fuller == null || first.equals(second)) {
      return Found.COMPATIBLE;
    }
    boolean firstIsFuller = fuller.equals(relation.getString(0));
    return firstIsFuller == (first.compareTo(second) < 0) ? Found.FULLER : Found.VAGUER;
  }

  private static String key(String first, String second) {
    return first.compareTo(second) <= 0 ? first + '\u0000' + second : second + '\u0000' + first;
  }
}
