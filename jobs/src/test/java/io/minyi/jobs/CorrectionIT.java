package io.minyi.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.intake.MatterLesson;
import io.minyi.jobs.stack.Index;
import io.minyi.jobs.stack.Job;
import io.minyi.jobs.stack.Log;
import io.minyi.jobs.stack.RawRecords;
import io.minyi.jobs.stack.RunningJobs;
import io.minyi.jobs.stack.Servers;
import io.minyi.jobs.stack.Until;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A clerk's correction of one petition and the reading of the next one like it. */
class CorrectionIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String MATTER = "11.01.01";

  private static Servers servers;
  private static RunningJobs jobs;
  private static Log log;
  private static Index index;

  @BeforeAll
  static void start() throws Exception {
    servers = Servers.start("correction");
    jobs = RunningJobs.start(servers.environment(), Job.INTAKE, Job.HANDLING);
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
  void a_petition_like_a_corrected_one_is_read_as_the_clerk_said() throws Throwable {
    log.send(List.of(petition("C1", "楼下无人机表演场地螺旋桨嗡嗡作响，无人机噪声从早到晚。电话13800138000")));
    Petition before = awaitDocument("hotline-12345:C1", 1);
    assertThat(before.matter().id()).isNotEqualTo(MATTER);

    log.send(List.of(correction("C1", MATTER)));
    Petition corrected = awaitDocument("hotline-12345:C1", 2);
    assertThat(corrected.matter().id()).isEqualTo(MATTER);
    Until.asserted(LIMIT, () -> assertThat(log.lessons()).hasSize(1));
    MatterLesson lesson = log.lessons().get(0);
    assertThat(lesson.petition()).isEqualTo("hotline-12345:C1");
    assertThat(lesson.matter()).isEqualTo(MATTER);
    assertThat(lesson.text()).contains("无人机").doesNotContain("13800138000");

    // the lesson reaches the intake by a topic of its own, so soon but not at once
    int[] number = {0};
    Until.asserted(
        LIMIT,
        () -> {
          String id = "D" + number[0]++;
          log.send(List.of(petition(id, "无人机表演螺旋桨嗡嗡作响，无人机噪声受不了")));
          Petition next = awaitDocument("hotline-12345:" + id, 1);
          assertThat(next.matter().id()).isEqualTo(MATTER);
          assertThat(next.reader()).endsWith(" corrections-1");
        });
  }

  private static Petition awaitDocument(String id, int version) throws Throwable {
    Petition[] found = new Petition[1];
    Until.asserted(
        LIMIT,
        () -> {
          Map<String, String> documents = index.documents("petitions");
          assertThat(documents).containsKey(id);
          found[0] =
              PetitionJson.read(documents.get(id).getBytes(StandardCharsets.UTF_8), Petition.class);
          assertThat(found[0].version()).isEqualTo(version);
        });
    return found[0];
  }

  private static ProducerRecord<byte[], byte[]> petition(String id, String text) {
    return RawRecords.of(
        "hotline-12345",
        "{\"工单编号\":\"%s\",\"诉求内容\":\"%s\",\"受理时间\":\"2026-03-01 09:00:00\"}".formatted(id, text));
  }

  private static ProducerRecord<byte[], byte[]> correction(String id, String matter) {
    return RawRecords.of(
        "unit-systems",
        """
        {"诉求渠道":"hotline-12345","诉求编号":"%s","环节":"更正","时间":"2026-03-01 10:00:00",
         "事项编码":"%s","流水号":"更正-%s"}"""
            .formatted(id, matter, id));
  }
}
