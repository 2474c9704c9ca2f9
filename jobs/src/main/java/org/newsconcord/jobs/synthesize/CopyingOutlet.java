package org.newsconcord.jobs.synthesize;

import java.util.List;
import java.util.SplittableRandom;

/**
 * An outlet that copies, with its habits: the least part of a text that it keeps, how often it
 * writes its own headline and lead, its boilerplate, and how many words it changes.
 *
 * @param name its name
 * @param leastKept least share of the words kept, 0.3 to 1
 * @param ownLead how often it writes its own lead, 0 to 1
 * @param noise share of the words changed, 0 to 0.1
 * @param header boilerplate before every article
 * @param footer boilerplate after every article
 */
record CopyingOutlet(
    String name, double leastKept, double ownLead, double noise, String header, String footer) {

  static CopyingOutlet of(int number, long seed, List<String> vocabulary) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    return new CopyingOutlet(
        "planted-" + number + ".example",
        0.3 + 0.7 * random.nextDouble(),
        random.nextDouble(),
        random.nextInt(3) == 0 ? 0.1 * random.nextDouble() : 0.0,
        words(vocabulary, 10 + random.nextInt(30), random),
        words(vocabulary, 20 + random.nextInt(60), random));
  }

  /** Words drawn one by one: text that nobody else has. */
  static String words(List<String> vocabulary, int count, SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(vocabulary.get(random.nextInt(vocabulary.size())));
    }
    return text.append('.').toString();
  }
}
