package org.newsconcord.jobs.cluster;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.newsconcord.jobs.cluster.Fields.A;
import static org.newsconcord.jobs.cluster.Fields.B;
import static org.newsconcord.jobs.cluster.Fields.COMPONENT;
import static org.newsconcord.jobs.cluster.Fields.KEY;
import static org.newsconcord.jobs.cluster.Fields.MICROS;
import static org.newsconcord.jobs.cluster.Fields.RANK;
import static org.newsconcord.jobs.cluster.Fields.SAMPLED;
import static org.newsconcord.jobs.cluster.Fields.STORY;
import static org.newsconcord.jobs.cluster.Fields.UNIT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.similarity.CopyLink;
import org.newsconcord.similarity.HubGuard;
import org.newsconcord.similarity.StarClusters;
import org.newsconcord.similarity.StarClusters.Cluster;
import org.newsconcord.sql.lane.SparkLane;

/** Clusters the units of each component into stories. */
final class StoryUnits {
  static final StructType SCHEMA =
      Fields.schema(
          UNIT,
          DataTypes.LongType,
          STORY,
          DataTypes.LongType,
          StoryMembersTable.ROLE,
          DataTypes.StringType,
          StoryMembersTable.JACCARD,
          DataTypes.DoubleType,
          StoryMembersTable.CONTAINMENT,
          DataTypes.DoubleType);

  private StoryUnits() {}

  /**
   * The units of components: key, component, rank, micros and whether the unit was sampled.
   *
   * @param components node and component
   * @param members facts of every article
   * @param pairs candidates; a text paired with itself, and a crowded one, was sampled
   */
  static Dataset<Row> nodes(Dataset<Row> components, Dataset<Row> members, CrowdedPairs pairs) {
    Dataset<Row> sampled =
        pairs
            .pairs()
            .where(col(A).equalTo(col(B)))
            .select(col(A).as(KEY))
            .union(pairs.crowded())
            .distinct()
            .withColumn(SAMPLED, lit(true));
    return components
        .toDF(KEY, COMPONENT)
        .join(members.select(KEY, RANK, MICROS), SparkLane.seq(KEY))
        .join(sampled, SparkLane.seq(KEY), "left")
        .withColumn(SAMPLED, coalesce(col(SAMPLED), lit(false)));
  }

  /**
   * Story of every unit of a component.
   *
   * @param links verified links
   * @param nodes as {@link #nodes} gives them
   * @param nodesA the same, read apart
   * @param nodesB the same, read apart
   */
  static Dataset<Row> of(
      Dataset<Row> links,
      Dataset<Row> nodes,
      Dataset<Row> nodesA,
      Dataset<Row> nodesB,
      ClusterOptions options) {
    Dataset<Row> componentOf = nodesA.select(col(KEY).as(A), col(COMPONENT));
    Dataset<Row> componentOfB = nodesB.select(col(KEY).as(B), col(COMPONENT).as(STORY));
    Dataset<Row> inside =
        links
            .join(componentOf, SparkLane.seq(A))
            .join(componentOfB, SparkLane.seq(B))
            .where(col(COMPONENT).equalTo(col(STORY)))
            .select(
                col(COMPONENT),
                col(A),
                col(B),
                col(Fields.SHARED),
                col(Fields.SIZE_A),
                col(Fields.SIZE_B),
                col(Fields.COVER_A),
                col(Fields.COVER_B));
    return nodes
        .select(COMPONENT, KEY, RANK, MICROS, SAMPLED)
        .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
        .cogroup(
            inside.groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG()),
            new Clustering(options),
            Encoders.row(SCHEMA));
  }

  /** Containment of a link, from its counts. */
  static Column containment() {
    return col(Fields.SHARED).divide(least(col(Fields.SIZE_A), col(Fields.SIZE_B)));
  }

  /** Clusters one component. */
  private record Clustering(ClusterOptions options)
      implements CoGroupFunction<Long, Row, Row, Row> {
    @Override
    public Iterator<Row> call(Long component, Iterator<Row> nodeRows, Iterator<Row> linkRows) {
      List<Row> nodes = new ArrayList<>();
      nodeRows.forEachRemaining(nodes::add);
      nodes.sort(
          Comparator.comparingInt((Row row) -> row.getInt(2))
              .thenComparingLong(row -> row.getLong(3))
              .thenComparingLong(row -> row.getLong(1)));
      Map<Long, Integer> numbers = new HashMap<>();
      for (int i = 0; i < nodes.size(); i++) {
        numbers.put(nodes.get(i).getLong(1), i);
      }
      List<CopyLink> links = new ArrayList<>();
      linkRows.forEachRemaining(row -> links.add(link(row, numbers)));
      return stories(nodes, links).iterator();
    }

    private static CopyLink link(Row row, Map<Long, Integer> numbers) {
      double shared = row.getInt(3);
      int sizeA = row.getInt(4);
      int sizeB = row.getInt(5);
      return new CopyLink(
          numbers.get(row.getLong(1)),
          numbers.get(row.getLong(2)),
          shared / (sizeA + sizeB - shared),
          shared / sizeA,
          shared / sizeB,
          row.getLong(6),
          row.getLong(7));
    }

    private List<Row> stories(List<Row> nodes, List<CopyLink> links) {
      boolean[] hubs =
          new HubGuard(options.joinContainment, options.reprintJaccard).hubs(nodes.size(), links);
      boolean[] sampled = new boolean[nodes.size()];
      for (int i = 0; i < sampled.length; i++) {
        sampled[i] = nodes.get(i).getBoolean(4);
      }
      StarClusters stars =
          new StarClusters(options.joinContainment, options.linkContainment, sampled);
      Map<Long, CopyLink> byPair = new HashMap<>();
      for (CopyLink link : links) {
        boolean together =
            hubs[link.a()] == hubs[link.b()]
                && (!hubs[link.a()] || link.jaccard() >= options.joinContainment);
        if (together) {
          stars.link(link.a(), link.b(), link.containment());
        }
        byPair.put(pair(link.a(), link.b()), link);
      }
      List<Row> rows = new ArrayList<>();
      for (Cluster cluster : stars.clusters()) {
        for (int member : cluster.members()) {
          rows.add(row(nodes, cluster.representative(), member, hubs, byPair));
        }
      }
      return rows;
    }

    private Row row(
        List<Row> nodes,
        int representative,
        int member,
        boolean[] hubs,
        Map<Long, CopyLink> links) {
      CopyLink link = links.get(pair(representative, member));
      double jaccard = link == null ? 1.0 : link.jaccard();
      double containment = link == null ? 1.0 : link.containment();
      String role =
          hubs[member]
              ? StoryRole.HUB.name()
              : member == representative
                  ? StoryRole.REPRESENTATIVE.name()
                  : StoryRole.of(jaccard, containment, options).name();
      return RowFactory.create(
          nodes.get(member).getLong(1),
          nodes.get(representative).getLong(1),
          role,
          jaccard,
          containment);
    }

    private static long pair(int a, int b) {
      return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }
  }
}
