package io.minyi.jobs;

import io.minyi.jobs.handling.AssemblePetition;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.jobs.index.IndexDocuments;
import io.minyi.jobs.index.PrepareIndices;
import io.minyi.jobs.index.SearchAddress;
import io.minyi.jobs.index.SearchClient;
import io.minyi.jobs.kafka.KafkaEnds;
import io.minyi.petition.PetitionEvent;
import java.time.Duration;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Petition events → petitions: the events of each petition and the one document they add up to. */
public final class HandlingJob {

  public static final String NAME = "handling";

  private static final Duration LATENESS = Duration.ofMinutes(1);
  private static final Duration QUIET = Duration.ofSeconds(10);

  private HandlingJob() {}

  /** Runs against the Kafka and Elasticsearch of the environment, on the cluster that starts it. */
  public static void main(String[] args) throws Exception {
    JobSettings settings = JobSettings.of(System.getenv());
    try (SearchClient client = new SearchClient(SearchAddress.of(settings))) {
      PrepareIndices.run(client.blocking());
    }
    StreamExecutionEnvironment environment = JobEnvironment.of(settings);
    define(
        environment,
        new KafkaEnds(settings).petitionEvents(KafkaEnds.HANDLING_GROUP),
        new IndexDocuments(settings));
    environment.execute(NAME);
  }

  /** The steps. */
  public static void define(
      StreamExecutionEnvironment environment,
      Source<PetitionEvent, ?, ?> petitionEvents,
      Sink<IndexDocument> petitions) {
    environment
        .fromSource(
            petitionEvents,
            LiveWatermarks.strategy(LATENESS, QUIET, event -> event.eventTime().toEpochMilli()),
            "petition-events")
        .uid("petition-events")
        .keyBy(PetitionEvent::petition)
        .process(new AssemblePetition())
        .name("assemble-petition")
        .uid("assemble-petition")
        .sinkTo(petitions)
        .name("petitions")
        .uid("petitions");
  }
}
