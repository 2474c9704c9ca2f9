package org.newsconcord.outlets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.SpoofChecker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Names that look alike name each other; the table is that of Unicode. */
class ConfusableNamesTest {
  private static final Path TABLE =
      Path.of("src/main/resources/org/newsconcord/outlets/confusables.tsv");
  private static final SpoofChecker ICU = new SpoofChecker.Builder().build();

  private static Map<String, ? extends Set<String>> among(String... names) {
    return ConfusableNames.among(List.of(names));
  }

  @Test
  void lettersOfAnotherScriptMakeNamesConfusable() {
    assertEquals(
        Map.of("Karu Times", Set.of("K\u0430ru Times"), "K\u0430ru Times", Set.of("Karu Times")),
        among("Karu Times", "K\u0430ru Times", "Karu Post"));
  }

  @Test
  void domainsCountAsTheyAreShown() {
    assertEquals(
        Map.of("apple.com", Set.of("xn--pple-43d.com"), "xn--pple-43d.com", Set.of("apple.com")),
        among("apple.com", "xn--pple-43d.com"));
  }

  @Test
  void lettersAndDigitsOfOneScriptCanLookAlike() {
    assertEquals(Set.of("Modern News"), among("Modern News", "Modem News").get("Modem News"));
    assertEquals(
        Set.of("dai1y.example"), among("daily.example", "dai1y.example").get("daily.example"));
  }

  @Test
  void theCaseOfLettersMakesNoOtherName() {
    assertEquals(Set.of("karu times"), among("Karu Times", "karu times").get("Karu Times"));
  }

  @Test
  void namesThatDifferToTheEyeStayUnflagged() {
    assertEquals(
        Map.of(), among("Karu Times", "Karu Post", "", "\u6771\u4eac", "xn--", "xn--\u00fc\u00fc"));
  }

  @Test
  void threeThatLookAlikeNameTwoOthersEach() {
    assertEquals(Set.of("\u0441nn", "c\u0578n"), among("cnn", "\u0441nn", "c\u0578n").get("cnn"));
  }

  @Test
  void theTableIsWhatUnicodeSays() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# Characters that look like others (Unicode Technical Standard 39, confusables): those that normalization leaves as they are.",
                "# What: code point; the code points of its prototype; both hexadecimal.",
                "# Source: Unicode as ICU4J carries it (licence Unicode-3.0, see NOTICE), made by ConfusableNamesTest with -Dnewsconcord.lexicons=write; do not edit."));
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String text = c < 0xD800 || c > 0xDFFF ? Character.toString(c) : "";
      boolean plain =
          Normalizer.isNormalized(text, Normalizer.Form.NFD)
              && Normalizer.isNormalized(text, Normalizer.Form.NFKC);
      String prototype = ICU.getSkeleton(text);
      if (plain && !prototype.equals(text)) {
        lines.add(String.format(Locale.ROOT, "%04X\t%s", c, hexadecimal(prototype)));
      }
    }
    String text = String.join("\n", lines) + "\n";
    if ("write".equals(System.getProperty("newsconcord.lexicons"))) {
      Files.writeString(TABLE, text, StandardCharsets.UTF_8);
    }
    assertEquals(text, Files.readString(TABLE, StandardCharsets.UTF_8));
  }

  @Test
  void skeletonsAreThoseOfIcu() {
    Random random = new Random(5);
    int[] blocks = {0x20, 0xA0, 0x370, 0x400, 0x530, 0x5D0, 0x600, 0x13A0, 0x1E00};
    for (int i = 0; i < 2_000; i++) {
      String text =
          random
              .ints(8, 0, 96)
              .mapToObj(n -> Character.toString(blocks[random.nextInt(blocks.length)] + n))
              .collect(Collectors.joining());
      String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
      assertEquals(ICU.getSkeleton(folded), ConfusableNames.skeleton(text), text);
    }
  }

  private static String hexadecimal(String text) {
    return text.codePoints()
        .mapToObj(c -> String.format(Locale.ROOT, "%04X", c))
        .collect(Collectors.joining(" "));
  }
}
