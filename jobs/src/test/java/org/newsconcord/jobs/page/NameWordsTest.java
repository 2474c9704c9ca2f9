package org.newsconcord.jobs.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NameWordsTest {
  private static final List<String> TABLE =
      List.of(
          "article-?body|article__body|text",
          "recommend(ed|ations?)?|read-?(next|more|also)",
          "field-name-body|tags?");

  private static NameWords words() {
    NameWords words = new NameWords();
    for (int i = 0; i < TABLE.size(); i++) {
      words.put(TABLE.get(i), 1L << i);
    }
    return words;
  }

  @Test
  void wordsStandAloneOrJoined() {
    assertEquals(1, words().in("main article-body2"));
    assertEquals(1, words().in("articlebody"));
    assertEquals(0, words().in("articlebodyx context"));
    assertEquals(1 | 4, words().in("text 7tag"));
    assertEquals(4, words().in("field-name-body"));
    assertEquals(2, words().in("x-read-more recommendation"));
  }

  /** The same as a regular expression between what is no letter. */
  @Test
  void findsWhatAPatternFinds() {
    String[] parts = {
      "article",
      "body",
      "-",
      "__",
      " ",
      "text",
      "read",
      "more",
      "tags",
      "recommend",
      "ed",
      "field",
      "name",
      "x",
      "1"
    };
    Random random = new Random(3);
    NameWords words = words();
    for (int i = 0; i < 5_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int n = random.nextInt(8); n >= 0; n--) {
        name.append(parts[random.nextInt(parts.length)]);
      }
      long expected = 0;
      for (int t = 0; t < TABLE.size(); t++) {
        Pattern pattern = Pattern.compile("(?:^|[^a-z])(?:" + TABLE.get(t) + ")(?:$|[^a-z])");
        expected |= pattern.matcher(name).find() ? 1L << t : 0;
      }
      assertEquals(expected, words.in(name.toString()), name.toString());
    }
  }
}
