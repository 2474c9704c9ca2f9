package org.newsconcord.jobs.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.run.JobDescription;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.jobs.run.RunFolder;

/**
 * Connected components of an undirected graph whose edges need not fit one machine.
 *
 * <p>Contract: every end of an edge gets the smallest node of its component; the result is the same
 * by either way and for any order of the edges. Up to {@code driverEdges} edges are joined on the
 * driver, which is faster there; more are contracted in Spark, see {@link StarContraction}. Nodes
 * are strings or numbers.
 *
 * <p>Worked example: the edges 5-3, 3-9 and 7-8 give 3 for 3, 5 and 9, and 7 for 7 and 8.
 */
public final class ConnectedComponents {
  /** Column of the result: a node. */
  public static final String NODE = "node";

  /** Column of the result: the smallest node of its component. */
  public static final String COMPONENT = "component";

  private final RunFolder run;
  private final String name;
  private final long driverEdges;

  /**
   * Components that keep what they must materialise in a run.
   *
   * @param run where
   * @param name begin of the scratch names, unique within the run
   * @param driverEdges most edges that the driver holds; 0 for none
   */
  public ConnectedComponents(RunFolder run, String name, long driverEdges) {
    this.run = run;
    this.name = name;
    this.driverEdges = driverEdges;
  }

  /**
   * What was found.
   *
   * @param nodes columns {@link #NODE} and {@link #COMPONENT}, one row per node
   * @param edges number of edges
   * @param rounds how often they were contracted in Spark; 0 when the driver joined them
   */
  public record Result(Dataset<Row> nodes, long edges, int rounds) {}

  /**
   * Finds the components.
   *
   * @param edges the first two columns are the ends, of one type; an edge may come more than once,
   *     and an edge of a node with itself counts for nothing
   * @throws IllegalStateException when the contraction does not end
   */
  public Result of(Dataset<Row> edges) {
    Column a = edges.col(edges.columns()[0]);
    Column b = edges.col(edges.columns()[1]);
    try (KeptRows kept = new KeptRows()) {
      Dataset<Row> ends = kept.keep(edges.where(a.notEqual(b)).select(a, b));
      long count = run.describe("count edges", ends::count);
      if (count <= driverEdges) {
        return new Result(onDriver(ends), count, 0);
      }
      StarContraction contraction = new StarContraction(run, name);
      Dataset<Row> nodes = contraction.components(ends);
      return new Result(nodes, count, contraction.rounds());
    }
  }

  private static Dataset<Row> onDriver(Dataset<Row> ends) {
    Map<Object, Object> parents = new HashMap<>();
    for (Row edge : JobDescription.during(ends, "join edges", ends::collectAsList)) {
      Object a = root(edge.get(0), parents);
      Object b = root(edge.get(1), parents);
      boolean ordered = smaller(a, b);
      parents.put(ordered ? b : a, ordered ? a : b);
    }
    List<Row> rows = new ArrayList<>(parents.size());
    for (Object node : List.copyOf(parents.keySet())) {
      rows.add(RowFactory.create(node, root(node, parents)));
    }
    DataType type = ends.schema().apply(0).dataType();
    StructType schema = new StructType().add(NODE, type).add(COMPONENT, type);
    return ends.sparkSession().createDataFrame(rows, schema);
  }

  /** The smallest node known to be connected; every node on the way is tied closer to it. */
  private static Object root(Object node, Map<Object, Object> parents) {
    parents.putIfAbsent(node, node);
    Object at = node;
    while (!parents.get(at).equals(at)) {
      Object next = parents.get(parents.get(at));
      parents.put(at, next);
      at = next;
    }
    return at;
  }

  @SuppressWarnings("unchecked") // both are values of one column
  private static boolean smaller(Object a, Object b) {
    return ((Comparable<Object>) a).compareTo(b) < 0;
  }
}
