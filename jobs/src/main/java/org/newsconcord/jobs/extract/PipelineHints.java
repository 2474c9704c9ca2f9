package org.newsconcord.jobs.extract;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.EntityKind;
import org.newsconcord.claims.TextHints;
import org.newsconcord.claims.WordClass;

/**
 * What a pipeline of Spark NLP found in an article, split between headline and body. A chunk whose
 * words do not stand at its place, as after a pipeline that cleans its text, is no hint.
 */
final class PipelineHints {
  /** What stands between headline and body in the text that the pipeline reads. */
  static final String SEPARATOR = "\n\n";

  private static final int BEGIN = 1;
  private static final int END = 2;
  private static final int RESULT = 3;
  private static final int METADATA = 4;

  private final String headline;
  private final String text;
  private final List<TextHints.Entity> entities = new ArrayList<>();
  private final List<TextHints.Tag> tags = new ArrayList<>();

  PipelineHints(ArticleText article, List<Row> chunks, List<Row> partsOfSpeech) {
    this.headline = article.headline() == null ? "" : article.headline();
    this.text = headline + SEPARATOR + article.body();
    for (Row chunk : chunks) {
      EntityKind kind =
          EntityKind.ofLabel(chunk.<String, String>getJavaMap(METADATA).get("entity"));
      if (kind != null && isInPlace(chunk)) {
        entities.add(new TextHints.Entity(kind, chunk.getInt(BEGIN), chunk.getInt(END) + 1));
      }
    }
    for (Row tag : partsOfSpeech) {
      WordClass wordClass = WordClass.ofTag(tag.getString(RESULT));
      boolean covers = tag.getInt(BEGIN) >= 0 && tag.getInt(BEGIN) <= tag.getInt(END);
      if (wordClass != null && covers) {
        tags.add(new TextHints.Tag(wordClass, tag.getInt(BEGIN), tag.getInt(END) + 1));
      }
    }
  }

  private boolean isInPlace(Row chunk) {
    int begin = chunk.getInt(BEGIN);
    String result = chunk.getString(RESULT);
    return !result.isEmpty()
        && begin >= 0
        && chunk.getInt(END) == begin + result.length() - 1
        && text.startsWith(result, begin);
  }

  TextHints ofHeadline() {
    return within(0, headline.length());
  }

  TextHints ofBody() {
    return within(headline.length() + SEPARATOR.length(), text.length());
  }

  private TextHints within(int from, int to) {
    return new TextHints(
        entities.stream()
            .filter(e -> e.begin() >= from && e.end() <= to)
            .map(e -> new TextHints.Entity(e.kind(), e.begin() - from, e.end() - from))
            .toList(),
        tags.stream()
            .filter(t -> t.begin() >= from && t.end() <= to)
            .map(t -> new TextHints.Tag(t.wordClass(), t.begin() - from, t.end() - from))
            .toList());
  }
}
