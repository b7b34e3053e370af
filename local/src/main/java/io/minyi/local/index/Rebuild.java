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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
 * Builds the views of a job anew from the log while the old ones go on serving.
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
  private static final String NEXT = "-next";

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

  /** The indices that one job writes, which are built anew together. */
  public static List<Indices> together(Indices index) {
    return index == Indices.DEAD_LETTERS
        ? List.of(Indices.DEAD_LETTERS)
        : Arrays.stream(Indices.values()).filter(i -> i != Indices.DEAD_LETTERS).toList();
  }

  /**
   * Builds the indices of one job anew.
   *
   * @param indices of {@link #together}
   * @throws IOException if Elasticsearch refuses, or nothing moves for {@link #PATIENCE}
   */
  public List<Result> run(List<Indices> indices) throws Exception {
    List<View> views = new ArrayList<>();
    for (Indices index : indices) {
      int last = generation(index);
      views.add(new View(index, index.generation(last), index.generation(last + 1)));
    }
    for (View view : views) {
      client.indices().delete(d -> d.index(view.fresh()).ignoreUnavailable(true));
      PrepareIndices.create(client, view.index(), generation(view.index()) + 1);
      // the sink writes to aliases alone, so that no index comes to be that nobody defined
      client.indices().putAlias(a -> a.index(view.fresh()).name(view.index().alias() + NEXT));
    }
    MiniCluster cluster = new MiniCluster(cluster());
    try {
      cluster.start();
      fill(cluster, views);
    } finally {
      cluster.closeAsync().get();
    }
    List<Result> results = new ArrayList<>();
    for (View view : views) {
      client.indices().deleteAlias(a -> a.index(view.fresh()).name(view.index().alias() + NEXT));
      results.add(new Result(view.index().alias(), count(view.old()), count(view.fresh())));
      client.indices().delete(d -> d.index(view.old()));
    }
    return results;
  }

  /** An index with the generation that serves and the one that is being filled. */
  private record View(Indices index, String old, String fresh) {}

  private void fill(MiniCluster cluster, List<View> views) throws Exception {
    boolean isHandling = views.get(0).index() != Indices.DEAD_LETTERS;
    String topic = isHandling ? Topics.PETITION_EVENTS : Topics.DEAD_LETTERS;
    String group = "minyi-rebuild-" + views.get(0).fresh();
    JobID job = submit(cluster, isHandling, group);
    awaitRunning(cluster, job);
    try (Lag lag = new Lag(settings.kafkaBootstrap())) {
      awaitNoLag(lag, group, topic);
      client
          .indices()
          .updateAliases(
              update -> {
                for (View view : views) {
                  String alias = view.index().alias();
                  update
                      .actions(a -> a.add(add -> add.index(view.fresh()).alias(alias)))
                      .actions(a -> a.remove(remove -> remove.index(view.old()).alias(alias)));
                }
                return update;
              });
      awaitNoLag(lag, group, topic);
    }
    if (isHandling) {
      // what fell due for the live job before the move has fallen due here, too, after this
      Thread.sleep(HandlingJob.QUIET.multipliedBy(2).toMillis());
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

  private JobID submit(MiniCluster cluster, boolean isHandling, String group)
      throws IOException, InterruptedException, ExecutionException {
    StreamExecutionEnvironment environment = JobEnvironment.of(settings, new Configuration());
    KafkaEnds kafka = new KafkaEnds(settings);
    IndexDocuments sink = IndexDocuments.beside(NEXT, settings);
    if (isHandling) {
      HandlingJob.define(
          environment,
          kafka.petitionEvents(group),
          PackFiles.load(Path.of(settings.city())),
          sink,
          // the live job has written and sent them
          new DiscardingSink<>(),
          new DiscardingSink<>());
    } else {
      DeadLetterJob.define(environment, kafka.deadLetters(group), sink);
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

  private void awaitNoLag(Lag lag, String group, String topic)
      throws IOException, InterruptedException {
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
            "rebuild from " + topic + " stands still with " + left + " records left");
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
