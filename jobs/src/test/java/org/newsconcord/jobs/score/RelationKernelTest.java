package org.newsconcord.jobs.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.newsconcord.consensus.item.ValueKernel;
import org.newsconcord.consensus.item.ValueMatch;

class RelationKernelTest {
  private static final List<Row> VOTES =
      List.of(vote("1", "dozens"), vote("2", "37"), vote("3", "dozens"), vote("4", "90"));

  @Test
  void theValueOfTheFullerClaimIsFuller() {
    ValueKernel kernel = kernel(relation("1", "2", "MORE_SPECIFIC", "2"));

    assertEquals(ValueMatch.VAGUER, kernel.match("dozens", "37"));
    assertEquals(ValueMatch.FULLER, kernel.match("37", "dozens"));
  }

  @Test
  void theOrderOfTheClaimsInTheRowDoesNotMatter() {
    ValueKernel kernel = kernel(relation("2", "1", "MORE_SPECIFIC", "2"));

    assertEquals(ValueMatch.VAGUER, kernel.match("dozens", "37"));
    assertEquals(ValueMatch.FULLER, kernel.match("37", "dozens"));
  }

  @Test
  void withoutDirectionNeitherValueIsVaguer() {
    ValueKernel kernel = kernel(relation("1", "2", "COMPATIBLE", null));

    assertEquals(ValueMatch.FULLER, kernel.match("dozens", "37"));
    assertEquals(ValueMatch.FULLER, kernel.match("37", "dozens"));
  }

  @Test
  void mostPairsOfClaimsDecideAndOnATieTheMilder() {
    ValueKernel kernel =
        kernel(
            relation("1", "2", "MORE_SPECIFIC", "2"),
            relation("2", "3", "CONFLICT", null),
            relation("2", "4", "UPDATE", "4"));

    assertEquals(ValueMatch.VAGUER, kernel.match("dozens", "37"));
    assertEquals(ValueMatch.UPDATE, kernel.match("90", "37"));
    assertEquals(ValueMatch.APART, kernel.match("90", "dozens"));
  }

  @Test
  void pairsThatSpeakOfDifferentThingsDoNotOutvoteOneThatConflicts() {
    List<Row> votes = List.of(vote("1", "8000"), vote("2", "10000"), vote("3", "10000"));
    ValueKernel kernel =
        RelationKernel.of(
            votes,
            List.of(
                relation("1", "2", "CONFLICT", null), relation("1", "3", "SCOPE_DIFFERS", null)));

    assertEquals(ValueMatch.DIFFERENT, kernel.match("8000", "10000"));
  }

  @Test
  void aMatchIsAsSureAsTheRelationsThatItRestsOn() {
    ValueKernel kernel =
        RelationKernel.of(
            List.of(vote("1", "37"), vote("2", "37"), vote("3", "37"), vote("4", "90")),
            List.of(
                RowFactory.create("1", "2", "COMPATIBLE", null, 0.5, 0.5),
                RowFactory.create("1", "4", "AGREE", null, 0.9, 1.0),
                RowFactory.create("2", "4", "AGREE", null, 0.7, 1.0),
                RowFactory.create("3", "4", "POSSIBLE_CONFLICT", null, 0.2, 0.5)));

    assertEquals(0.25, kernel.sureness("37", "37"), 1e-9);
    assertEquals(0.8, kernel.sureness("90", "37"), 1e-9);
    assertEquals(1, kernel.sureness("37", "never compared"), 1e-9);
  }

  private static ValueKernel kernel(Row... relations) {
    return RelationKernel.of(VOTES, List.of(relations));
  }

  private static Row vote(String claim, String value) {
    return RowFactory.create(claim, "outlet", "origin", value);
  }

  private static Row relation(String first, String second, String relation, String favoured) {
    return RowFactory.create(first, second, relation, favoured, 1.0, 1.0);
  }
}
