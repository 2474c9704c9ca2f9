package org.newsconcord.jobs.synthesize;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Plants copies of real articles: cut to 30 to 100 %, under new headlines and leads, wrapped in
 * boilerplate, with changed words and digits; round-ups of two stories and aggregator pages of
 * many. The same seed and corpus give the same result.
 */
public final class SyndicationPlanter {
  private static final int LEAST_WORDS = 250;
  private static final double DIGIT_CHANGES = 0.3;
  private static final int LONGEST_LAG_DAYS = 4;
  private final SynthesizeOptions options;
  private final SplittableRandom random;
  private final List<PlantedArticle> result = new ArrayList<>();
  private final List<PlantedArticle> stories = new ArrayList<>();
  private List<String> vocabulary;
  private List<CopyingOutlet> outlets;

  /** A planter with these options. */
  public SyndicationPlanter(SynthesizeOptions options) {
    options.validate();
    this.options = options;
    this.random = new SplittableRandom(options.seed);
  }

  /** The corpus with the planted articles; those with a cluster are the truth. */
  public List<PlantedArticle> plant(List<PlantedArticle> corpus) {
    List<PlantedArticle> base = new ArrayList<>(corpus);
    base.sort(Comparator.comparing(PlantedArticle::id));
    vocabulary = vocabulary(base);
    outlets = new ArrayList<>();
    for (int i = 0; i < options.plantedOutlets; i++) {
      outlets.add(CopyingOutlet.of(i, options.seed, vocabulary));
    }
    base.forEach(result::add);
    List<Integer> sources = sources(base);
    for (int i = 0; i < Math.min(options.clusters, sources.size()); i++) {
      plantStory(i, base.get(sources.get(i)), sources.get(i));
    }
    for (int i = 0; i < options.roundUps && !stories.isEmpty(); i++) {
      page("roundup-" + i, sources, 2, Integer.MAX_VALUE);
    }
    for (int i = 0; i < options.aggregators && !stories.isEmpty(); i++) {
      page("aggregator-" + i, sources, 4 + random.nextInt(5), 60 + random.nextInt(60));
    }
    return List.copyOf(result);
  }

  /** Articles long enough, in random order. */
  private List<Integer> sources(List<PlantedArticle> base) {
    List<Integer> sources = new ArrayList<>();
    for (int i = 0; i < base.size(); i++) {
      if (words(base.get(i).body()).length >= LEAST_WORDS && base.get(i).publishedAt() != null) {
        sources.add(i);
      }
    }
    for (int i = sources.size() - 1; i > 0; i--) {
      java.util.Collections.swap(sources, i, random.nextInt(i + 1));
    }
    return sources;
  }

  private int size(int number) {
    int largest = options.largestCluster;
    return switch (number) {
      case 0 -> largest;
      case 1 -> Math.max(2, largest * 3 / 5);
      case 2 -> Math.max(2, largest * 3 / 10);
      default -> (int) Math.round(Math.exp(Math.log(2) + random.nextDouble() * Math.log(20)));
    };
  }

  private void plantStory(int number, PlantedArticle source, int place) {
    String cluster = "story-" + number;
    PlantedArticle origin =
        new PlantedArticle(
            source.id(),
            source.outlet(),
            source.headline(),
            source.publishedAt(),
            source.body(),
            cluster);
    result.set(place, origin);
    stories.add(origin);
    int size = size(number);
    for (int copy = 1; copy < size; copy++) {
      result.add(copy(origin, cluster + "-copy-" + copy));
    }
  }

  private PlantedArticle copy(PlantedArticle origin, String id) {
    CopyingOutlet outlet = outlets.get(random.nextInt(outlets.size()));
    String[] words = words(origin.body());
    double kept = outlet.leastKept() + (1 - outlet.leastKept()) * random.nextDouble();
    int count = Math.max(1, (int) Math.round(words.length * kept));
    String[] cut = changed(Arrays.copyOf(words, count), outlet.noise());
    boolean lead = random.nextDouble() < outlet.ownLead();
    String own =
        lead ? CopyingOutlet.words(vocabulary, 15 + random.nextInt(30), random) + "\n\n" : "";
    String headline = CopyingOutlet.words(vocabulary, 6 + random.nextInt(6), random);
    String body = outlet.header() + "\n\n" + own + String.join(" ", cut) + "\n\n" + outlet.footer();
    return new PlantedArticle(
        id, outlet.name(), headline, later(origin.publishedAt()), body, origin.cluster());
  }

  private String[] changed(String[] words, double noise) {
    boolean digits = random.nextDouble() < DIGIT_CHANGES;
    for (int i = 0; i < words.length; i++) {
      if (noise > 0 && random.nextDouble() < noise) {
        words[i] = vocabulary.get(random.nextInt(vocabulary.size()));
      } else if (digits && words[i].chars().anyMatch(c -> c >= '0' && c <= '9')) {
        words[i] = words[i].replaceAll("[0-9]", String.valueOf(1 + random.nextInt(9)));
      }
    }
    return words;
  }

  /** A page of a planted story and other articles of the same days; none where there are none. */
  private void page(String id, List<Integer> sources, int parts, int longest) {
    CopyingOutlet outlet = outlets.get(random.nextInt(outlets.size()));
    PlantedArticle story = stories.get(random.nextInt(stories.size()));
    List<PlantedArticle> others = contemporaries(story, sources);
    if (others.isEmpty()) {
      return;
    }
    StringBuilder body = new StringBuilder(outlet.header()).append(part(story, longest));
    for (int i = 1; i < parts && !others.isEmpty(); i++) {
      body.append(part(others.remove(random.nextInt(others.size())), longest));
    }
    body.append("\n\n").append(outlet.footer());
    String headline = CopyingOutlet.words(vocabulary, 8, random);
    String day = later(story.publishedAt());
    result.add(new PlantedArticle(id, outlet.name(), headline, day, body.toString(), id));
  }

  private List<PlantedArticle> contemporaries(PlantedArticle story, List<Integer> sources) {
    List<PlantedArticle> others = new ArrayList<>();
    for (int source : sources) {
      PlantedArticle other = result.get(source);
      long days = ChronoUnit.DAYS.between(day(story), day(other));
      if (Math.abs(days) <= LONGEST_LAG_DAYS && !other.id().equals(story.id())) {
        others.add(other);
      }
    }
    return others;
  }

  private static String part(PlantedArticle article, int longest) {
    String[] words = words(article.body());
    return "\n\n" + String.join(" ", Arrays.copyOf(words, Math.min(words.length, longest)));
  }

  private static LocalDate day(PlantedArticle article) {
    return LocalDate.parse(article.publishedAt().substring(0, 10));
  }

  private String later(String day) {
    return LocalDate.parse(day.substring(0, 10))
        .plusDays(random.nextInt(LONGEST_LAG_DAYS))
        .toString();
  }

  private static List<String> vocabulary(List<PlantedArticle> base) {
    TreeSet<String> words = new TreeSet<>();
    for (PlantedArticle article : base.subList(0, Math.min(500, base.size()))) {
      for (String word : words(article.body())) {
        String letters = word.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
        if (letters.length() > 3) {
          words.add(letters);
        }
      }
    }
    return words.isEmpty() ? List.of("nothing") : List.copyOf(words);
  }

  private static String[] words(String body) {
    return body.strip().split("\\s+");
  }
}
