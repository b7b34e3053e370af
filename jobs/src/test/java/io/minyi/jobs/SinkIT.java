package io.minyi.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.intake.DeadLetter;
import io.minyi.intake.Reason;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.jobs.index.IndexDocuments;
import io.minyi.jobs.stack.BusyNode;
import io.minyi.jobs.stack.Documents;
import io.minyi.jobs.stack.Events;
import io.minyi.jobs.stack.Index;
import io.minyi.jobs.stack.Job;
import io.minyi.jobs.stack.Log;
import io.minyi.jobs.stack.RunningJobs;
import io.minyi.jobs.stack.Servers;
import io.minyi.jobs.stack.Until;
import io.minyi.petition.PetitionEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way into Elasticsearch when Elasticsearch is away, busy, blocked or refuses. */
class SinkIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Duration AWAY = Duration.ofSeconds(20);

  private static Servers servers;
  private static RunningJobs jobs;
  private static Log log;
  private static Index index;

  @BeforeAll
  static void start() throws Exception {
    servers = Servers.start("sink");
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
  void elasticsearch_stopped_and_later_killed_delays_documents_and_loses_none() throws Throwable {
    List<PetitionEvent> events = Events.of(0, 9_000, 1_500);
    log.send(Events.messages(events.subList(0, 3_000)));
    Until.holds("first documents", LIMIT, () -> index.count("petitions") >= 100);

    servers.stopSearch();
    log.send(Events.messages(events.subList(3_000, 6_000)));
    long intakeCheckpoints = jobs.checkpoints(Job.INTAKE);
    Until.passed(AWAY);
    assertThat(jobs.status(jobs.id(Job.HANDLING))).isEqualTo(JobStatus.RUNNING);
    assertThat(jobs.checkpoints(Job.INTAKE)).isGreaterThan(intakeCheckpoints);
    servers.startSearch();
    awaitDocuments(events.subList(0, 6_000));

    log.send(Events.messages(events.subList(6_000, 9_000)));
    servers.killSearch();
    Until.passed(AWAY);
    servers.startSearch();
    long back = System.nanoTime();
    awaitDocuments(events);
    System.out.printf(
        "documents complete %d ms after Elasticsearch is back%n",
        Duration.ofNanos(System.nanoTime() - back).toMillis());

    long checkpoints = jobs.checkpoints(Job.HANDLING);
    Until.holds("checkpoints go on", LIMIT, () -> jobs.checkpoints(Job.HANDLING) > checkpoints + 1);
    assertThat(jobs.restarts(Job.HANDLING)).isZero();
    assertThat(log.deadLetters()).noneMatch(letter -> letter.id().contains("hotline-12345/0/"));
  }

  private static void awaitDocuments(List<PetitionEvent> events) throws Throwable {
    Map<String, String> expected = Events.documents(events);
    Until.asserted(
        LIMIT,
        () -> {
          Map<String, String> documents = index.documents("petitions");
          documents.keySet().removeIf(id -> !id.startsWith("hotline-12345:"));
          assertThat(documents).isEqualTo(expected);
        });
  }

  @Test
  void a_blocked_index_is_waited_for() throws Exception {
    blocked("index.blocks.write", "write-");
  }

  @Test
  void an_index_that_is_blocked_by_a_full_disk_is_waited_for() throws Exception {
    lookAtDisks("\"1d\"");
    blocked("index.blocks.read_only_allow_delete", "disk-");
    lookAtDisks("null");
  }

  /** How often the node looks whether a disk is full: it lifts the block where none is. */
  private static void lookAtDisks(String every) throws Exception {
    String settings = "{\"persistent\":{\"cluster.info.update.interval\":%s}}";
    index.ask("PUT", "/_cluster/settings", settings.formatted(every));
  }

  private static void blocked(String setting, String prefix) throws Exception {
    index.ask("PUT", "/petitions/_settings", "{\"%s\":true}".formatted(setting));
    JobID job = submit(Documents.good(prefix, 1_200));
    waitsInVain(job, prefix);

    index.ask("PUT", "/petitions/_settings", "{\"%s\":null}".formatted(setting));
    awaitFinished(job);
    assertThat(written(prefix)).hasSize(1_200);
    assertThat(refused(prefix)).isEmpty();
  }

  @Test
  void a_missing_alias_is_waited_for_and_no_index_takes_its_name() throws Exception {
    index.ask(
        "POST",
        "/_aliases",
        "{\"actions\":[{\"remove\":{\"index\":\"petitions-000001\",\"alias\":\"petitions\"}}]}");
    JobID job = submit(Documents.good("alias-", 1_200));
    waitsInVain(job, "alias-");

    assertThat(index.ask("GET", "/_cat/indices?format=json", ""))
        .noneMatch(one -> one.path("index").asText().equals("petitions"));
    index.ask(
        "POST",
        "/_aliases",
        "{\"actions\":[{\"add\":{\"index\":\"petitions-000001\",\"alias\":\"petitions\"}}]}");
    awaitFinished(job);
    assertThat(written("alias-")).hasSize(1_200);
    assertThat(refused("alias-")).isEmpty();
  }

  @Test
  void documents_that_are_refused_become_dead_letters_and_hold_up_no_other() throws Exception {
    List<IndexDocument> documents = new ArrayList<>(Documents.good("among-", 800));
    String text = "王先生住在深南大道";
    List<IndexDocument> poison =
        List.of(
            Documents.of("petitions", "poison-date", 1, "{\"time\":\"%s\"}".formatted(text)),
            Documents.of("petitions", "poison-number", 1, "{\"agree\":\"%s\"}".formatted(text)),
            Documents.of("petitions", "poison-json", 1, "{\"text\":\"%s".formatted(text)),
            Documents.of("petitions", "poison-array", 1, "[\"%s\"]".formatted(text)),
            Documents.of("petitions", "poison-empty", 1, ""),
            Documents.of(
                "petitions", "poison-term", 1, "{\"unit\":\"%s\"}".formatted(text.repeat(4_000))),
            Documents.of("petitions", "poison-id-" + "x".repeat(600), 1, "{}"),
            Documents.of(
                "petitions", "poison-size", 1, "{\"text\":\"%s\"}".formatted("x".repeat(9 << 20))));
    for (int i = 0; i < poison.size(); i++) {
      documents.add(100 * i, poison.get(i));
    }

    awaitFinished(submit(documents));

    assertThat(written("among-")).hasSize(800);
    assertThat(written("poison-")).isEmpty();
    assertThat(refused("poison-"))
        .hasSize(poison.size())
        .allSatisfy(
            letter -> {
              assertThat(letter.reason()).isEqualTo(Reason.DOCUMENT_REFUSED);
              assertThat(letter.toString()).doesNotContain("王先生").doesNotContain("深南大道");
              assertThat(letter.rule()).isNotEmpty();
            });
  }

  @Test
  void a_newer_version_that_is_there_already_is_left_alone() throws Exception {
    String newer = "{\"id\":\"order-1\",\"agree\":2}";
    awaitFinished(submit(List.of(Documents.of("petitions", "order-1", 2, newer))));
    awaitFinished(submit(List.of(Documents.of("petitions", "order-1", 1, "{\"agree\":1}"))));

    assertThat(written("order-")).containsEntry("order-1", newer);
    assertThat(refused("order-")).isEmpty();
  }

  @Test
  void a_document_that_is_sent_again_does_not_overtake_a_later_one() throws Exception {
    // the sink begins carefully: what it does at full speed shows after some 50 bulks
    List<IndexDocument> documents = new ArrayList<>();
    for (int age = 0; age < 70; age++) {
      for (int id = 0; id < 700; id++) {
        documents.add(Documents.of("petitions", "p" + id, 1, String.valueOf(age)));
      }
    }
    try (BusyNode node = BusyNode.start(80)) {
      Map<String, String> environment = new HashMap<>(servers.environment());
      environment.put("MINYI_ELASTICSEARCH_URL", node.url());
      awaitFinished(
          jobs.submit(Documents.job(documents, new IndexDocuments(JobSettings.of(environment)))));

      Map<String, Integer> latest = new HashMap<>();
      for (String one : node.written()) {
        String[] parts = one.split("=", 2);
        int age = Integer.parseInt(parts[1]);
        assertThat(latest.getOrDefault(parts[0], -1)).as(parts[0]).isLessThan(age);
        latest.put(parts[0], age);
      }
      assertThat(latest).hasSize(700);
      assertThat(latest.values()).containsOnly(69);
    }
  }

  private static JobID submit(List<IndexDocument> documents) throws Exception {
    return jobs.submit(Documents.job(documents, new IndexDocuments(servers.settings())));
  }

  /** The job has tried for a while, goes on trying, and gave nothing up. */
  private static void waitsInVain(JobID job, String prefix) throws Exception {
    Until.holds("job runs", LIMIT, () -> jobs.status(job) == JobStatus.RUNNING);
    Until.passed(Duration.ofSeconds(3));
    assertThat(jobs.status(job)).isEqualTo(JobStatus.RUNNING);
    assertThat(refused(prefix)).isEmpty();
  }

  private static void awaitFinished(JobID job) throws Exception {
    Until.holds("job ends", LIMIT, () -> jobs.status(job).isTerminalState());
    assertThat(jobs.status(job)).isEqualTo(JobStatus.FINISHED);
  }

  private static Map<String, String> written(String prefix) throws Exception {
    Map<String, String> documents = index.documents("petitions");
    documents.keySet().removeIf(id -> !id.startsWith(prefix));
    return documents;
  }

  private static List<DeadLetter> refused(String prefix) throws Exception {
    return log.deadLetters().stream().filter(letter -> letter.value().startsWith(prefix)).toList();
  }
}
