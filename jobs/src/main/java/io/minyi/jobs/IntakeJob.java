package io.minyi.jobs;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.intake.DeadLetter;
import io.minyi.intake.MappedRecord;
import io.minyi.intake.MatterLesson;
import io.minyi.intake.RawRecord;
import io.minyi.intake.ValidRecord;
import io.minyi.jobs.intake.IntakeStep;
import io.minyi.jobs.intake.MapRecords;
import io.minyi.jobs.intake.MaskRecords;
import io.minyi.jobs.intake.ReadTexts;
import io.minyi.jobs.intake.ValidateRecords;
import io.minyi.jobs.kafka.KafkaEnds;
import io.minyi.jobs.kafka.PrepareTopics;
import io.minyi.petition.PetitionEvent;
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
 * Raw records → petition events: parse, map, validate, mask, read in the light of what clerks
 * corrected; what is refused → dead letters.
 */
public final class IntakeJob {

  public static final String NAME = "intake";

  private static final Duration LATENESS = Duration.ofSeconds(5);
  private static final Duration QUIET = Duration.ofSeconds(10);

  private IntakeJob() {}

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
    StreamExecutionEnvironment environment = JobEnvironment.of(settings, further);
    KafkaEnds kafka = new KafkaEnds(settings);
    define(
        environment,
        kafka.rawRecords(),
        kafka.matterLessons(),
        files,
        settings.pseudonymKey(),
        kafka.toPetitionEvents(),
        kafka.toDeadLetters());
    return environment;
  }

  /** The steps. */
  public static void define(
      StreamExecutionEnvironment environment,
      Source<RawRecord, ?, ?> rawRecords,
      Source<MatterLesson, ?, ?> matterLessons,
      PackFiles files,
      byte[] key,
      Sink<PetitionEvent> petitionEvents,
      Sink<DeadLetter> deadLetters) {
    SingleOutputStreamOperator<RawRecord> raw =
        environment
            .fromSource(
                rawRecords,
                LiveWatermarks.strategy(
                    LATENESS, QUIET, record -> record.ingestTime().toEpochMilli()),
                "raw-records")
            .uid("raw-records");
    SingleOutputStreamOperator<MatterLesson> lessons =
        environment
            .fromSource(
                matterLessons,
                LiveWatermarks.strategy(LATENESS, QUIET, lesson -> lesson.time().toEpochMilli()),
                "matter-lessons")
            .uid("matter-lessons")
            .setParallelism(1);
    SingleOutputStreamOperator<MappedRecord> mapped =
        raw.process(new MapRecords(files)).name("map-records").uid("map-records");
    SingleOutputStreamOperator<ValidRecord> valid =
        mapped
            .process(new ValidateRecords(files, key))
            .name("validate-records")
            .uid("validate-records");
    SingleOutputStreamOperator<PetitionEvent> masked =
        valid.process(new MaskRecords(files, key)).name("mask-records").uid("mask-records");
    SingleOutputStreamOperator<PetitionEvent> read =
        masked
            .connect(lessons.broadcast(ReadTexts.LESSONS))
            .process(new ReadTexts(files))
            .name("read-texts")
            .uid("read-texts");
    read.sinkTo(petitionEvents).name("petition-events").uid("petition-events");
    mapped
        .getSideOutput(IntakeStep.REFUSED)
        .union(
            valid.getSideOutput(IntakeStep.REFUSED),
            masked.getSideOutput(IntakeStep.REFUSED),
            read.getSideOutput(IntakeStep.REFUSED))
        .sinkTo(deadLetters)
        .name("dead-letters")
        .uid("dead-letters");
  }
}
