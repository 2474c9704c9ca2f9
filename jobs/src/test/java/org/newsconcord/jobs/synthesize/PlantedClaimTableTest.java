package org.newsconcord.jobs.synthesize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedClaimTableTest {
  @TempDir Path folder;

  @Test
  void claimsAndTruthAreWrittenAlikeForOneSeed() throws IOException {
    PlantedClaims.World world = PlantedClaims.World.usual(3).withPuppets(2);
    Map<String, Long> counts = PlantedClaimTable.write(folder.resolve("a"), world);
    PlantedClaimTable.write(folder.resolve("b"), world);

    List<String> claims = Files.readAllLines(folder.resolve("a/claims.csv"));
    assertEquals("source,item,value,event", claims.get(0));
    assertEquals(counts.get("claims"), claims.size() - 1L);
    assertEquals(47L, counts.get("sources"));
    assertEquals(claims, Files.readAllLines(folder.resolve("b/claims.csv")));
    assertEquals(2, claims.stream().filter(line -> line.startsWith("puppet-")).count());
    List<String> truth = Files.readAllLines(folder.resolve("a/truth.csv"));
    assertEquals(41, truth.size());
    assertEquals("outlet-0,0.7", truth.get(1));
    assertTrue(truth.get(40).startsWith("outlet-39,0.98"), truth.get(40));
  }
}
