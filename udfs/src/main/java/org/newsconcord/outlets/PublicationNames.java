package org.newsconcord.outlets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsconcord.text.LowerCase;

/**
 * Tells names of publications by their words, so that no list of publications is needed.
 * Deterministic and thread-safe.
 *
 * <pre>{@code
 * PublicationNames.key("the Karu Times")  // "karu times"
 * PublicationNames.key("the fire chief")  // null
 * }</pre>
 */
public final class PublicationNames {
  private static final String RESOURCE = "publication-words.txt";
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern ARTICLE = Pattern.compile("^[Tt]he ");
  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 5;

  private PublicationNames() {}

  /**
   * The name in lower case without its article and what follows a comma; null where that is not two
   * to five capitalised words that begin or end with a word of publications.
   */
  public static String key(String text) {
    if (text == null) {
      return null;
    }
    String before = text.indexOf(',') < 0 ? text : text.substring(0, text.indexOf(','));
    String name = ARTICLE.matcher(before.strip()).replaceFirst("");
    String[] words = SPACE.split(name);
    if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) {
      return null;
    }
    for (String word : words) {
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
        return null;
      }
    }
    boolean publication =
        Holder.WORDS.contains(words[0]) || Holder.WORDS.contains(words[words.length - 1]);
    return publication ? LowerCase.of(name) : null;
  }

  private static final class Holder {
    private static final Set<String> WORDS = load();

    private static Set<String> load() {
      try (InputStream in = PublicationNames.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("The resource " + RESOURCE + " is not in the jar.");
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
