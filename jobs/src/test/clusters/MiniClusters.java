import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;

/**
 * One name node, one data node and one node of YARN in a process of their own, until it is killed.
 * ClustersIT starts it from this source, so that nothing else is compiled against Hadoop's test jars.
 *
 * <p>Arguments: a folder for data, the port of the name node, a folder for the configuration. Prints
 * {@code ready}.
 */
public final class MiniClusters {
  private MiniClusters() {}

  public static void main(String[] args) throws Exception {
    File base = new File(args[0]).getAbsoluteFile();
    System.setProperty("test.build.data", base + "/data");
    System.setProperty("hadoop.log.dir", base + "/logs");
    Configuration settings = new YarnConfiguration();
    settings.set("hdfs.minidfs.basedir", base + "/dfs");
    settings.set("dfs.replication", "1");
    MiniDFSCluster files =
        new MiniDFSCluster.Builder(settings)
            .numDataNodes(1)
            .nameNodePort(Integer.parseInt(args[1]))
            .build();
    files.waitActive();
    MiniYARNCluster yarn = new MiniYARNCluster("newsconcord", 1, 1, 1);
    yarn.init(ofYarn(settings, files));
    yarn.start();
    Configuration told = new Configuration(yarn.getConfig());
    // The mini cluster's own map of racks is a class that only it has.
    told.unset("net.topology.node.switch.mapping.impl");
    write(told, new File(args[2]));
    System.out.println("ready");
    Thread.sleep(Long.MAX_VALUE);
  }

  private static Configuration ofYarn(Configuration settings, MiniDFSCluster files) {
    Configuration own = new YarnConfiguration(settings);
    own.set("fs.defaultFS", files.getURI().toString());
    // The mini cluster reads its node's memory from a key of its own: 4 GB are too few for both.
    own.setInt("yarn.minicluster.yarn.nodemanager.resource.memory-mb", 6144);
    own.setInt("yarn.scheduler.minimum-allocation-mb", 256);
    own.setInt("yarn.nodemanager.resource.cpu-vcores", 4);
    own.setBoolean("yarn.nodemanager.vmem-check-enabled", false);
    own.setBoolean("yarn.nodemanager.pmem-check-enabled", false);
    own.set(
        "yarn.nodemanager.disk-health-checker.max-disk-utilization-per-disk-percentage", "99.9");
    own.set(
        "yarn.resourcemanager.scheduler.class",
        "org.apache.hadoop.yarn.server.resourcemanager.scheduler.fifo.FifoScheduler");
    return own;
  }

  private static void write(Configuration settings, File folder) throws IOException {
    folder.mkdirs();
    for (String name : List.of("core-site.xml", "hdfs-site.xml", "yarn-site.xml")) {
      try (OutputStream out = new FileOutputStream(new File(folder, name))) {
        settings.writeXml(out);
      }
    }
  }
}
