package org.newsconcord.jobs.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.newsconcord.jobs.cluster.Fields.A;
import static org.newsconcord.jobs.cluster.Fields.B;
import static org.newsconcord.jobs.cluster.Fields.KEY;
import static org.newsconcord.jobs.cluster.Fields.UNIT;
import static org.newsconcord.jobs.cluster.Fields.WEIGHT;

import java.util.Arrays;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.newsconcord.jobs.cluster.CopyDirection.Side;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.CopyLinksTable;
import org.newsconcord.sql.lane.SparkLane;

/**
 * The rows of {@code copy_links}: links between units become links between their articles, in the
 * direction of the copy. Large products of exact copies, and those of crowded texts, are written as
 * stars.
 */
final class CopyLinkRows {
  /** Copies of one text up to which every pair of articles is written. */
  static final int MOST_COPIES = 50;

  private static final int MOST_PAIRS = MOST_COPIES * MOST_COPIES;
  private static final String LINKED = "linked";
  private static final String WEIGHT_A = "weightA";
  private static final String WEIGHT_B = "weightB";
  private static final String CROWDED = "crowded";
  private static final String CROWDED_A = "crowdedA";
  private static final String CROWDED_B = "crowdedB";

  private static final String SIDE_A = "sideA";
  private static final String SIDE_B = "sideB";

  private CopyLinkRows() {}

  /**
   * Links of all articles.
   *
   * @param links between units
   * @param members as {@link #linked} gives them
   * @param crowded keys of units with so many links that their copies are linked to them alone
   */
  static Dataset<Row> of(Dataset<Row> links, Dataset<Row> members, Dataset<Row> crowded) {
    return between(links, members, crowded)
        .union(inside(members))
        .map(
            (MapFunction<Row, Row>) CopyLinkRows::directed,
            Encoders.row(CopyLinksTable.TABLE.schema()));
  }

  /** The members of units that are linked or have several articles: all that links are made of. */
  static Dataset<Row> linked(Dataset<Row> links, Dataset<Row> members) {
    Dataset<Row> units =
        links.select(col(A).as(UNIT)).union(links.select(B)).distinct().withColumn(LINKED, lit(1));
    return members
        .join(StageState.few(units), SparkLane.seq(UNIT), "left")
        .where(col(LINKED).isNotNull().or(col(WEIGHT).gt(1)))
        .drop(LINKED);
  }

  /** Every pair of articles of two linked units, or of large ones the representatives alone. */
  private static Dataset<Row> between(
      Dataset<Row> links, Dataset<Row> members, Dataset<Row> crowded) {
    Dataset<Row> representatives = members.where(col(KEY).equalTo(col(UNIT)));
    Dataset<Row> weights =
        representatives
            .select(col(UNIT), col(WEIGHT).cast("long"))
            .join(
                crowded.select(col(KEY).as(UNIT), lit(true).as(CROWDED)),
                SparkLane.seq(UNIT),
                "left");
    Dataset<Row> weighed =
        links
            .join(weights.toDF(A, WEIGHT_A, CROWDED_A), SparkLane.seq(A))
            .join(weights.toDF(B, WEIGHT_B, CROWDED_B), SparkLane.seq(B));
    Column few =
        col(WEIGHT_A)
            .multiply(col(WEIGHT_B))
            .leq(MOST_PAIRS)
            .and(col(CROWDED_A).isNull().or(col(CROWDED_B).isNull()));
    return linked(weighed.where(few), members, members)
        .union(linked(weighed.where(not(few)), representatives, representatives));
  }

  private static Dataset<Row> linked(
      Dataset<Row> links, Dataset<Row> membersA, Dataset<Row> membersB) {
    return links
        .join(side(membersA, A, SIDE_A), SparkLane.seq(A))
        .join(side(membersB, B, SIDE_B), SparkLane.seq(B))
        .select(
            col(SIDE_A),
            col(SIDE_B),
            col(Fields.SHARED),
            col(Fields.SIZE_A),
            col(Fields.SIZE_B),
            col(Fields.BEGIN_A),
            col(Fields.END_A),
            col(Fields.BEGIN_B),
            col(Fields.END_B));
  }

