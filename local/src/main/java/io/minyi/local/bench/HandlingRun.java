package io.minyi.local.bench;

import io.minyi.city.PackFiles;
import io.minyi.jobs.HandlingJob;
import io.minyi.jobs.JobEnvironment;
import io.minyi.jobs.JobSettings;
import io.minyi.jobs.handling.LoggedEvent;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.local.flink.FlinkJobs;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.runtime.checkpoint.AbstractCheckpointStats;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The handling job between a source of made events and a tally. */
final class HandlingRun implements AutoCloseable {

  private static final long POLL_MILLIS = 20;
  private static final ClassLoader CLASSES = HandlingRun.class.getClassLoader();

  private final MiniCluster cluster;
  private final JobID job = JobID.generate();
  private final Tally tally;
  private boolean isEnded;

  private HandlingRun(MiniCluster cluster, Tally tally) {
    this.cluster = cluster;
    this.tally = tally;
  }

  /** What a job runs on. */
  record Place(MiniCluster cluster, JobSettings settings, PackFiles files) {}

  /** Starts a run whose documents are counted. */
  static HandlingRun documents(Place place, String run, Source<LoggedEvent, ?, ?> events)
      throws Exception {
    return start(place, run, events, new TallySink(run), new DiscardingSink<>());
  }

  /** Starts a run whose alerts are counted. */
  static HandlingRun alerts(Place place, String run, Source<LoggedEvent, ?, ?> events)
      throws Exception {
    return start(place, run, events, new DiscardingSink<>(), new TallySink(run));
  }

  private static HandlingRun start(
      Place place,
      String name,
      Source<LoggedEvent, ?, ?> events,
      Sink<IndexDocument> documents,
      Sink<IndexDocument> alerts)
      throws Exception {
    StreamExecutionEnvironment environment =
        JobEnvironment.of(place.settings(), FlinkJobs.stateMemory());
    HandlingJob.define(
        environment, events, place.files(), documents, new DiscardingSink<>(), alerts);
    HandlingRun run = new HandlingRun(place.cluster(), Tally.of(name));
    place.cluster().submitJob(environment.getStreamGraph().getJobGraph(CLASSES, run.job)).get();
    return run;
  }

  /** Waits for so many documents of petitions; the moment of {@link System#nanoTime()}. */
  long await(long documents) throws InterruptedException {
    while (tally.petitions() < documents) {
      if (cluster.requestJobResult(job).isDone()) {
        throw new IllegalStateException("the job ended after " + tally.petitions());
      }
      Thread.sleep(POLL_MILLIS);
    }
    return System.nanoTime();
  }

  /** Waits for the end of the source. */
  void awaitEnd() throws Exception {
    cluster.requestJobResult(job).get().toJobExecutionResult(CLASSES);
    isEnded = true;
  }

  /** Takes a checkpoint now: of what changed since the last one, or in full. */
  AbstractCheckpointStats checkpoint(CheckpointType type) throws Exception {
    long id = cluster.triggerCheckpoint(job, type).get();
    return cluster
        .getExecutionGraph(job)
        .get()
        .getCheckpointStatsSnapshot()
        .getHistory()
        .getCheckpointById(id);
  }

  @Override
  public void close() {
    if (!isEnded) {
      cluster.cancelJob(job).join();
      cluster.requestJobResult(job).join();
    }
  }
}
