package io.minyi.local.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.minyi.city.PackFiles;
import io.minyi.index.Indices;
import io.minyi.index.Topics;
import io.minyi.jobs.DeadLetterJob;
import io.minyi.jobs.HandlingJob;
import io.minyi.jobs.JobEnvironment;
import io.minyi.jobs.JobSettings;
import io.minyi.jobs.index.IndexDocuments;
import io.minyi.jobs.index.PrepareIndices;
import io.minyi.jobs.kafka.KafkaEnds;
import io.minyi.local.kafka.Lag;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * Builds a view anew from the log while the old one goes on serving.
 *
 * <p>A job of its own reads the whole log into the next generation of the index. When it has caught
 * up the alias is moved, so that the live job writes to the new generation from then on; the
 * rebuild goes on until it has read what came in before the move, writes out what it holds, and
 * ends. Both write the same documents with the same versions, so it does not matter which is last.
 * Until the move a failure leaves everything as it was.
 */
public final class Rebuild {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(300);

  private final JobSettings settings;
  private final ElasticsearchClient client;
  private final Path work;
  private final LongConsumer progress;

  /**
   * A rebuild.
   *
   * @param work folder for the state of the job, which is not kept
   * @param progress hears how many records are left
   */
  public Rebuild(
      JobSettings settings, ElasticsearchClient client, Path work, LongConsumer progress) {
    this.settings = settings;
    this.client = client;
    this.work = work;
    this.progress = progress;
  }

  /** Documents before and after. */
  public record Result(String index, long before, long after) {}

  /**
   * Builds one index anew.
   *
   * @throws IOException if Elasticsearch refuses, or nothing moves for {@link #PATIENCE}
   */
  public Result run(Indices index) throws Exception {
    int last = generation(index);
    String old = index.generation(last);
    String fresh = index.generation(last + 1);
    client.indices().delete(d -> d.index(fresh).ignoreUnavailable(true));
    PrepareIndices.create(client, index, last + 1);
    // the sink writes to aliases alone, so that no index comes to be that nobody defined
    client.indices().putAlias(a -> a.index(fresh).name(next(index)));
    MiniCluster cluster = new MiniCluster(cluster());
    try {
      cluster.start();
      fill(cluster, index, old, fresh);
    } finally {
      cluster.closeAsync().get();
    }
    client.indices().deleteAlias(a -> a.index(fresh).name(next(index)));
    Result result = new Result(index.alias(), count(old), count(fresh));
    client.indices().delete(d -> d.index(old));
    return result;
  }

  private static String next(Indices index) {
    return index.alias() + "-next";
  }

  private void fill(MiniCluster cluster, Indices index, String old, String fresh) throws Exception {
    String group = "minyi-rebuild-" + fresh;
    JobID job = submit(cluster, index, group);
    awaitRunning(cluster, job);
    try (Lag lag = new Lag(settings.kafkaBootstrap())) {
      awaitNoLag(lag, group, index);
      client
          .indices()
          .updateAliases(
              update ->
                  update
                      .actions(a -> a.add(add -> add.index(fresh).alias(index.alias())))
                      .actions(a -> a.remove(remove -> remove.index(old).alias(index.alias()))));
      awaitNoLag(lag, group, index);
    }
    // draining writes out what the sink still holds
    String savepoint = work.resolve("savepoint").toUri().toString();
    cluster.stopWithSavepoint(job, savepoint, true, SavepointFormatType.CANONICAL).get();
  }

  private int generation(Indices index) throws IOException {
    return client.indices().getAlias(a -> a.name(index.alias())).result().keySet().stream()
        .map(name -> Integer.parseInt(name.substring(name.lastIndexOf('-') + 1)))
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new IOException("alias " + index.alias() + " has no index"));
  }

  private JobID submit(MiniCluster cluster, Indices index, String group)
      throws IOException, InterruptedException, ExecutionException {
    StreamExecutionEnvironment environment = JobEnvironment.of(settings, new Configuration());
    KafkaEnds kafka = new KafkaEnds(settings);
    IndexDocuments sink = IndexDocuments.into(next(index), settings);
    switch (index) {
      case PETITIONS ->
          HandlingJob.define(
              environment,
              kafka.petitionEvents(group),
              PackFiles.load(Path.of(settings.city())),
              sink,
              // the live job has written them
              new DiscardingSink<>());
      case DEAD_LETTERS -> DeadLetterJob.define(environment, kafka.deadLetters(group), sink);
    }
    JobID job = JobID.generate();
    cluster
        .submitJob(environment.getStreamGraph().getJobGraph(Rebuild.class.getClassLoader(), job))
        .get();
    return job;
  }

  /** A job that has just begun cannot be drained yet. */
  private static void awaitRunning(MiniCluster cluster, JobID job)
      throws ExecutionException, InterruptedException {
    boolean isRunning = false;
    while (!isRunning) {
      Thread.sleep(POLL.toMillis());
      isRunning = true;
      for (AccessExecutionVertex task :
          cluster.getExecutionGraph(job).get().getAllExecutionVertices()) {
        isRunning &= task.getExecutionState() == ExecutionState.RUNNING;
      }
    }
  }

  private void awaitNoLag(Lag lag, String group, Indices index)
      throws IOException, InterruptedException {
    String topic = index == Indices.PETITIONS ? Topics.PETITION_EVENTS : Topics.DEAD_LETTERS;
    long since = System.nanoTime();
    long last = Long.MAX_VALUE;
    for (long left = lag.of(group, topic::equals); left > 0; left = lag.of(group, topic::equals)) {
      progress.accept(left);
      if (left != last) {
        last = left;
        since = System.nanoTime();
      }
      if (System.nanoTime() - since > PATIENCE.toNanos()) {
        throw new IOException(
            "rebuild of " + index.alias() + " stands still with " + left + " records left");
      }
      Thread.sleep(POLL.toMillis());
    }
  }

  private long count(String index) throws IOException {
    client.indices().refresh(r -> r.index(index));
    return client.count(c -> c.index(index)).count();
  }

  private static MiniClusterConfiguration cluster() {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    configuration.set(RestOptions.PORT, 0);
    configuration.set(RestOptions.BIND_PORT, "0");
    return new MiniClusterConfiguration.Builder()
        .setConfiguration(configuration)
        .setNumTaskManagers(1)
        .setNumSlotsPerTaskManager(2)
        .build();
  }
}
