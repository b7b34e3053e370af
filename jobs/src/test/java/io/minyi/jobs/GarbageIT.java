package io.minyi.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.index.Headers;
import io.minyi.index.Topics;
import io.minyi.intake.DeadLetter;
import io.minyi.intake.Reason;
import io.minyi.jobs.stack.Index;
import io.minyi.jobs.stack.Job;
import io.minyi.jobs.stack.Log;
import io.minyi.jobs.stack.RawRecords;
import io.minyi.jobs.stack.RunningJobs;
import io.minyi.jobs.stack.Servers;
import io.minyi.jobs.stack.Until;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What no channel should send: each ends as a dead letter with its reason, or as harmless text. */
class GarbageIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  /** The reasons by the file that a record says it came from. */
  private static final Map<String, Reason> EXPECTED = new HashMap<>();

  private static Servers servers;
  private static RunningJobs jobs;
  private static Log log;
  private static Index index;

  @BeforeAll
  static void start() throws Exception {
    servers = Servers.start("garbage");
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
  void garbage_is_refused_with_its_reason() throws Throwable {
    byte[] binary = new byte[4_096];
    new Random(7).nextBytes(binary);
    String petition = "{\"工单编号\":\"G%s\",\"诉求内容\":\"%s\"}";
    send("", bytes("{\"工单编号\":\"G1\",\"诉求内容\":\"未完"), Reason.NOT_AN_OBJECT);
    send("", bytes(""), Reason.NOT_AN_OBJECT);
    send("", bytes("[".repeat(100_000)), Reason.NOT_AN_OBJECT);
    send("", bytes("{\"a\":".repeat(100_000)), Reason.NOT_AN_OBJECT);
    send("", bytes("{\"工单编号\":\"G2\"} {\"工单编号\":\"G3\"}"), Reason.NOT_AN_OBJECT);
    send("", binary, Reason.UNREADABLE);
    send("", petition.formatted("4", "噪音").getBytes(Charset.forName("GB18030")), Reason.UNREADABLE);
    send("", bytes(petition.formatted("5", "噪\0音")), Reason.UNREADABLE);
    send("", bytes(petition.formatted("8", "噪\\u0000音")), Reason.UNREADABLE);
    // as the import cuts a line of 10 MB and says so
    send("TOO_LARGE", bytes("x".repeat(64 << 10)), Reason.TOO_LARGE);
    send("", bytes(petition.formatted("6", "长".repeat(500_000))), Reason.TOO_LARGE);
    send("", bytes(petition.formatted("7", "长".repeat(100_001))), Reason.TEXT_TOO_LONG);
    send("BROKEN_ROW", bytes("a,b,\"c"), Reason.BROKEN_ROW);
    send("UNREADABLE", bytes("\ufffd\ufffd"), Reason.UNREADABLE);
    send("no such reason", bytes("a,b"), Reason.NOT_AN_OBJECT);
    // a tombstone
    log.send(List.of(new ProducerRecord<>(Topics.raw("hotline-12345"), (byte[]) null)));
    log.send(
        List.of(
            RawRecords.with(RawRecords.hotline(1, ""), Headers.CHANNEL, "渠道".repeat(40_000)),
            RawRecords.with(RawRecords.hotline(2, ""), Headers.FILE, "x".repeat(40_000)),
            RawRecords.with(RawRecords.of("hotline-12345", "{"), Headers.FILE, "件".repeat(40_000)),
            RawRecords.with(RawRecords.hotline(3, ""), Headers.ROW, "seven")));

    int records = log.raw().size();
    Until.asserted(
        LIMIT,
        () -> {
          List<DeadLetter> letters = log.deadLetters();
          long refused =
              letters.stream().filter(l -> l.reason() != Reason.DOCUMENT_REFUSED).count();
          assertThat(refused + log.events().size()).isEqualTo(records);
          assertThat(index.count("dead-letters"))
              .isEqualTo(letters.stream().map(DeadLetter::id).distinct().count());
        });

    for (DeadLetter letter : log.deadLetters()) {
      if (EXPECTED.containsKey(letter.file())) {
        assertThat(letter.reason()).as(letter.file()).isEqualTo(EXPECTED.get(letter.file()));
      }
      assertThat(letter.value().length()).isLessThanOrEqualTo(200);
      assertThat(letter.channel().length()).isLessThanOrEqualTo(200);
      assertThat(letter.file().length()).isLessThanOrEqualTo(200);
    }
    for (Job job : Job.values()) {
      assertThat(jobs.restarts(job)).as(job.title()).isZero();
    }
  }

  @Test
  void markup_and_formulas_are_kept_as_text() throws Throwable {
    List<String> texts =
        List.of(
            "<script>alert('噪音')</script><img src=x onerror=alert(1)>",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "'; DROP TABLE petitions; --",
            "{{constructor.constructor('alert(1)')()}} ${jndi:ldap://127.0.0.1/a}",
            "\\ud83d 半个字符",
            "\\u202e\\u0007噪音",
            "噪音\\n{\\\"index\\\":{\\\"_index\\\":\\\"x\\\"}}\\n",
            "11111111111 ".repeat(4_000),
            "王".repeat(50_000),
            "幢单元室".repeat(12_000));
    for (int i = 0; i < texts.size(); i++) {
      log.send(
          List.of(
              RawRecords.with(
                  RawRecords.of(
                      "hotline-12345",
                      "{\"工单编号\":\"T%d\",\"标题\":\"题\",\"诉求内容\":\"%s\"}".formatted(i, texts.get(i))),
                  Headers.FILE,
                  "texts")));
    }

    Until.asserted(
        LIMIT,
        () -> {
          Map<String, String> documents = index.documents("petitions");
          documents.keySet().removeIf(id -> !id.startsWith("hotline-12345:T"));
          assertThat(log.deadLetters()).noneMatch(letter -> letter.file().equals("texts"));
          assertThat(documents).hasSize(texts.size());
          assertThat(documents.get("hotline-12345:T0")).contains("<script>alert('噪音')</script>");
          assertThat(documents.get("hotline-12345:T1")).contains("=cmd|' /C calc'!A0");
          assertThat(documents.get("hotline-12345:T3")).contains("'; DROP TABLE petitions; --");
        });
    assertThat(jobs.restarts(Job.INTAKE)).isZero();
  }

  /** Sends a record under a file name of its own, by which its dead letter is found. */
  private static void send(String defect, byte[] value, Reason reason) throws Exception {
    String file = "garbage-" + EXPECTED.size();
    EXPECTED.put(file, reason);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topics.raw("hotline-12345"), value);
    RawRecords.with(record, Headers.FILE, file);
    if (!defect.isEmpty()) {
      RawRecords.with(record, Headers.DEFECT, defect);
    }
    log.send(List.of(record));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
