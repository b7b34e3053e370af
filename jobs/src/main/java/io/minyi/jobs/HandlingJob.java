package io.minyi.jobs;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.intake.MatterLesson;
import io.minyi.jobs.handling.AssemblePetition;
import io.minyi.jobs.handling.LoggedEvent;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.jobs.index.IndexDocuments;
import io.minyi.jobs.index.PrepareIndices;
import io.minyi.jobs.index.SearchAddress;
import io.minyi.jobs.index.SearchClient;
import io.minyi.jobs.kafka.KafkaEnds;
import io.minyi.jobs.kafka.PrepareTopics;
import io.minyi.text.reader.PackModels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Petition events → petitions: the events of each petition and the one document they add up to; and
 * what clerks' corrections of them teach about others → lessons.
 */
public final class HandlingJob {

  public static final String NAME = "handling";

  private static final Duration LATENESS = Duration.ofMinutes(1);
  private static final Duration QUIET = Duration.ofSeconds(10);

  private HandlingJob() {}

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
      throws IOException, ExecutionException, InterruptedException {
    PackFiles files = PackFiles.load(Path.of(settings.city()));
    PackModels.check(files);
    PrepareTopics.run(settings, CityPack.of(files));
    try (SearchClient client = new SearchClient(SearchAddress.of(settings))) {
      PrepareIndices.run(client.blocking());
    }
    StreamExecutionEnvironment environment = JobEnvironment.of(settings, further);
    KafkaEnds kafka = new KafkaEnds(settings);
    define(
        environment,
        kafka.petitionEvents(KafkaEnds.HANDLING_GROUP),
        files,
        new IndexDocuments(settings),
        kafka.toMatterLessons());
    return environment;
  }

  /** The steps. */
  public static void define(
      StreamExecutionEnvironment environment,
      Source<LoggedEvent, ?, ?> petitionEvents,
      PackFiles files,
      Sink<IndexDocument> petitions,
      Sink<MatterLesson> matterLessons) {
    SingleOutputStreamOperator<IndexDocument> assembled =
        environment
            .fromSource(
                petitionEvents,
                LiveWatermarks.strategy(LATENESS, QUIET, event -> event.eventTime().toEpochMilli()),
                "petition-events")
            .uid("petition-events")
            .keyBy(LoggedEvent::petition)
            .process(new AssemblePetition(files))
            .name("assemble-petition")
            .uid("assemble-petition");
    assembled.sinkTo(petitions).name("petitions").uid("petitions");
    assembled
        .getSideOutput(AssemblePetition.LESSONS)
        .sinkTo(matterLessons)
        .name("matter-lessons")
        .uid("matter-lessons")
        .setParallelism(1);
  }
}
