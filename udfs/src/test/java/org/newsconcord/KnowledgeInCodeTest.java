package org.newsconcord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the product knows of English stands in lexicon files, and what it decides by stands in
 * documented parameters. This counts what still stands in Java: collections and alternatives of
 * three or more words, and decimal numbers without a name. The counts of each package may only
 * fall. After lowering one, write the new counts:
 *
 * <pre>mvn -pl udfs test -Dtest=KnowledgeInCodeTest -Dnewsconcord.ratchet=update</pre>
 */
class KnowledgeInCodeTest {
  private static final Path COUNTS = Path.of("src/test/resources/knowledge-in-code.tsv");
  private static final List<Path> ROOTS =
      List.of(
          Path.of("src/main/java/org/newsconcord/claims"),
          Path.of("src/main/java/org/newsconcord/compare"),
          Path.of("src/main/java/org/newsconcord/slots"),
          Path.of("../jobs/src/main/java/org/newsconcord/jobs/group"));
  private static final int WORDS = 3;
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern COLLECTION =
      Pattern.compile(
          "\\b(?:of|ofEntries|asList|copyOf)\\(|\\bcase (?=\")|\\[\\]\\s*\\w*\\s*=?\\s*\\{");
  private static final Pattern ALTERNATIVES =
      Pattern.compile("\\p{L}{2,}[^|\"]*(?:\\|[^|\"]*\\p{L}{2,}[^|\"]*){2,}");
  private static final Pattern CONSTANT =
      Pattern.compile("\\bstatic final (?:double|float|Double) \\w+ =[^;]*;");
  private static final Pattern DECIMAL = Pattern.compile("(?<![\\w.])\\d*\\.\\d+(?![\\w.]*\\()");
  private static final Pattern PARAMETERS =
      Pattern.compile(".*(?:Parameters|Options|Weights)\\.java");

  private record Count(int wordLists, int thresholds) {
    Count plus(Count other) {
      return new Count(wordLists + other.wordLists, thresholds + other.thresholds);
    }
  }

  @Test
  void wordListsAndThresholdsInCodeOnlyFall() throws IOException {
    Map<String, Count> counts = counts();
    if ("update".equals(System.getProperty("newsconcord.ratchet"))) {
      write(counts, allowed());
    }
    assumeTrue(
        Files.exists(COUNTS), "No counts are recorded yet; write them with the command above");
    Map<String, Count> allowed = allowed();
    List<String> risen = new ArrayList<>();
    counts.forEach(
        (place, count) -> {
          Count most = allowed.getOrDefault(place, new Count(0, 0));
          if (count.wordLists() > most.wordLists() || count.thresholds() > most.thresholds()) {
            risen.add(place + ": " + count + ", allowed " + most);
          }
        });
    assertEquals(
        List.of(),
        risen,
        "Word lists belong into lexicon files, thresholds into a documented parameter record");
  }

  @Test
  void countsWhatItSaysItCounts() {
    assertEquals(new Count(1, 0), count("Set<String> s = Set.of(\"a\", \"b\", \"c\");", "X.java"));
    assertEquals(new Count(0, 0), count("Set<String> s = Set.of(\"a\", \"b\");", "X.java"));
    assertEquals(new Count(1, 0), count("Pattern.compile(\"(?:red|green|blue) car\")", "X.java"));
    assertEquals(new Count(1, 0), count("case \"one\", \"two\", \"three\" -> 1;", "X.java"));
    assertEquals(new Count(0, 1), count("if (x > 0.35) {}", "X.java"));
    assertEquals(new Count(0, 0), count("static final double LEAST = 0.35;", "X.java"));
    assertEquals(new Count(0, 0), count("new Rules(0.35)", "ScoreParameters.java"));
    assertEquals(new Count(0, 0), count("/* 0.35 of Set.of(\"a\", \"b\", \"c\") */", "X.java"));
  }

  private static Map<String, Count> counts() {
    Map<String, Count> counts = new TreeMap<>();
    for (Path root : ROOTS) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(
                file -> {
                  String place = file.getParent().toString().replace('\\', '/');
                  place = place.substring(place.indexOf("org/newsconcord/") + 16);
                  counts.merge(
                      place, count(read(file), file.getFileName().toString()), Count::plus);
                });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return counts;
  }

  private static Count count(String source, String file) {
    String code = COMMENT.matcher(source).replaceAll(" ");
    int decimals =
        PARAMETERS.matcher(file).matches()
            ? 0
            : (int)
                DECIMAL
                    .matcher(LITERAL.matcher(CONSTANT.matcher(code).replaceAll("")).replaceAll(""))
                    .results()
                    .count();
    return new Count(collections(code) + alternatives(code), decimals);
  }

  private static int collections(String code) {
    int found = 0;
    Matcher opening = COLLECTION.matcher(code);
    while (opening.find()) {
      long words =
          LITERAL
              .matcher(code.substring(opening.end(), end(code, opening.end())))
              .results()
              .filter(literal -> literal.group(1).matches(".*\\p{L}.*"))
              .count();
      found += words >= WORDS ? 1 : 0;
    }
    return found;
  }

  /** Where the brackets close that are open at this place; of a case label its arrow. */
  private static int end(String code, int begin) {
    int depth = 0;
    boolean literal = false;
    for (int i = begin; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '\\' && literal) {
        i++;
      } else if (c == '"') {
        literal = !literal;
      } else if (!literal && (c == '(' || c == '{')) {
        depth++;
      } else if (!literal && (c == ')' || c == '}' || c == '>' || c == ';') && depth-- == 0) {
        return i;
      }
    }
    return code.length();
  }

  private static int alternatives(String code) {
    String joined = code.replaceAll("\"\\s*\\+\\s*\"", "");
    return (int)
        LITERAL
            .matcher(joined)
            .results()
            .filter(literal -> ALTERNATIVES.matcher(literal.group(1)).find())
            .count();
  }

  private static Map<String, Count> allowed() throws IOException {
    Map<String, Count> allowed = new TreeMap<>();
    if (!Files.exists(COUNTS)) {
      return counts();
    }
    for (String line : Files.readAllLines(COUNTS, StandardCharsets.UTF_8)) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t");
        allowed.put(fields[0], new Count(Integer.parseInt(fields[1]), Integer.parseInt(fields[2])));
      }
    }
    return allowed;
  }

  private static void write(Map<String, Count> counts, Map<String, Count> allowed)
      throws IOException {
    StringBuilder text =
        new StringBuilder(
            "# package\tword lists in Java\tunnamed decimals; the target is 0 and 0\n");
    counts.forEach(
        (place, count) -> {
          Count most = allowed.getOrDefault(place, new Count(0, 0));
          text.append(place)
              .append('\t')
              .append(Math.min(count.wordLists(), most.wordLists()))
              .append('\t')
              .append(Math.min(count.thresholds(), most.thresholds()))
              .append('\n');
        });
    Files.writeString(COUNTS, text, StandardCharsets.UTF_8);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
