package io.minyi.jobs.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.minyi.jobs.JobSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** Jobs on a cluster in this process, each going on from its last checkpoint. */
public final class RunningJobs implements AutoCloseable {

  private static final String CHECKPOINTS = "MINYI_CHECKPOINT_FOLDER";

  private final MiniCluster cluster;
  private final Map<Job, JobID> ids = new EnumMap<>(Job.class);

  private RunningJobs(MiniCluster cluster) {
    this.cluster = cluster;
  }

  /** Starts a cluster and the jobs on it. */
  public static RunningJobs start(Map<String, String> environment, Job... jobs) throws Exception {
    RunningJobs running = new RunningJobs(new MiniCluster(configuration()));
    running.cluster.start();
    for (Job job : jobs) {
      running.submit(environment, job);
    }
    return running;
  }

  private static MiniClusterConfiguration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.BIND_PORT, "0");
    configuration.set(RestOptions.ADDRESS, "127.0.0.1");
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(192));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(1));
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofSeconds(4));
    configuration.set(MetricOptions.METRIC_FETCHER_UPDATE_INTERVAL, Duration.ofMillis(200));
    return new MiniClusterConfiguration.Builder()
        .setConfiguration(configuration)
        .setNumTaskManagers(1)
        .setNumSlotsPerTaskManager(6)
        .build();
  }

  /** Starts a job, which goes on from its newest checkpoint or savepoint. */
  public void submit(Map<String, String> environment, Job job) throws Exception {
    Path folder = checkpoints(environment, job);
    Map<String, String> own = new HashMap<>(environment);
    own.put(CHECKPOINTS, folder.toUri().toString());
    Configuration further = new Configuration();
    lastCheckpoint(folder)
        .ifPresent(
            checkpoint -> {
              further.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
              further.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
            });
    StreamGraph graph = job.wire(JobSettings.of(own), further).getStreamGraph();
    graph.setJobName(job.title());
    ids.put(job, submit(graph));
  }

  private static Path checkpoints(Map<String, String> environment, Job job) {
    return Path.of(URI.create(environment.get(CHECKPOINTS))).resolve(job.title());
  }

  /** Stops a job with a savepoint, the newest thing that it can go on from. */
  public Path stop(Map<String, String> environment, Job job) throws Exception {
    String folder = checkpoints(environment, job).toUri().toString();
    String savepoint =
        cluster.stopWithSavepoint(id(job), folder, false, SavepointFormatType.NATIVE).get();
    Until.holds("job is stopped", Duration.ofSeconds(30), () -> status(id(job)).isTerminalState());
    return Path.of(URI.create(savepoint));
  }

  /** Submits a job of the test's own. */
  public JobID submit(StreamGraph graph) throws Exception {
    return cluster
        .submitJob(graph.getJobGraph(RunningJobs.class.getClassLoader(), JobID.generate()))
        .get()
        .getJobID();
  }

  /** The newest complete checkpoint of a job's runs. */
  public static Optional<Path> lastCheckpoint(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder, 3)) {
      return files
          .filter(file -> file.endsWith("_metadata"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()))
          .map(Path::getParent);
    }
  }

  /** Ends the one task manager and starts another. */
  public void replaceTaskManager() throws Exception {
    cluster.terminateTaskManager(0).get();
    cluster.startTaskManager();
  }

  public JobStatus status(JobID id) throws Exception {
    return cluster.getJobStatus(id).get();
  }

  public void cancel(JobID id) throws Exception {
    cluster.cancelJob(id).get();
    Until.holds("job is cancelled", Duration.ofSeconds(30), () -> status(id).isTerminalState());
  }

  public JobID id(Job job) {
    return ids.get(job);
  }

  /** How many checkpoints of a job are complete. */
  public long checkpoints(Job job) throws Exception {
    return rest("/jobs/" + id(job) + "/checkpoints").at("/counts/completed").asLong();
  }

  /** How often a job was restarted. */
  public long restarts(Job job) throws Exception {
    JsonNode metric = rest("/jobs/" + id(job) + "/metrics?get=numRestarts");
    return metric.path(0).path("value").asLong();
  }

  /** Values of a metric over the subtasks of a vertex whose name begins so. */
  public List<Long> metric(Job job, String vertex, String metric) throws Exception {
    JsonNode vertices = rest("/jobs/" + id(job)).path("vertices");
    for (JsonNode candidate : vertices) {
      if (candidate.path("name").asText().startsWith(vertex)) {
        String path = "/jobs/" + id(job) + "/vertices/" + candidate.path("id").asText();
        return Stream.iterate(0, n -> n < candidate.path("parallelism").asInt(), n -> n + 1)
            .map(subtask -> valueOf(path + "/subtasks/" + subtask + "/metrics?get=" + metric))
            .toList();
      }
    }
    throw new AssertionError("no vertex " + vertex + " in " + vertices);
  }

  private long valueOf(String path) {
    return rest(path).path(0).path("value").asLong(Long.MIN_VALUE);
  }

  private JsonNode rest(String path) {
    try {
      return Http.json("GET", cluster.getRestAddress().get() + path, "");
    } catch (Exception e) {
      throw new IllegalStateException(path, e);
    }
  }

  @Override
  public void close() {
    cluster.closeAsync().join();
  }
}
