package org.newsconcord.jobs.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsconcord.jobs.fit.TreeBooster;
import org.newsconcord.model.BoostedTrees;
import org.newsconcord.text.StableHash;

/**
 * Fits {@link BlockModels} to pages whose article is known. A block weighs by the root of its
 * words. The second model learns from first probabilities of pages that the first model did not
 * see.
 */
public final class BlockTrainer {
  private static final TreeBooster FIRST = new TreeBooster(200, 4, 0.06, 4, 2, 0.5, 3);
  private static final TreeBooster SECOND = new TreeBooster(150, 4, 0.06, 4, 2, 0.5, 3);
  private static final int FOLDS = 4;

  /**
   * A page with its article.
   *
   * @param id decides its fold
   * @param html its bytes
   * @param article what is known of its article
   */
  public record Example(String id, byte[] html, KnownArticle article) {}

  private record Page(
      String id, List<Block> blocks, double[][] rows, List<KnownArticle.Belongs> labels) {
    private static Page of(Example example) {
      PageReader.Parsed parsed = PageReader.Parsed.of(example.html(), null, null);
      List<String> texts = parsed.blocks().stream().map(Block::text).toList();
      return new Page(
          example.id(), parsed.blocks(), parsed.features().rows(), example.article().labels(texts));
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
      KnownArticle.Belongs label = page.labels.get(i);
      if (label != KnownArticle.Belongs.EITHER) {
        double weight = Math.sqrt(Math.max(1, words(page.blocks.get(i).text())));
        boolean belongs = label == KnownArticle.Belongs.YES;
        examples.add(new TreeBooster.Example(rows[i], belongs, weight));
      }
    }
  }

  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean part = Character.isLetterOrDigit(text.charAt(i));
      words += part && !inside ? 1 : 0;
      inside = part;
    }
    return words;
  }
}
