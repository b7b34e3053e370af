package io.minyi.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.index.Indices;
import io.minyi.index.Topics;
import io.minyi.jobs.JobSettings;
import io.minyi.jobs.index.PrepareIndices;
import io.minyi.jobs.index.SearchAddress;
import io.minyi.jobs.index.SearchClient;
import io.minyi.jobs.kafka.PrepareTopics;
import io.minyi.local.broker.BrokerProcess;
import io.minyi.local.kafka.RawSender;
import io.minyi.local.process.FreePort;
import io.minyi.local.search.SearchProcess;
import io.minyi.local.stack.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/**
 * Petitions a second through the whole path (Kafka → intake → Kafka → handling → Elasticsearch) and
 * through each stage alone, on the same servers and cores, in one run.
 *
 * <p>Twice as many petitions go the whole way and the second half counts: while the first passes,
 * compilers still take a third of two cores in the processes of the jobs and of Elasticsearch.
 *
 * <p>{@code ratio} is the whole over the slowest stage alone. On a machine where all stages share
 * the cores the whole can at best do {@code sharedBound}: one over the sum of what a petition costs
 * in each stage.
 */
public final class IntakeBench {

  private static final int WARM_UP = 10_000;
  private static final int SLOTS = 2;
  private static final String KEY = "00112233445566778899aabbccddeeff";

  private IntakeBench() {}

  /**
   * Runs the benchmark.
   *
   * @param args file for the result as JSON, number of petitions, city pack
   */
  public static void main(String[] args) throws Exception {
    int petitions = Integer.parseInt(args[1]);
    Path work = Files.createTempDirectory("minyi-bench");
    Installation installation = Installation.current();
    try (BrokerProcess broker =
            BrokerProcess.start(
                installation.broker(),
                work.resolve("broker"),
                work.resolve("broker.log"),
                FreePort.find());
        SearchProcess search =
            SearchProcess.start(
                installation.search(), work.resolve("search"), work.resolve("search.log"), 0)) {
      JobSettings settings =
          JobSettings.of(
              Map.of(
                  "MINYI_KAFKA_BOOTSTRAP", broker.bootstrap(),
                  "MINYI_ELASTICSEARCH_URL", search.url(),
                  "MINYI_CITY", args[2],
                  "MINYI_PSEUDONYM_KEY", KEY,
                  "MINYI_CHECKPOINT_FOLDER", work.resolve("checkpoints").toUri().toString(),
                  "MINYI_PARALLELISM", String.valueOf(SLOTS)));
      BenchResult result = run(settings, petitions);
      Files.write(Path.of(args[0]), new ObjectMapper().writeValueAsBytes(result));
    }
    System.out.println("READY");
  }

  private static BenchResult run(JobSettings settings, int petitions) throws Exception {
    PackFiles files = PackFiles.load(Path.of(settings.city()));
    CityPack pack = CityPack.of(files);
    PrepareTopics.run(settings, pack);
    BenchRecords records = BenchRecords.of(pack);
    try (RawSender sender = new RawSender(settings.kafkaBootstrap())) {
      records.send(sender, petitions);
    }
    Stages stages = new Stages(settings, files, records);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("petitions", (double) petitions);
    figures.put("meanCharacters", records.meanCharacters());
    MiniCluster cluster = new MiniCluster(cluster());
    try (SearchClient search = new SearchClient(SearchAddress.of(settings))) {
      cluster.start();
      PrepareIndices.run(search.blocking());
      for (Stages.Stage stage : stages.all()) {
        stages.seconds(cluster, stage, WARM_UP);
        figures.put(stage.name(), petitions / stages.seconds(cluster, stage, petitions));
        System.out.println(stage.name() + " " + figures.get(stage.name()));
      }
      search.blocking().indices().delete(d -> d.index(Indices.PETITIONS.generation(1)));
      PrepareIndices.run(search.blocking());
      try (RawSender sender = new RawSender(settings.kafkaBootstrap())) {
        records.send(sender, petitions);
      }
      try (WholePath whole = new WholePath(cluster, settings, search.blocking())) {
        figures.put("wholeFirstHalf", whole.perSecond(petitions / 10, petitions));
        figures.put("whole", whole.perSecond(petitions, 2L * petitions));
      }
    } finally {
      cluster.closeAsync().get();
    }
    double slowest =
        stages.all().stream().mapToDouble(s -> figures.get(s.name())).min().orElseThrow();
    double cost = stages.all().stream().mapToDouble(s -> 1 / figures.get(s.name())).sum();
    figures.put("slowestStage", slowest);
    figures.put("sharedBound", 1 / cost);
    figures.put("wholeOverSharedBound", figures.get("whole") * cost);
    return new BenchResult(
        "intake", figures.get("whole") / slowest, "whole", "slowestStage", figures);
  }

  private static MiniClusterConfiguration cluster() {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.BIND_PORT, "0");
    configuration.set(RestOptions.PORT, 0);
    configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
    return new MiniClusterConfiguration.Builder()
        .setConfiguration(configuration)
        .setNumTaskManagers(1)
        .setNumSlotsPerTaskManager(2 * SLOTS)
        .build();
  }

  /** The topic that the records stand on. */
  static String topic() {
    return Topics.raw(BenchRecords.CHANNEL);
  }
}
