package org.newsconcord.outlets;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsconcord.text.LowerCase;

/**
 * Tells whether an article that cites an outlet cites its own. Pure and thread-safe.
 *
 * <p>Example: in an article of {@code CNN (Web News)} or of {@code cnn.com}, "told CNN" cites
 * itself.
 */
public final class SelfCitation {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern CHANNEL = Pattern.compile("\\p{L}.*\\p{N}");
  private static final String PERSONAL = "my";

  /** Letters of a network's name: ABC. */
  private static final int NETWORK = 3;

  private static final Set<String> EMPTY_WORDS = Set.of("the", "");

  private SelfCitation() {}

  /**
   * Whether the name that is cited is that of the outlet.
   *
   * @param outlet key of the outlet: a name or a registrable domain; may be null
   * @param cited the name as the article writes it; may be null
   * @param citedKey the domain or the key of that name; may be null
   */
  public static boolean is(String outlet, String cited, String citedKey) {
    if (outlet == null || cited == null) {
      return false;
    }
    if (outlet.equalsIgnoreCase(citedKey)) {
      return true;
    }
    Set<String> name = words(cited);
    Set<String> own = words(outlet);
    return (outlet.indexOf('.') > 0 && isOfSite(label(outlet), inOrder(cited), isCapitals(cited)))
        || (!name.isEmpty() && own.containsAll(name));
  }

  /**
   * WQZT News and WQZT on wqzt.com, Fox 9 on fox9arden.com, QBC on qbcarden.com, the Arden
   * News-Call on myanc.com: call letters, a channel, a network or initials.
   */
  private static boolean isOfSite(String label, String[] cited, boolean capitals) {
    String whole = String.join("", cited);
    String own = label.startsWith(PERSONAL) ? label.substring(PERSONAL.length()) : label;
    boolean network = capitals && whole.length() == NETWORK && own.startsWith(whole);
    return label.equals(whole)
        || network
        || (cited.length > 1 && own.equals(initials(cited)))
        || (CHANNEL.matcher(whole).matches() && label.startsWith(whole))
        || (cited.length > 0 && label.equals(cited[0]));
  }

  private static boolean isCapitals(String name) {
    return name.codePoints().noneMatch(Character::isLowerCase);
  }

  private static String initials(String[] words) {
    return Arrays.stream(words)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }

  private static String label(String domain) {
    return LowerCase.of(domain.substring(0, domain.indexOf('.'))).replace("-", "");
  }

  private static Set<String> words(String name) {
    return new HashSet<>(Arrays.asList(inOrder(name)));
  }

  private static String[] inOrder(String name) {
    return Arrays.stream(NO_LETTERS.split(LowerCase.of(name)))
        .filter(word -> !EMPTY_WORDS.contains(word))
        .toArray(String[]::new);
  }
}
