package org.newsconcord.jobs.cluster;

import static org.newsconcord.jobs.cluster.Fields.A;
import static org.newsconcord.jobs.cluster.Fields.B;
import static org.newsconcord.jobs.cluster.Fields.COMPONENT;
import static org.newsconcord.jobs.cluster.Fields.KEY;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.similarity.DisjointSets;
import org.newsconcord.similarity.SortedSets;

/** Connected components: which links can be clustered apart from each other. */
final class Components {
  static final StructType SCHEMA =
      Fields.schema(KEY, DataTypes.LongType, COMPONENT, DataTypes.LongType);

  private Components() {}

  /** Component of every linked key, named by its smallest key; few links, on the driver. */
  static Dataset<Row> onDriver(SparkSession spark, Dataset<Row> edges) {
    List<Row> rows = edges.select(A, B).collectAsList();
    long[] keys = new long[rows.size() * 2];
    for (int i = 0; i < rows.size(); i++) {
      keys[2 * i] = rows.get(i).getLong(0);
      keys[2 * i + 1] = rows.get(i).getLong(1);
    }
    long[] nodes = SortedSets.distinct(keys);
    DisjointSets sets = new DisjointSets(nodes.length);
    for (Row row : rows) {
      sets.join(
          java.util.Arrays.binarySearch(nodes, row.getLong(0)),
          java.util.Arrays.binarySearch(nodes, row.getLong(1)));
    }
    List<Row> components = new ArrayList<>(nodes.length);
    for (int i = 0; i < nodes.length; i++) {
      components.add(RowFactory.create(nodes[i], nodes[sets.find(i)]));
    }
    return spark.createDataFrame(components, SCHEMA);
  }
}
