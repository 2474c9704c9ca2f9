package org.newsconcord.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

class SparkSessionsTest {
  @Test
  void aCommitterOfObjectStoresThatIsNamedAloneIsToldOf() {
    SparkConf alone = new SparkConf(false).set("spark.hadoop.fs.s3a.committer.name", "magic");
    assertTrue(SparkSessions.unsafeCommitter("s3a://b/out", alone).isPresent());
    assertTrue(SparkSessions.unsafeCommitter("/data/out", alone).isEmpty());
    SparkConf bound =
        alone
            .clone()
            .set(
                "spark.sql.sources.commitProtocolClass",
                "org.apache.spark.internal.io.cloud.PathOutputCommitProtocol")
            .set(
                "spark.sql.parquet.output.committer.class",
                "org.apache.spark.internal.io.cloud.BindingParquetOutputCommitter");
    assertTrue(SparkSessions.unsafeCommitter("s3a://b/out", bound).isEmpty());
  }
}
