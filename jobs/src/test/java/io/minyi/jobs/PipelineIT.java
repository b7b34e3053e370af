package io.minyi.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.intake.DeadLetter;
import io.minyi.jobs.stack.Expected;
import io.minyi.jobs.stack.Index;
import io.minyi.jobs.stack.Job;
import io.minyi.jobs.stack.Log;
import io.minyi.jobs.stack.RawRecords;
import io.minyi.jobs.stack.RunningJobs;
import io.minyi.jobs.stack.Servers;
import io.minyi.jobs.stack.Until;
import io.minyi.petition.PetitionEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** All jobs together, from raw records to documents. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  private static Servers servers;
  private static RunningJobs jobs;
  private static Log log;
  private static Index index;
  private static Map<String, String> firstDocuments;

  @BeforeAll
  static void start() throws Exception {
    servers = Servers.start("pipeline");
    jobs = RunningJobs.start(servers.environment(), Job.values());
    log = new Log(servers.kafka());
    index = new Index(servers.elasticsearch());
  }

  @AfterAll
  static void stop() throws Exception {
    log.close();
    jobs.close();
    servers.close();
  }

  @Test
  @Order(1)
  void every_record_read_is_accepted_or_refused_and_the_documents_say_what_they_said()
      throws Throwable {
    log.send(records());

    Expected expected = awaitDocuments();

    assertThat(log.raw()).hasSize(records().size());
    assertThat(expected.refused()).hasSize(RawRecords.broken().size());
    assertThat(bySource(log.events(), PetitionEvent::source)).isEqualTo(expected.accepted());
    assertThat(log.deadLetters())
        .hasSize(expected.refused().size())
        .allSatisfy(
            letter ->
                assertThat(letter.reason()).isEqualTo(expected.refused().get(letter.source())));
    assertThat(index.documents("dead-letters").keySet())
        .containsExactlyInAnyOrderElementsOf(
            log.deadLetters().stream().map(DeadLetter::id).toList());
    firstDocuments = index.documents("petitions");
    assertThat(firstDocuments).hasSize(1_000 + 100 + 300 + 200 + 10);
  }

  @Test
  @Order(2)
  void the_same_records_sent_again_change_nothing() throws Throwable {
    log.send(records());

    awaitDocuments();

    assertThat(log.raw()).hasSize(2 * records().size());
    assertThat(log.deadLetters()).hasSize(2 * RawRecords.broken().size());
    assertThat(index.documents("petitions")).isEqualTo(firstDocuments);
  }

  @Test
  @Order(3)
  void no_identity_leaves_the_raw_topics() throws Exception {
    assertThat(index.documents("petitions").values())
        .noneMatch(document -> document.contains("1380013") || document.contains("1390013"));
    assertThat(index.documents("dead-letters").values())
        .noneMatch(document -> document.contains("1380013"));
  }

  @Test
  @Order(4)
  void a_quiet_city_follows_the_wall_clock_although_most_channels_never_spoke() throws Throwable {
    long start = System.currentTimeMillis();
    // 24 topics of two partitions each, and three quarters of them are empty
    Until.asserted(
        Duration.ofSeconds(40),
        () ->
            assertThat(
                    jobs.metric(
                        Job.INTAKE,
                        "Source: raw-records",
                        "Source__raw-records.currentOutputWatermark"))
                .hasSize(2)
                .allSatisfy(millis -> assertThat(millis).isGreaterThan(start - 17_000)));
    Until.asserted(
        Duration.ofSeconds(40),
        () ->
            assertThat(jobs.metric(Job.HANDLING, "assemble-petition", "currentInputWatermark"))
                .hasSize(2)
                .allSatisfy(millis -> assertThat(millis).isGreaterThan(start - 72_000)));
  }

  @Test
  @Order(5)
  void a_channel_that_is_added_while_the_job_runs_is_found() throws Throwable {
    log.admin()
        .createTopics(
            List.of(
                new org.apache.kafka.clients.admin.NewTopic("petitions.raw.12315", 1, (short) 1)))
        .all()
        .get();
    ProducerRecord<byte[], byte[]> record = RawRecords.hotline(70_000, "");
    log.send(List.of(new ProducerRecord<>("petitions.raw.12315", record.value())));

    awaitDocuments();

    assertThat(index.documents("petitions")).containsKey("12315:H70000");
  }

  /** Life events come first, and copies fall into other partitions than what they copy. */
  private static List<ProducerRecord<byte[], byte[]>> records() {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      records.add(RawRecords.lifeEvent(i, "分拨", 9));
      records.add(RawRecords.lifeEvent(i, "答复", 15));
    }
    for (int i = 90_000; i < 90_010; i++) {
      records.add(RawRecords.lifeEvent(i, "分拨", 9));
    }
    for (int i = 0; i < 1_000; i++) {
      records.add(RawRecords.hotline(i, ""));
    }
    for (int i = 0; i < 100; i++) {
      records.add(RawRecords.absorbed(i));
      records.add(RawRecords.hotline(i, ""));
      records.add(RawRecords.hotline(i + 500, "补充：又发生了一次。"));
    }
    for (int i = 0; i < 300; i++) {
      records.add(RawRecords.miniProgramme(i));
    }
    for (int i = 0; i < 200; i++) {
      records.add(RawRecords.board(i));
    }
    records.addAll(RawRecords.broken());
    return records;
  }

  private static Expected awaitDocuments() throws Throwable {
    Expected expected = Expected.of(log.raw(), servers.settings().pseudonymKey());
    Map<String, String> documents = expected.documents();
    Until.asserted(
        LIMIT,
        () -> {
          assertThat(log.events()).hasSize(expected.accepted().size());
          assertThat(log.deadLetters()).hasSize(expected.refused().size());
          assertThat(index.count("dead-letters")).isEqualTo(expected.refused().size());
          assertThat(index.documents("petitions")).isEqualTo(documents);
        });
    return expected;
  }

  private static <T, K> Map<K, T> bySource(List<T> messages, Function<T, K> source) {
    return messages.stream().collect(Collectors.toMap(source, Function.identity()));
  }
}
