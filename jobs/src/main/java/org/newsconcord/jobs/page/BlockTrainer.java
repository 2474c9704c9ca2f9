package org.newsconcord.jobs.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsconcord.jobs.fit.TreeBooster;
import org.newsconcord.model.BoostedTrees;
import org.newsconcord.text.StableHash;

/**
 * Fits {@link BlockModels} to pages whose article is known. A block is positive when most of its
 * runs of four words stand in the known text; it weighs by the root of its words. The second model
 * learns from first probabilities of pages that the first model did not see.
 */
public final class BlockTrainer {
  private static final TreeBooster FIRST = new TreeBooster(200, 4, 0.06, 4, 2, 0.5, 3);
  private static final TreeBooster SECOND = new TreeBooster(150, 4, 0.06, 4, 2, 0.5, 3);
  private static final int FOLDS = 4;
  private static final int RUN = 4;
  private static final double MOST = 0.5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  /**
   * A page with its article.
   *
   * @param id decides its fold
   * @param html its bytes
   * @param text the known article
   */
  public record Example(String id, byte[] html, String text) {}

  private record Page(String id, List<Block> blocks, double[][] rows, boolean[] labels) {
    private static Page of(Example example) {
      PageReader.Parsed parsed = PageReader.Parsed.of(example.html(), null, null);
      return new Page(
          example.id(),
          parsed.blocks(),
          parsed.rows(),
          labelsOf(parsed.blocks(), words(example.text())));
    }
  }

  /** The models, fitted to these pages. */
  public BlockModels fit(List<Example> examples) {
    Map<String, List<String>> files = files(examples);
    return new BlockModels(
        BoostedTrees.parse(models(files.get(BlockModels.FIRST))),
        BoostedTrees.parse(models(files.get(BlockModels.SECOND))));
  }

  private static List<String> models(List<String> lines) {
    return lines.stream().filter(line -> !line.startsWith("#")).toList();
  }

  /** The lines of the two model files by name. */
  public Map<String, List<String>> files(List<Example> examples) {
    List<Page> pages = examples.stream().map(Page::of).toList();
    double[][] held = new double[pages.size()][];
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      BoostedTrees model =
          FIRST.fit(
              BlockFeatures.featureNames(),
              first(pages.stream().filter(page -> fold(page) != out).toList()));
      for (int i = 0; i < held.length; i++) {
        if (fold(pages.get(i)) == fold) {
          held[i] = Arrays.stream(pages.get(i).rows).mapToDouble(model::probability).toArray();
        }
      }
    }
    Map<String, List<String>> files = new LinkedHashMap<>();
    files.put(
        BlockModels.FIRST,
        withHeader(pages, FIRST.lines(BlockFeatures.featureNames(), first(pages))));
    files.put(
        BlockModels.SECOND,
        withHeader(pages, SECOND.lines(BlockModels.secondNames(), second(pages, held))));
    return files;
  }

  private static List<String> withHeader(List<Page> pages, List<String> model) {
    List<String> lines = new ArrayList<>();
    lines.add("# Whether a block of an HTML page belongs to its article.");
    lines.add("# Fitted to " + pages.size() + " labelled pages by newsconcord train pages.");
    lines.addAll(model);
    return lines;
  }

  private static int fold(Page page) {
    return Math.floorMod(StableHash.of(page.id), FOLDS);
  }

  private static List<TreeBooster.Example> first(List<Page> pages) {
    List<TreeBooster.Example> examples = new ArrayList<>();
    pages.forEach(page -> add(page, page.rows, examples));
    return examples;
  }

  private static List<TreeBooster.Example> second(List<Page> pages, double[][] first) {
    List<TreeBooster.Example> examples = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      Page page = pages.get(i);
      add(page, BlockModels.secondRows(page.blocks, page.rows, first[i]), examples);
    }
    return examples;
  }

  private static void add(Page page, double[][] rows, List<TreeBooster.Example> examples) {
    for (int i = 0; i < rows.length; i++) {
      int words = words(page.blocks.get(i).text()).size();
      examples.add(new TreeBooster.Example(rows[i], page.labels[i], Math.sqrt(Math.max(1, words))));
    }
  }

  private static boolean[] labelsOf(List<Block> blocks, List<String> article) {
    Set<String> runs = runs(article, RUN);
    String all = " " + String.join(" ", article) + " ";
    boolean[] labels = new boolean[blocks.size()];
    for (int i = 0; i < labels.length; i++) {
      List<String> words = words(blocks.get(i).text());
      if (words.size() < RUN) {
        labels[i] = words.size() > 1 && all.contains(" " + String.join(" ", words) + " ");
      } else {
        Set<String> own = runs(words, RUN);
        labels[i] = own.stream().filter(runs::contains).count() > MOST * own.size();
      }
    }
    return labels;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(m -> m.group()).toList();
  }

  private static Set<String> runs(List<String> words, int length) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + length <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + length)));
    }
    return runs;
  }
}
