package io.minyi.jobs;

import io.minyi.index.Indices;
import io.minyi.intake.DeadLetter;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.jobs.index.IndexDocuments;
import io.minyi.jobs.index.PrepareIndices;
import io.minyi.jobs.index.SearchAddress;
import io.minyi.jobs.index.SearchClient;
import io.minyi.jobs.kafka.KafkaEnds;
import io.minyi.petition.PetitionJson;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Dead letters → their index, so that people can read why a record was refused. */
public final class DeadLetterJob {

  public static final String NAME = "dead-letters";

  private static final Duration LATENESS = Duration.ofSeconds(5);
  private static final Duration QUIET = Duration.ofSeconds(10);

  private static final long LAST_VERSION = 1L << 53;

  private DeadLetterJob() {}

  /** Runs on the cluster that starts it, against what the environment names. */
  public static void main(String[] args) throws Exception {
    wire(JobSettings.of(System.getenv()), new Configuration()).execute(NAME);
  }

  /**
   * The job between its real ends.
   *
   * @param further configuration of this run, e.g. the checkpoint to go on from
   */
  public static StreamExecutionEnvironment wire(JobSettings settings, Configuration further)
      throws IOException {
    try (SearchClient client = new SearchClient(SearchAddress.of(settings))) {
      PrepareIndices.run(client.blocking());
    }
    StreamExecutionEnvironment environment = JobEnvironment.of(settings, further);
    define(
        environment,
        new KafkaEnds(settings).deadLetters(KafkaEnds.DEAD_LETTERS_GROUP),
        new IndexDocuments(settings));
    return environment;
  }

  /** The steps. */
  public static void define(
      StreamExecutionEnvironment environment,
      Source<DeadLetter, ?, ?> deadLetters,
      Sink<IndexDocument> index) {
    environment
        .fromSource(
            deadLetters,
            LiveWatermarks.strategy(LATENESS, QUIET, letter -> letter.ingestTime().toEpochMilli()),
            "dead-letters")
        .uid("dead-letters")
        .map(DeadLetterJob::document)
        .name("document")
        .uid("document")
        .sinkTo(index)
        .name("dead-letter-index")
        .uid("dead-letter-index");
  }

  /** The first time that a record was refused stays, so the version falls as time goes on. */
  private static IndexDocument document(DeadLetter letter) {
    return new IndexDocument(
        Indices.DEAD_LETTERS.alias(),
        letter.id(),
        LAST_VERSION - letter.ingestTime().toEpochMilli(),
        PetitionJson.write(letter),
        letter.channel(),
        letter.ingestTime(),
        letter.source());
  }
}
