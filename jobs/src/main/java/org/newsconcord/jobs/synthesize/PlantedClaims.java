package org.newsconcord.jobs.synthesize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Claims of outlets whose accuracy is known, because it was planted.
 *
 * <p>Outlets have accuracies evenly spread between the lowest and the highest, and numbers of items
 * evenly spread between the fewest and the most, in another order. Each fills items drawn at random
 * and states the right value with its accuracy, else one of a few wrong ones. Copiers take over
 * what one outlet says, in its words, and alter a share. Puppets fill one item only, with one false
 * value in words of their own. The same seed plants the same.
 */
public final class PlantedClaims {
  private static final int WRONG_VALUES = 6;
  private static final int ITEMS_OF_EVENT = 4;
  private static final String RIGHT = "right";
  private final World world;
  private final RandomGenerator random;
  private final List<Statement> statements = new ArrayList<>();
  private final double[] accuracies;

  /**
   * What is planted.
   *
   * @param outlets outlets with an accuracy of their own
   * @param lowest lowest accuracy
   * @param highest highest accuracy
   * @param fewest fewest items of an outlet
   * @param most most items of an outlet
   * @param items items that there are
   * @param copiers outlets that copy the outlet in the middle
   * @param alteration share of values that copiers alter
   * @param coverage share of items that copiers take over
   * @param puppets outlets that state one false value and nothing else
   * @param seed of the draws
   */
  public record World(
      int outlets,
      double lowest,
      double highest,
      int fewest,
      int most,
      int items,
      int copiers,
      double alteration,
      double coverage,
      int puppets,
      long seed) {

    /**
     * Forty outlets, 0.70 to 0.98, 30 to 300 of 400 items, five full copiers that alter a tenth.
     */
    public static World usual(long seed) {
      return new World(40, 0.70, 0.98, 30, 300, 400, 5, 0.1, 1, 0, seed);
    }

    /** The same with this many puppets. */
    public World withPuppets(int count) {
      return new World(
          outlets,
          lowest,
          highest,
          fewest,
          most,
          items,
          copiers,
          alteration,
          coverage,
          count,
          seed);
    }
  }

  /**
   * One outlet states one value.
   *
   * @param outlet index: outlets first, then copiers, then puppets
   * @param item index of the item
   * @param event index of its event
   * @param value normalised
   * @param raw in the words of the outlet
   */
  public record Statement(int outlet, int item, int event, String value, String raw) {}

  private PlantedClaims(World world) {
    this.world = world;
    this.random = new SplittableRandom(world.seed());
    this.accuracies = new double[world.outlets()];
  }

  /** Plants. */
  public static PlantedClaims of(World world) {
    PlantedClaims claims = new PlantedClaims(world);
    claims.addOutlets();
    claims.addCopiers();
    claims.addPuppets();
    return claims;
  }

  /** All statements. */
  public List<Statement> statements() {
    return List.copyOf(statements);
  }

  /** Accuracy of each outlet, copiers and puppets left out. */
  public double[] accuracies() {
    return accuracies.clone();
  }

  /** Number of outlets with copiers and puppets. */
  public int size() {
    return world.outlets() + world.copiers() + world.puppets();
  }

  private void addOutlets() {
    List<Integer> order = new ArrayList<>();
    for (int outlet = 0; outlet < world.outlets(); outlet++) {
      order.add(outlet);
    }
    shuffle(order);
    double steps = Math.max(1, world.outlets() - 1);
    for (int outlet = 0; outlet < world.outlets(); outlet++) {
      accuracies[outlet] = world.lowest() + (world.highest() - world.lowest()) * outlet / steps;
      double share = order.get(outlet) / steps;
      int count = (int) Math.round(world.fewest() + (world.most() - world.fewest()) * share);
      addOutlet(outlet, Math.min(count, world.items()));
    }
  }

  private void addOutlet(int outlet, int count) {
    List<Integer> items = new ArrayList<>();
    for (int item = 0; item < world.items(); item++) {
      items.add(item);
    }
    shuffle(items);
    for (int item : items.subList(0, count)) {
      boolean right = random.nextDouble() < accuracies[outlet];
      add(outlet, item, right ? RIGHT : wrong(), outlet);
    }
  }

  private void addCopiers() {
    int victim = world.outlets() / 2;
    List<Statement> copied = statements.stream().filter(s -> s.outlet() == victim).toList();
    for (int copier = 0; copier < world.copiers(); copier++) {
      for (Statement statement : copied) {
        if (random.nextDouble() < world.coverage()) {
          boolean altered = random.nextDouble() < world.alteration();
          int outlet = world.outlets() + copier;
          if (altered) {
            add(outlet, statement.item(), wrong(), outlet);
          } else {
            add(outlet, statement.item(), statement.value(), victim);
          }
        }
      }
    }
  }

  private void addPuppets() {
    for (int puppet = 0; puppet < world.puppets(); puppet++) {
      int outlet = world.outlets() + world.copiers() + puppet;
      add(outlet, 0, "false", outlet);
    }
  }

  private void add(int outlet, int item, String value, int words) {
    statements.add(
        new Statement(outlet, item, item / ITEMS_OF_EVENT, value, value + " by " + words));
  }

  private String wrong() {
    return "wrong " + random.nextInt(WRONG_VALUES);
  }

  private void shuffle(List<Integer> list) {
    for (int at = list.size() - 1; at > 0; at--) {
      Collections.swap(list, at, random.nextInt(at + 1));
    }
  }
}
