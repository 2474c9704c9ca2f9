package org.newsconcord.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CldrLexiconsTest {
  private static final String SOURCE =
      "# Source: Unicode CLDR as ICU4J carries it (licence Unicode-3.0, see NOTICE), made by CldrLexicons; do not edit.";
  private static final Path FOLDER = Path.of("src/main/resources/org/newsconcord/language/lexicon");

  private static final Path TEXT = Path.of("src/main/resources/org/newsconcord/text/lexicon");

  private static void check(Path folder, String file, List<String> header, List<String> lines)
      throws IOException {
    List<String> all = new ArrayList<>(header);
    all.add(SOURCE);
    all.add(
        "# To extend: put lines into the list that is read after it and wins; to replace: put "
            + file
            + " into the directory given as --lexicon.");
    all.addAll(lines);
    String text = String.join("\n", all) + "\n";
    if ("write".equals(System.getProperty("newsconcord.lexicons"))) {
      Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
    }
    assertEquals(text, Files.readString(folder.resolve(file), StandardCharsets.UTF_8));
  }

  @Test
  void theListOfUnitsIsWhatCldrSays() throws IOException {
    check(
        FOLDER,
        "cldr-units.tsv",
        List.of(
            "# Units of measure: names and abbreviations in American and British English.",
            "# What: form as the tokenizer cuts it, lower case; canonical unit; dimension; factor to the base unit of the dimension (0 where it does not convert)."),
        CldrLexicons.units());
  }

  @Test
  void theListOfCurrenciesIsWhatCldrSays() throws IOException {
    check(
        FOLDER,
        "cldr-currencies.tsv",
        List.of(
            "# Currencies that were legal tender since 1990: names, codes, and signs of all English locales.",
            "# What: form as the tokenizer cuts it, lower case; ISO 4217 code; position (before: sign in front of the number, after: name behind it, code: capitals on either side, name: only the name of a code that is a word); factor to the main unit; name, at the code."),
        CldrLexicons.currencies());
  }

  @Test
  void theListOfSignsIsThatOfTheCurrencies() throws IOException {
    check(
        TEXT,
        "currency-signs.tsv",
        List.of(
            "# Letters that stand right before the digits of an amount: EUR50m, Rs500, RM79.",
            "# What: the letters, lower case; in the text the first is a capital.",
            "# Also from: currencies.tsv."),
        CldrLexicons.signs());
  }
}
