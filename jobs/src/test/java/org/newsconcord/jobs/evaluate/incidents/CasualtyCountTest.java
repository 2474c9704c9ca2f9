package org.newsconcord.jobs.evaluate.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.jobs.table.ClaimsTable;

class CasualtyCountTest {
  private static final StructType SCHEMA =
      new StructType()
          .add(ClaimsTable.SENTENCE, DataTypes.StringType)
          .add(ClaimsTable.SENTENCE_BEGIN, DataTypes.IntegerType)
          .add(ClaimsTable.BEGIN, DataTypes.IntegerType)
          .add(ClaimsTable.END, DataTypes.IntegerType)
          .add(ClaimsTable.QUANTITY_UNIT, DataTypes.StringType)
          .add(ClaimsTable.QUANTITY_HEDGE, DataTypes.StringType)
          .add(ClaimsTable.PREDICATE_CLASS, DataTypes.StringType);

  /** The count of the claim in square brackets. */
  private static String count(String marked, String unit, String hedge, String harm) {
    int begin = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    String sentence = marked.replace("[", "").replace("]", "");
    Object[] values = {sentence, 100, 100 + begin, 100 + end, unit, hedge, harm};
    Row claim = new GenericRowWithSchema(values, SCHEMA);
    double value = Double.parseDouble(sentence.substring(begin, end));
    return CasualtyCount.of(claim, value).map(c -> c.kind() + " " + c.number()).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[2] people were killed in Karu.|person|EXACT|KILL|KILLED 2",
        "1 killed, [4] injured in Karu|person|EXACT|INJURE|INJURED 4",
        "[1] killed and 4 injured in Karu|person|EXACT|KILL|KILLED 1",
        "[4] people were shot, 1 fatally|person|EXACT|SHOOT|SHOT 4",
        "1 killed, [6] others shot|person|EXACT|SHOOT|INJURED 6",
        "One was killed and [6] more were shot|person|EXACT|SHOOT|INJURED 6",
        "Man shoots 4 relatives, killing [2], then himself|person|EXACT|KILL|KILLED 3",
        "[3] people were killed before he shot himself|person|EXACT|KILL|KILLED 3",
        "He fatally shot his wife and [2] kids.|kid|EXACT|KILL|none",
        "1 person died and [4] were hurt.|person|EXACT|INJURE|INJURED 4",
        "A mother and [2] children were killed.|child|EXACT|KILL|none",
        "[2] boys and 3 girls were wounded.|boy|EXACT|INJURE|none",
        "[4] people were wounded in shootings.|person|EXACT|INJURE|none",
        "[2] weeks after he was killed|week|EXACT|KILL|none",
        "At least [3] people were killed.|person|AT_LEAST|KILL|none",
      })
  void countsThePersonsOfOneHappening(
      String marked, String unit, String hedge, String harm, String expected) {
    assertEquals(expected, count(marked, unit, hedge, harm));
  }
}