  /** Articles of one unit: each pair, or each with the representative where they are many. */
  private static Dataset<Row> inside(Dataset<Row> members) {
    Dataset<Row> few = members.where(col(WEIGHT).gt(1).and(col(WEIGHT).leq(MOST_COPIES)));
    Dataset<Row> many = members.where(col(WEIGHT).gt(MOST_COPIES));
    Column ordered = col(SIDE_A).getField(KEY).lt(col(SIDE_B).getField(KEY));
    Column others = col(SIDE_A).getField(KEY).notEqual(col(SIDE_B).getField(KEY));
    return inside(few, few)
        .where(ordered)
        .union(inside(many.where(col(KEY).equalTo(col(UNIT))), many).where(others));
  }

  private static Dataset<Row> inside(Dataset<Row> membersA, Dataset<Row> membersB) {
    Column words = col(SIDE_A).getField(Fields.WORDS);
    return side(membersA, UNIT, SIDE_A)
        .join(side(membersB, UNIT, SIDE_B), SparkLane.seq(UNIT))
        .select(
            col(SIDE_A),
            col(SIDE_B),
            words,
            words,
            words,
            col(SIDE_A).getField(Fields.BEGIN_A),
            col(SIDE_A).getField(Fields.END_A),
            col(SIDE_B).getField(Fields.BEGIN_A),
            col(SIDE_B).getField(Fields.END_A));
  }

  private static Dataset<Row> side(Dataset<Row> members, String unitName, String name) {
    String[] fields = ArticleUnits.MEMBERS.fieldNames();
    return members.select(
        col(UNIT).as(unitName),
        org.apache
            .spark
            .sql
            .functions
            .struct(Arrays.stream(fields).map(members::col).toArray(Column[]::new))
            .as(name));
  }

  private static Row directed(Row row) {
    Row a = row.getStruct(0);
    Row b = row.getStruct(1);
    int shared = row.getInt(2);
    double containmentA = (double) shared / row.getInt(3);
    double containmentB = (double) shared / row.getInt(4);
    Side sideA = sideOf(a, containmentA);
    Side sideB = sideOf(b, containmentB);
    CopyDirection direction = CopyDirection.of(sideA, sideB);
    boolean forward = direction.forward();
    Side from = forward ? sideA : sideB;
    Side to = forward ? sideB : sideA;
    Integer[] spanA = span(a, row, 5);
    Integer[] spanB = span(b, row, 7);
    return RowFactory.create(
        from.articleId(),
        to.articleId(),
        from.outlet(),
        to.outlet(),
        (double) shared / (row.getInt(3) + row.getInt(4) - shared),
        Math.max(containmentA, containmentB),
        from.contained(),
        to.contained(),
        (forward ? spanA : spanB)[0],
        (forward ? spanA : spanB)[1],
        (forward ? spanB : spanA)[0],
        (forward ? spanB : spanA)[1],
        lag(from, to),
        direction.basis().name(),
        from.wireCredit() != null ? from.wireCredit() : to.wireCredit());
  }

  /** The copied span; unknown in an article whose body differs from its unit's in spacing. */
  private static Integer[] span(Row member, Row row, int at) {
    boolean known =
        member.<Boolean>getAs(Fields.SAME_BODY)
            || row.getInt(3) == member.<Integer>getAs(Fields.WORDS);
    return known ? new Integer[] {row.getInt(at), row.getInt(at + 1)} : new Integer[2];
  }

  private static Long lag(Side from, Side to) {
    boolean dated = from.micros() != Long.MAX_VALUE && to.micros() != Long.MAX_VALUE;
    return dated ? Math.floorDiv(to.micros() - from.micros(), 1_000_000L) : null;
  }

  private static Side sideOf(Row member, double contained) {
    return new Side(
        member.getAs(ArticlesTable.ARTICLE_ID),
        member.getAs(ArticlesTable.OUTLET),
        member.getAs(ArticlesTable.URL),
        member.getAs(ArticlesTable.CANONICAL_URL),
        member.<Long>getAs(Fields.MICROS),
        member.getAs(ArticlesTable.WIRE_CREDIT),
        member.getAs(Fields.ORIGIN),
        contained);
  }
}
