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

  private static final Set<String> EMPTY_WORDS = Set.of("the", "a", "an", "");

  /** What stands behind the name of a house without changing whose it is: an outlet's key. */
  private static final Pattern EDITION = Pattern.compile("\\(.*|\\s-\\s.*");

  /** Ends of the names of a house's own channels: Fox 8 News. */
  private static final Set<String> CHANNEL_ENDS = Set.of("news", "tv");

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
        || (!name.isEmpty() && own.containsAll(name))
        || isOfHouse(inOrder(EDITION.matcher(outlet).replaceFirst("")), inOrder(cited));
  }

  /** QBC Television, a QBC poll or the QBC Poll of Polls in an article of QBC (Web News). */
  private static boolean isOfHouse(String[] house, String[] cited) {
    return house.length > 0
        && house.length <= cited.length
        && Arrays.equals(house, Arrays.copyOf(cited, house.length));
  }

  /**
   * WQZT News and WQZT on wqzt.com, Fox 9 and Fox 9 News on fox9arden.com, QBC on qbcarden.com, the
   * Arden News-Call on myanc.com, the Daily Bell on ardendailybell.com: call letters, a channel, a
   * network, initials or the end of the address.
   */
  private static boolean isOfSite(String label, String[] cited, boolean capitals) {
    String whole = String.join("", withoutChannelEnd(cited));
    String own = label.startsWith(PERSONAL) ? label.substring(PERSONAL.length()) : label;
    boolean network = capitals && whole.length() == NETWORK && own.startsWith(whole);
    return label.equals(whole)
        || network
        || (cited.length > 1 && own.equals(initials(cited)))
        || (cited.length > 1 && label.endsWith(String.join("", cited)))
        || (CHANNEL.matcher(whole).matches() && label.startsWith(whole))
        || (cited.length > 0 && label.equals(cited[0]));
  }

  private static String[] withoutChannelEnd(String[] words) {
    int last = words.length - 1;
    return last > 0 && CHANNEL_ENDS.contains(words[last]) ? Arrays.copyOf(words, last) : words;
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
