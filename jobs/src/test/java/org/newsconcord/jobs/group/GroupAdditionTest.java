package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.language.LanguagePack;
import picocli.CommandLine;

/**
 * Events of articles that come and leave day by day are those of one run over all, though known
 * articles are not read again. Closing sentences become template text on the way, and some of the
 * articles that made them so leave.
 */
@ExtendWith(SparkExtension.class)
class GroupAdditionTest {
  private static final int ARTICLES = 48;

  /** What articles do on a day. */
  private static final int COME = 1;

  private static final int COME_MORE = 2;
  private static final int COME_AND_LEAVE = 3;
  private static final int LEAVE = 4;
  private final SparkSession spark;
  @TempDir Path folder;

  GroupAdditionTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void additionsEqualOneRunOverAll() {
    additionsEqualOneRunOverAll(
        List.of(COME, COME_AND_LEAVE), 9, "--event-segment-stories", "5000");
  }

  @Test
  void additionsEqualOneRunWhereEachFewDaysAreASegment() {
    List<Integer> days = List.of(COME, COME_MORE, COME_AND_LEAVE, LEAVE);
    assertTrue(bySegments(days, 9) > 0, "segments without an article of the day are taken over");
  }

  @Test
  void additionsEqualOneRunWhereAllStoriesHaveADay() {
    List<Integer> days = List.of(COME, COME_AND_LEAVE, LEAVE);
    assertTrue(bySegments(days, ARTICLES + 1) > 0, "no undated story ties the segments together");
  }

  @Test
  void aLaterDayMovesNoEventOfItsSegmentWithoutAnArticleOfTheDay() {
    List<Row> articles = new ArrayList<>(articles(ARTICLES + 1));
    articles.sort(Comparator.comparing(a -> a.getTimestamp(at(ArticlesTable.PUBLISHED_AT))));
    GroupOptions options = GroupOptions.defaults();
    CommandLine.populateCommand(options, "--event-segment-stories", "20");
    OutputFolder output = OutputFolder.at(spark, folder.resolve("later").toString());
    RunFolder before = output.newRun();
    before.addTo(Optional.empty(), 0);
    group(before, articles.subList(0, 40), Optional.empty(), options);
    RunFolder after = output.newRun();
    after.addTo(Optional.of(before), 0);
    group(after, articles, Optional.of(before), options);
    List<String> was = events(before);
    List<String> is = events(after);
    List<String> ofDay =
        articles.subList(40, ARTICLES).stream()
            .map(a -> eventOf(after, a.getString(at(ArticlesTable.ARTICLE_ID))))
            .toList();
    List<String> untouched =
        is.stream().filter(row -> ofDay.stream().noneMatch(row::contains)).toList();

    assertTrue(untouched.size() > 20 && was.containsAll(untouched), untouched + " of " + was);
  }

  private static int at(String column) {
    return ArticlesTable.TABLE.schema().fieldIndex(column);
  }

  private static String eventOf(RunFolder run, String article) {
    return run.read(EventMembersTable.TABLE)
        .where(col(EventMembersTable.ARTICLE_ID).equalTo(article))
        .head()
        .getAs(EventMembersTable.EVENT_ID);
  }

  private long bySegments(List<Integer> days, int undated) {
    return additionsEqualOneRunOverAll(
        days,
        undated,
        "--event-segment-stories",
        "5",
        "--event-window-days",
        "3",
        "--event-rare-articles",
        "4",
        "--event-max-stories",
        "3");
  }

  /**
   * The segments that the additions took over.
   *
   * @param days which days are added, one after the other; on the first there is nothing to add to
   * @param undated one article in so many has no day
   */
  private long additionsEqualOneRunOverAll(List<Integer> days, int undated, String... flags) {
    List<Row> articles = articles(undated);
    GroupOptions options = GroupOptions.defaults();
    CommandLine.populateCommand(options, flags);
    long known = 0;
    OutputFolder output = OutputFolder.at(spark, folder.resolve("daily").toString());
    Optional<RunFolder> base = Optional.empty();
    for (int number : days) {
      List<Row> day = day(number, articles);
      RunFolder run = output.newRun();
      run.addTo(base, 0);
      GroupResult result = group(run, day, base, options);
      known += result.knownSegments();
      if (base.isPresent()) {
        RunFolder once = OutputFolder.at(spark, folder.resolve("once").toString()).newRun();
        assertEquals(counted(group(once, day, Optional.empty(), options)), counted(result));
        assertEquals(events(once), events(run));
      }
      base = Optional.of(run);
    }
    long articlesOfEvents = events(base.orElseThrow()).size();
    assertTrue(articlesOfEvents > 0);
    return known;
  }

  /** The articles that are held on a day. */
  private static List<Row> day(int number, List<Row> articles) {
    return switch (number) {
      case COME -> articles.subList(0, 30);
      case COME_MORE -> articles.subList(0, 40);
      case COME_AND_LEAVE -> articles.subList(6, ARTICLES);
      default -> articles.subList(6, ARTICLES - 1);
    };
  }

  /** Without what tells how it was found. */
  private static Map<String, Long> counted(GroupResult result) {
    Map<String, Long> counters = result.counters();
    counters.remove("known_segments");
    return counters;
  }

  private GroupResult group(
      RunFolder run, List<Row> articles, Optional<RunFolder> base, GroupOptions options) {
    run.write(ArticlesTable.TABLE, spark.createDataFrame(articles, ArticlesTable.TABLE.schema()));
    return new GroupJob(run, options, LanguagePack.english(), base).run();
  }

  private static List<String> events(RunFolder run) {
    return run.read(EventMembersTable.TABLE).collectAsList().stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  /** Reports of twelve happenings, a month long, with one of five closing sentences each. */
  private static List<Row> articles(int undated) {
    Random random = new Random(20);
    List<Row> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      int happening = random.nextInt(12);
      String place = "Place" + Integer.toString(happening + 100, 36) + "ville";
      String body =
          "A fire broke out in %s on Monday and mayor Ann Lee%d spoke. ".formatted(place, happening)
              + "%d houses in %s were damaged by the flames near the harbour. "
                  .formatted(10 + happening, place)
              + words(random, 12)
              + "Read more of our reports number "
              + random.nextInt(5)
              + ".\nFollow the newsroom of edition "
              + i % 7
              + ".";
      String day =
          i % undated == undated - 1
              ? null
              : "2024-10-%02d".formatted(1 + (happening * 2 + i % 2) % 30);
      articles.add(
          GroupJobTest.article("a" + i, "o" + i % 5 + ".example", day, "Fire in " + place, body));
    }
    return articles;
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("word").append(Integer.toString(random.nextInt(400), 36)).append(' ');
    }
    return text.append("burned. ").toString();
  }
}
