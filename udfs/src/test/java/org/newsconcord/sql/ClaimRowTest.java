package org.newsconcord.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;

/** Claims into rows and back, without a Spark session. */
class ClaimRowTest {
  private static final ArticleText ARTICLE =
      new ArticleText(
          "Harbour chief resigns after 12 deaths",
          "ALDERPORT - About 300 people fled the harbour of Alderport on Monday, police chief Ines"
              + " Vale said. \"The quay will not reopen before Friday,\" said Tom Brandt, who serves"
              + " as harbour master. Repairs cost 3.5 million euros, up 20 percent from last year. If"
              + " the storm returns, the port may close again, according to the Alder Times.",
          Instant.parse("2024-05-08T10:00:00Z"));

  private static Row row(Claim claim) {
    return new GenericRowWithSchema(ClaimRow.values(claim, ARTICLE), ClaimRow.CLAIM);
  }

  @Test
  void everyClaimOfAnArticleComesBackEqual() {
    List<Claim> claims = ClaimExtractor.standard().extract(ARTICLE);
    assertFalse(claims.isEmpty());
    for (Claim claim : claims) {
      assertEquals(claim, ClaimRow.claim(row(claim)));
    }
  }

  @Test
  void theSentenceIsThatOfHeadlineOrBody() {
    for (Claim claim : ClaimExtractor.standard().extract(ARTICLE)) {
      String text = claim.sentenceIndex() == Claim.HEADLINE ? ARTICLE.headline() : ARTICLE.body();
      assertEquals(
          text.substring(claim.sentenceBegin(), claim.sentenceEnd()),
          row(claim).<String>getAs(ClaimColumn.SENTENCE.column()));
    }
  }

  @Test
  void columnsThatARowLacksKeepTheirDefaults() {
    StructType required =
        new StructType(
            Stream.of(ClaimRow.CLAIM.fields())
                .filter(field -> !ClaimColumn.valueOf(upper(field.name())).nullable())
                .toArray(org.apache.spark.sql.types.StructField[]::new));
    Claim claim = ClaimExtractor.standard().extract(ARTICLE).get(0);
    Row full = row(claim);
    Object[] values =
        Arrays.stream(required.fieldNames()).map(name -> full.<Object>getAs(name)).toArray();
    Claim bare = ClaimRow.claim(new GenericRowWithSchema(values, required));
    assertEquals(claim.begin(), bare.begin());
    assertNull(bare.quantity());
    assertNull(bare.time());
    assertNull(bare.subjectText());
  }

  @Test
  void everyColumnSaysWhatItMeans() {
    for (ClaimColumn column : ClaimColumn.values()) {
      assertFalse(column.doc().isBlank(), column.column());
      assertFalse(column.example().isBlank(), column.column());
    }
    assertNull(ClaimRow.instant(null));
  }

  @Test
  void everyFunctionTakesItsExampleWithoutASession() {
    for (NewsFunction function : NewsConcordFunctions.all()) {
      assertFalse(function.usage().isBlank());
      assertFalse(function.examples().isEmpty(), function.name());
      assertFalse(function.signatures().isEmpty(), function.name());
    }
  }

  private static String upper(String name) {
    return name.toUpperCase(java.util.Locale.ROOT);
  }
}
