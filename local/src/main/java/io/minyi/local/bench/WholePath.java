package io.minyi.local.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.minyi.index.Indices;
import io.minyi.jobs.HandlingJob;
import io.minyi.jobs.IntakeJob;
import io.minyi.jobs.JobSettings;
import io.minyi.local.flink.FlinkJobs;
import io.minyi.local.kafka.Lag;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Intake and handling under way, from raw records to documents; prints every five seconds how fast
 * documents come and how many records wait before each job, so that one sees which half starves.
 */
final class WholePath implements AutoCloseable {

  private static final long POLL_MILLIS = 100;
  private static final double NANOS = 1e9;
  private static final double PRINT_SECONDS = 5;

  private final MiniCluster cluster;
  private final ElasticsearchClient search;
  private final Lag lag;
  private final List<JobID> jobs;
  private final long begin = System.nanoTime();
  private long printedNanos = begin;
  private long printedDocuments;

  /** A moment with the number of documents at it. */
  private record Count(long nanos, long documents) {}

  WholePath(MiniCluster cluster, JobSettings settings, ElasticsearchClient search)
      throws Exception {
    this.cluster = cluster;
    this.search = search;
    lag = new Lag(settings.kafkaBootstrap());
    jobs =
        List.of(
            submit(IntakeJob.wire(settings, FlinkJobs.stateMemory())),
            submit(HandlingJob.wire(settings, FlinkJobs.stateMemory())));
  }

  private JobID submit(StreamExecutionEnvironment environment) throws Exception {
    JobID job = JobID.generate();
    cluster
        .submitJob(environment.getStreamGraph().getJobGraph(WholePath.class.getClassLoader(), job))
        .get();
    return job;
  }

  /** Documents a second between these numbers of documents. */
  double perSecond(long from, long to) throws IOException, InterruptedException {
    Count first = await(from);
    Count last = await(to);
    return (last.documents() - first.documents()) / ((last.nanos() - first.nanos()) / NANOS);
  }

  private Count await(long wanted) throws IOException, InterruptedException {
    Count now = count();
    while (now.documents() < wanted) {
      Thread.sleep(POLL_MILLIS);
      now = count();
      if ((now.nanos() - printedNanos) / NANOS >= PRINT_SECONDS) {
        print(now);
      }
    }
    return now;
  }

  private Count count() throws IOException {
    long documents = search.count(c -> c.index(Indices.PETITIONS.alias())).count();
    return new Count(System.nanoTime(), documents);
  }

  private void print(Count now) {
    System.out.printf(
        "%4.0f s %,9d documents %,6.0f/s waiting %s%n",
        (now.nanos() - begin) / NANOS,
        now.documents(),
        (now.documents() - printedDocuments) / ((now.nanos() - printedNanos) / NANOS),
        lag.ofJobs());
    printedNanos = now.nanos();
    printedDocuments = now.documents();
  }

  @Override
  public void close() {
    for (JobID job : jobs) {
      cluster.cancelJob(job).join();
    }
    lag.close();
  }
}
