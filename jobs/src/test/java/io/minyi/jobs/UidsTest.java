package io.minyi.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.PackFiles;
import io.minyi.jobs.index.IndexDocuments;
import io.minyi.jobs.kafka.KafkaEnds;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** A uid that changes loses the state behind it: these lists change with a plan for that alone. */
class UidsTest {

  private static final JobSettings SETTINGS =
      JobSettings.of(
          Map.of(
              "MINYI_KAFKA_BOOTSTRAP", "127.0.0.1:1",
              "MINYI_ELASTICSEARCH_URL", "http://127.0.0.1:1",
              "MINYI_CITY", "none",
              "MINYI_PSEUDONYM_KEY", "000102030405060708090a0b0c0d0e0f",
              "MINYI_CHECKPOINT_FOLDER", "file:/none"));

  private final StreamExecutionEnvironment environment =
      JobEnvironment.of(SETTINGS, new Configuration());
  private final KafkaEnds kafka = new KafkaEnds(SETTINGS);

  @Test
  void intake_keeps_its_uids() {
    IntakeJob.define(
        environment,
        kafka.rawRecords(),
        kafka.matterLessons(),
        new PackFiles(Map.of()),
        SETTINGS.pseudonymKey(),
        kafka.toPetitionEvents(),
        kafka.toDeadLetters());

    assertThat(uids())
        .containsExactlyInAnyOrder(
            "raw-records",
            "matter-lessons",
            "map-records",
            "validate-records",
            "mask-records",
            "read-texts",
            "petition-events",
            "dead-letters");
  }

  @Test
  void handling_keeps_its_uids() {
    HandlingJob.define(
        environment,
        kafka.petitionEvents("group"),
        Samples.city(),
        new IndexDocuments(SETTINGS),
        kafka.toMatterLessons(),
        kafka.toAlerts());

    assertThat(uids())
        .containsExactlyInAnyOrder(
            "petition-events",
            "assemble-petition",
            "sum-unit-days",
            "documents",
            "new-alerts",
            "alerts",
            "matter-lessons");
  }

  @Test
  void dead_letters_keep_their_uids() {
    DeadLetterJob.define(environment, kafka.deadLetters("group"), new IndexDocuments(SETTINGS));

    assertThat(uids()).containsExactlyInAnyOrder("dead-letters", "document", "dead-letter-index");
  }

  /** The uids of all steps; each must be the step's name. */
  private List<String> uids() {
    List<Transformation<?>> steps =
        environment.getTransformations().stream()
            .flatMap(UidsTest::withInputs)
            .distinct()
            // selections of a side output and their union hold no state
            .filter(step -> step.getUid() != null || !isWiring(step))
            .toList();
    assertThat(steps).allSatisfy(s -> assertThat(s.getUid()).isEqualTo(s.getName()));
    return steps.stream().map(Transformation::getUid).toList();
  }

  /** A step and all before it; Flink's own list leaves out what is broadcast. */
  private static Stream<Transformation<?>> withInputs(Transformation<?> step) {
    return Stream.concat(Stream.of(step), step.getInputs().stream().flatMap(UidsTest::withInputs));
  }

  private static boolean isWiring(Transformation<?> step) {
    String kind = step.getClass().getSimpleName();
    return kind.equals("SideOutputTransformation")
        || kind.equals("UnionTransformation")
        || kind.equals("PartitionTransformation")
        || kind.equals("BroadcastStateTransformation");
  }
}
