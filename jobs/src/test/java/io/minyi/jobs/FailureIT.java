package io.minyi.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.jobs.stack.Expected;
import io.minyi.jobs.stack.Index;
import io.minyi.jobs.stack.Job;
import io.minyi.jobs.stack.JobsProcess;
import io.minyi.jobs.stack.Log;
import io.minyi.jobs.stack.RawRecords;
import io.minyi.jobs.stack.RunningJobs;
import io.minyi.jobs.stack.Servers;
import io.minyi.jobs.stack.Until;
import io.minyi.local.process.ChildProcess;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.SourcePosition;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The jobs and their broker die in the middle of an import: every event stands in the log once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FailureIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final int IMPORT = 2_400;
  private static final int CHUNK = 100;

  private static Servers servers;
  private static Log log;
  private static Index index;

  @BeforeAll
  static void start() throws Exception {
    servers = Servers.start("failure");
    log = new Log(servers.kafka());
    index = new Index(servers.elasticsearch());
  }

  @AfterAll
  static void stop() {
    log.close();
    servers.close();
  }

  @Test
  @Order(1)
  void a_killed_process_goes_on_from_its_last_checkpoint() throws Throwable {
    ChildProcess first = process();
    CompletableFuture<Void> sent = send(0);
    Until.holds("import is in the middle", LIMIT, () -> log.events().size() >= IMPORT / 4);
    first.kill();
    long before = log.events().size();
    sent.join();
    long killed = System.nanoTime();

    ChildProcess second = process();
    Until.holds("it goes on", LIMIT, () -> log.events().size() > before);
    report("readers of committed records waited after a killed process", killed);
    awaitDocuments();
    second.kill();
    assertThat(before).isLessThan(IMPORT);
    everyEventOnce(IMPORT);
  }

  @Test
  @Order(2)
  void a_lost_task_manager_and_a_broker_that_comes_back_change_nothing() throws Throwable {
    try (RunningJobs jobs = RunningJobs.start(servers.environment(), Job.values())) {
      CompletableFuture<Void> sent = send(IMPORT);
      Until.holds("import runs", LIMIT, () -> log.events().size() >= IMPORT + IMPORT / 4);
      long before = log.events().size();
      long lost = System.nanoTime();
      jobs.replaceTaskManager();
      sent.join();
      Until.holds("it goes on", LIMIT, () -> log.events().size() > before);
      report("readers of committed records waited after a lost task manager", lost);

      sent = send(2 * IMPORT);
      Until.holds("import runs", LIMIT, () -> log.events().size() >= 2 * IMPORT + IMPORT / 4);
      servers.stopBroker();
      servers.startBroker();
      long back = System.nanoTime();
      sent.join();
      Until.holds("it goes on", LIMIT, () -> log.events().size() == 3 * IMPORT);
      report("all was read after the broker came back", back);

      sent = send(3 * IMPORT);
      Until.holds("import runs", LIMIT, () -> log.events().size() >= 3 * IMPORT + IMPORT / 4);
      servers.killBroker();
      servers.startBroker();
      sent.join();
      awaitDocuments();
    }
    everyEventOnce(4 * IMPORT);
  }

  @Test
  @Order(3)
  void checkpoints_leave_no_trail_of_transactions_at_the_broker() throws Exception {
    int transactions = log.admin().listTransactions().all().get().size();
    System.out.printf("transactional ids that the broker knows: %d%n", transactions);
    assertThat(transactions).isLessThan(40);
  }

  private static ChildProcess process() throws Exception {
    return JobsProcess.start(
        servers.environment(), servers.folder().resolve("jobs.log"), Job.values());
  }

  /** Imports over some seconds, so that there is a middle. */
  private static CompletableFuture<Void> send(int from) {
    List<ProducerRecord<byte[], byte[]>> records =
        IntStream.range(from, from + IMPORT).mapToObj(i -> RawRecords.hotline(i, "")).toList();
    return CompletableFuture.runAsync(
        () -> {
          try {
            for (int i = 0; i < IMPORT; i += CHUNK) {
              log.send(records.subList(i, i + CHUNK));
              Until.passed(Duration.ofMillis(100));
            }
          } catch (Exception e) {
            throw new CompletionException(e);
          }
        });
  }

  private static void awaitDocuments() throws Throwable {
    Expected expected = Expected.of(log.raw(), servers.settings().pseudonymKey());
    var documents = expected.documents();
    Until.asserted(LIMIT, () -> assertThat(index.count("petitions")).isEqualTo(documents.size()));
    Until.asserted(
        LIMIT,
        () -> {
          assertThat(log.events()).hasSize(expected.accepted().size());
          assertThat(index.documents("petitions")).isEqualTo(documents);
        });
  }

  private static void everyEventOnce(int count) throws Exception {
    List<SourcePosition> sources =
        log.events().stream().map(PetitionEvent::source).collect(Collectors.toList());
    assertThat(sources).hasSize(count).doesNotHaveDuplicates();
    assertThat(log.deadLetters()).isEmpty();
  }

  private static void report(String what, long since) {
    System.out.printf("%s: %d ms%n", what, Duration.ofNanos(System.nanoTime() - since).toMillis());
  }
}
