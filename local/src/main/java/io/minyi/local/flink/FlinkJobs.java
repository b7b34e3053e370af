package io.minyi.local.flink;

import io.minyi.jobs.DeadLetterJob;
import io.minyi.jobs.HandlingJob;
import io.minyi.jobs.IntakeJob;
import io.minyi.jobs.JobSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** The process of the jobs: a cluster in one JVM, each job going on from its last checkpoint. */
public final class FlinkJobs {

  private static final int SLOTS = 2;
  private static final MemorySize STATE_PER_SLOT = MemorySize.ofMebiBytes(96);
  private static final String CHECKPOINTS = "MINYI_CHECKPOINT_FOLDER";

  private FlinkJobs() {}

  /** How to build a job. */
  private interface Wiring {
    StreamExecutionEnvironment wire(JobSettings settings, Configuration further) throws Exception;
  }

  private record Job(String name, Wiring wiring) {}

  /**
   * Runs the jobs until the process is stopped.
   *
   * @param args port of Flink's REST interface
   */
  public static void main(String[] args) throws Exception {
    MiniCluster cluster = new MiniCluster(cluster(Integer.parseInt(args[0])));
    cluster.start();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "flink-stop"));
    for (Job job :
        List.of(
            new Job(IntakeJob.NAME, IntakeJob::wire),
            new Job(HandlingJob.NAME, HandlingJob::wire),
            new Job(DeadLetterJob.NAME, DeadLetterJob::wire))) {
      submit(cluster, job);
    }
    System.out.println("READY " + cluster.getRestAddress().get());
    stopped.await();
  }

  private static void submit(MiniCluster cluster, Job job) throws Exception {
    Path folder = Path.of(System.getenv(CHECKPOINTS), job.name());
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put(CHECKPOINTS, folder.toUri().toString());
    Configuration further = stateMemory();
    LastCheckpoint.in(folder)
        .ifPresent(
            checkpoint -> {
              System.out.println(job.name() + " goes on from " + checkpoint);
              further.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
              further.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
            });
    StreamGraph graph = job.wiring().wire(JobSettings.of(environment), further).getStreamGraph();
    graph.setJobName(job.name());
    ClassLoader classes = FlinkJobs.class.getClassLoader();
    cluster.submitJob(graph.getJobGraph(classes, JobID.generate())).get();
  }

  /**
   * Memory of the state by slot that has any. One job has: what Flink manages it would share out
   * over the slots of all, and most would lie idle.
   */
  public static Configuration stateMemory() {
    Configuration configuration = new Configuration();
    configuration.set(RocksDBOptions.FIX_PER_SLOT_MEMORY_SIZE, STATE_PER_SLOT);
    return configuration;
  }

  private static MiniClusterConfiguration cluster(int port) {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    configuration.set(RestOptions.ADDRESS, "127.0.0.1");
    configuration.set(RestOptions.PORT, port);
    configuration.set(RestOptions.BIND_PORT, String.valueOf(port));
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    return new MiniClusterConfiguration.Builder()
        .setConfiguration(configuration)
        .setNumTaskManagers(1)
        // every job has the same number of slots to itself
        .setNumSlotsPerTaskManager(3 * SLOTS)
        .build();
  }
}
