package org.newsconcord.sql;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.outlets.RegistrableDomain;
import org.newsconcord.similarity.Words;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;

/**
 * Functions over a text: sentences, tokens, normal form, shingles; and the outlet of an address.
 */
final class TextFunctions {
  private static final int SHINGLE_WORDS = 5;
  private static final StructType SENTENCE =
      new StructType()
          .add("begin", IntegerType)
          .add("end", IntegerType)
          .add("text", StringType)
          .add("boilerplate", BooleanType);
  private static final StructType TOKEN =
      new StructType()
          .add("begin", IntegerType)
          .add("end", IntegerType)
          .add("text", StringType)
          .add("kind", StringType)
          .add("sentence", IntegerType);

  private TextFunctions() {}

  static List<NewsFunction> all() {
    return List.of(sentences(), tokens(), normalize(), shingles(), outlet());
  }

  private static NewsFunction sentences() {
    return FunctionDraft.named(
            "news_sentences",
            createArrayType(SENTENCE),
            "news_sentences(text) - Sentences of a news text: array of (begin, end, text,"
                + " boilerplate). begin (inclusive) and end (exclusive) count UTF-16 units; boilerplate"
                + " is true for text that a page adds, such as menus and links to other articles.")
        .argument("text - the text as it was published, string")
        .example("SELECT news_sentences('Gen. Lee left. He won.')[1].text", "He won.")
        .example("SELECT size(news_sentences('Gen. Lee left. He won.'))", "2")
        .of(TextFunctions::sentencesOf)
        .build();
  }

  private static Object sentencesOf(String text) {
    AnnotatedText annotated = TextLayer.annotate(text);
    List<Row> rows = new ArrayList<>();
    for (int s = 0; s < annotated.sentences(); s++) {
      rows.add(
          RowFactory.create(
              annotated.source().begin(annotated.sentenceBegin(s)),
              annotated.source().end(annotated.sentenceEnd(s)),
              annotated.sentence(s),
              annotated.isNoise(s)));
    }
    return rows;
  }

  private static NewsFunction tokens() {
    return FunctionDraft.named(
            "news_tokens",
            createArrayType(TOKEN),
            "news_tokens(text) - Tokens of a news text: array of (begin, end, text, kind, sentence)."
                + " begin (inclusive) and end (exclusive) count UTF-16 units; sentence counts from"
                + " 0.")
        .argument("text - the text as it was published, string")
        .example("SELECT transform(news_tokens('He paid $5.'), t -> t.text)[2]", "$")
        .example("SELECT news_tokens('He paid $5.')[3].kind", "NUMBER")
        .of(TextFunctions::tokensOf)
        .build();
  }

  private static Object tokensOf(String text) {
    AnnotatedText annotated = TextLayer.annotate(text);
    List<Row> rows = new ArrayList<>();
    for (int s = 0; s < annotated.sentences(); s++) {
      for (int t = annotated.firstToken(s); t < annotated.endToken(s); t++) {
        rows.add(
            RowFactory.create(
                annotated.sourceBegin(t),
                annotated.sourceEnd(t),
                annotated.surface(t),
                annotated.kind(t).name(),
                s));
      }
    }
    return rows;
  }

  private static NewsFunction normalize() {
    return FunctionDraft.named(
            "news_normalize",
            StringType,
            "news_normalize(text) - Words and numbers of a text in lower case with one blank between"
                + " them; punctuation goes, digits stay, because a changed number is a difference.")
        .argument("text - any text, string")
        .example(
            "SELECT news_normalize('Rutte: \"10,000 troops\" are in Kursk!')",
            "rutte 10 000 troops are in kursk")
        .of(text -> String.join(" ", words(text)))
        .build();
  }

  private static NewsFunction shingles() {
    return FunctionDraft.named(
            "news_shingles",
            createArrayType(StringType),
            "news_shingles(text[, words]) - Distinct runs of words of a normalised text, in the order"
                + " of their first place; 5 words each by default. A text with fewer words has"
                + " none.")
        .argument("text - any text, string")
        .argument("words - words of each run, 1 to 100, int; default 5")
        .example("SELECT news_shingles('One two three four.', 3)[1]", "two three four")
        .example("SELECT size(news_shingles('a b a b a b', 2))", "2")
        .of(text -> shinglesOf(text, SHINGLE_WORDS))
        .of(
            IntegerType,
            (String text, Integer size) -> size == null ? null : shinglesOf(text, size))
        .build();
  }

  private static Object shinglesOf(String text, int size) {
    if (size < 1 || size > 100) {
      throw new IllegalArgumentException(
          "news_shingles: words = " + size + " is not between 1 and 100.");
    }
    List<String> words = words(text);
    Set<String> shingles = new LinkedHashSet<>();
    for (int i = 0; i + size <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + size)));
    }
    return new ArrayList<>(shingles);
  }

  private static List<String> words(String text) {
    Words words = Words.of(text);
    List<String> list = new ArrayList<>(words.count());
    for (int w = 0; w < words.count(); w++) {
      list.add(text.substring(words.begin(w), words.end(w)).toLowerCase(Locale.ROOT));
    }
    return list;
  }

  private static NewsFunction outlet() {
    return FunctionDraft.named(
            "news_outlet",
            StringType,
            "news_outlet(url) - Key of the outlet that an address belongs to: its registrable domain"
                + " by the public suffix list, in lower case; null when there is no host in it.")
        .argument("url - address with or without scheme, or a bare host, string")
        .example("SELECT news_outlet('https://www.bbc.co.uk/news/1')", "bbc.co.uk")
        .example("SELECT news_outlet('edition.cnn.com')", "cnn.com")
        .of(RegistrableDomain::of)
        .build();
  }
}
