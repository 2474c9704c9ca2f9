package org.newsconcord.jobs.evaluate.scores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.evaluate.Correlation;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.OutletScoresTable;
import org.newsconcord.jobs.table.SlotClaimsTable;

/**
 * How far the consistency of outlets goes with a rating that others gave them, such as experts'
 * ratings of reliability.
 *
 * <p>Spearman's correlation over the outlets that have both, with a 90 % interval from drawing the
 * outlets again, raw and partial given the number of articles. Beside it stand what a count would
 * give: the copy-blind share of agreement (of the other outlets of each slot, those with the same
 * value, copies counted), and the number of articles itself.
 */
public final class ValidityEvaluation {
  private static final int DRAWS = 2000;
  private static final double TAIL = 0.05;
  private static final int FEWEST_OUTLETS = 4;
  private static final String DOMAIN = "domain";
  private static final String RATING = "rating";
  private static final long SEED = 20_230_917;
  private final SparkSession spark;
  private final RunFolder run;
  private final String ratings;
  private final double fewestItems;

  /**
   * An evaluation of a scored run.
   *
   * @param ratings CSV with the columns domain and rating
   * @param fewestItems effective items that an outlet needs to count
   */
  public ValidityEvaluation(SparkSession spark, RunFolder run, String ratings, double fewestItems) {
    this.spark = spark;
    this.run = run;
    this.ratings = ratings;
    this.fewestItems = fewestItems;
  }

  private record Rated(double rating, double consistency, double articles, double blind) {}

  /** Runs. */
  public EvaluationReport run() {
    List<Rated> outlets = rated();
    if (outlets.size() < FEWEST_OUTLETS) {
      throw new UsageException(
          "Only "
              + outlets.size()
              + " outlets of the run have a rating and enough items. At least "
              + FEWEST_OUTLETS
              + " are needed; see --rank-min-items.");
    }
    EvaluationReport report = new EvaluationReport();
    report.add("outlets", outlets.size());
    add(report, "spearman", outlets, list -> spearman(list, Rated::consistency));
    add(report, "spearman_given_volume", outlets, list -> partial(list, Rated::consistency));
    add(report, "copy_blind_spearman", outlets, list -> spearman(list, Rated::blind));
    add(report, "copy_blind_given_volume", outlets, list -> partial(list, Rated::blind));
    add(report, "articles_spearman", outlets, list -> spearman(list, Rated::articles));
    return report;
  }

  private static void add(
      EvaluationReport report,
      String name,
      List<Rated> outlets,
      ToDoubleFunction<List<Rated>> measure) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] drawn = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      List<Rated> again = new ArrayList<>();
      for (int i = 0; i < outlets.size(); i++) {
        again.add(outlets.get(random.nextInt(outlets.size())));
      }
      drawn[draw] = measure.applyAsDouble(again);
    }
    Arrays.sort(drawn);
    report.add(name, measure.applyAsDouble(outlets));
    report.add(name + "_low", drawn[(int) (TAIL * (DRAWS - 1))]);
    report.add(name + "_high", drawn[(int) ((1 - TAIL) * (DRAWS - 1))]);
  }

  /** 0 where one side is constant. */
  private static double spearman(List<Rated> list, ToDoubleFunction<Rated> score) {
    double found =
        Correlation.spearman(
            list.stream().map(o -> new double[] {score.applyAsDouble(o), o.rating}).toList());
    return Double.isNaN(found) ? 0 : found;
  }

  /** The partial rank correlation given the number of articles. */
  private static double partial(List<Rated> list, ToDoubleFunction<Rated> score) {
    double both = spearman(list, score);
    double volume =
        Correlation.spearman(
            list.stream().map(o -> new double[] {score.applyAsDouble(o), o.articles}).toList());
    double rating = spearman(list, Rated::articles);
    double rest = (1 - volume * volume) * (1 - rating * rating);
    return Double.isNaN(volume) || rest <= 0 ? 0 : (both - volume * rating) / Math.sqrt(rest);
  }

  private List<Rated> rated() {
    Map<String, Double> ratingOf = ratings();
    Map<String, String> domainOf = domains();
    Map<String, Double> blind = copyBlind();
    List<Rated> rated = new ArrayList<>();
    for (Row row :
        run.read(OutletScoresTable.TABLE).orderBy(OutletScoresTable.OUTLET).collectAsList()) {
      String outlet = row.getAs(OutletScoresTable.OUTLET);
      Double rating = ratingOf.get(key(outlet));
      rating = rating == null ? ratingOf.get(key(domainOf.get(outlet))) : rating;
      Double consistency = row.getAs(OutletScoresTable.CONSISTENCY);
      double items = row.<Double>getAs(OutletScoresTable.EFFECTIVE_ITEMS);
      if (rating != null && consistency != null && items >= fewestItems) {
        rated.add(
            new Rated(
                rating,
                consistency,
                row.<Long>getAs(OutletScoresTable.ARTICLES),
                blind.getOrDefault(outlet, 0.0)));
      }
    }
    return rated;
  }

  private Map<String, Double> ratings() {
    Map<String, Double> ratingOf = new HashMap<>();
    List<Row> rows = spark.read().option("header", true).csv(ratings).collectAsList();
    for (Row row : rows) {
      if (!Arrays.asList(row.schema().fieldNames()).containsAll(List.of(DOMAIN, RATING))) {
        throw new UsageException(
            ratings
                + " needs the columns domain and rating; it has "
                + row.schema().simpleString());
      }
      String domain = row.getAs(DOMAIN);
      String rating = row.getAs(RATING);
      if (domain != null && rating != null) {
        ratingOf.put(key(domain), number(rating));
      }
    }
    return ratingOf;
  }

  private double number(String rating) {
    try {
      return Double.parseDouble(rating.strip());
    } catch (NumberFormatException e) {
      throw new UsageException(ratings + " has the rating " + rating + ", which is no number.");
    }
  }

  private static String key(String domain) {
    return domain == null
        ? ""
        : domain.strip().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  /** The commonest domain of each outlet. */
  private Map<String, String> domains() {
    Map<String, String> domainOf = new HashMap<>();
    run.read(ArticlesTable.TABLE)
        .groupBy(ArticlesTable.OUTLET, ArticlesTable.DOMAIN)
        .count()
        .orderBy(
            org.apache.spark.sql.functions.col("count").desc(),
            org.apache.spark.sql.functions.col(ArticlesTable.DOMAIN))
        .collectAsList()
        .forEach(row -> domainOf.putIfAbsent(row.getString(0), row.getString(1)));
    return domainOf;
  }

  /** Of the other outlets of each slot, the share with the same value, by outlet. */
  private Map<String, Double> copyBlind() {
    run.read(SlotClaimsTable.TABLE).createOrReplaceTempView("validity_slot_claims");
    Map<String, Double> blind = new HashMap<>();
    spark
        .sql(
            "WITH votes AS (SELECT DISTINCT slot_id, outlet, value_key FROM validity_slot_claims),"
                + " sizes AS (SELECT slot_id, count(DISTINCT outlet) AS voters FROM votes GROUP BY slot_id),"
                + " same AS (SELECT slot_id, value_key, count(*) AS holders FROM votes GROUP BY slot_id, value_key)"
                + " SELECT outlet, avg((holders - 1) / (voters - 1)) FROM votes"
                + " JOIN sizes USING (slot_id) JOIN same USING (slot_id, value_key)"
                + " WHERE voters > 1 GROUP BY outlet")
        .collectAsList()
        .forEach(row -> blind.put(row.getString(0), row.getDouble(1)));
    return blind;
  }
}
