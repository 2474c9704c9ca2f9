package org.newsconcord.jobs.synthesize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.newsconcord.jobs.synthesize.PlantedClaims.Statement;
import org.newsconcord.jobs.synthesize.PlantedClaims.World;

/**
 * Planted claims as files: {@code claims.csv} with source, item, value and event, as {@code score
 * --claims} reads them, and {@code truth.csv} with the accuracy of each source. Copiers and puppets
 * are in the claims and not in the truth. The same world gives the same bytes.
 */
public final class PlantedClaimTable {
  private PlantedClaimTable() {}

  /**
   * Writes both files into the folder, which is made where it is missing.
   *
   * @return number of {@code claims} and {@code sources}
   */
  public static Map<String, Long> write(Path folder, World world) {
    PlantedClaims planted = PlantedClaims.of(world);
    List<String> claims = new ArrayList<>(List.of("source,item,value,event"));
    for (Statement said : planted.statements()) {
      claims.add(
          String.join(
              ",",
              source(world, said.outlet()),
              "item-" + said.item(),
              said.value(),
              "event-" + said.event()));
    }
    List<String> truth = new ArrayList<>(List.of("source,accuracy"));
    double[] accuracies = planted.accuracies();
    for (int outlet = 0; outlet < accuracies.length; outlet++) {
      truth.add(source(world, outlet) + "," + accuracies[outlet]);
    }
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("claims.csv"), claims, StandardCharsets.UTF_8);
      Files.write(folder.resolve("truth.csv"), truth, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + folder + ".", e);
    }
    return Map.of("claims", claims.size() - 1L, "sources", (long) planted.size());
  }

  private static String source(World world, int outlet) {
    if (outlet < world.outlets()) {
      return "outlet-" + outlet;
    }
    return outlet < world.outlets() + world.copiers() ? "copier-" + outlet : "puppet-" + outlet;
  }
}
