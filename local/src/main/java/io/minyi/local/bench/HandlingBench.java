package io.minyi.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.handling.PackRules;
import io.minyi.jobs.JobSettings;
import io.minyi.petition.EventType;
import io.minyi.petition.PetitionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.runtime.checkpoint.AbstractCheckpointStats;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.util.FileUtils;

/**
 * What handling costs: ledgers a second of one core; events a second through the handling job with
 * few and with many open petitions in its state, both in one run; and how long an alert takes.
 *
 * <p>The job runs with one slot, between a source that makes events and sinks that drop what they
 * get: neither Kafka nor Elasticsearch has a share in the figures. Checkpoints are taken as always,
 * and events keep coming while the last ones are measured. What is told of few is the median of
 * several runs. {@code ratio} is the throughput with many open petitions over that with few.
 */
public final class HandlingBench {

  private static final int FEW = 10_000;
  private static final int WARM_UP = 5_000;

  private static final int FEW_RUNS = 3;
  private static final int MOST_MEASURED = 50_000;
  private static final double NANOS = 1e9;
  private static final int ALERT_SECONDS = 20;
  private static final int ALERT_EVENTS_PER_SECOND = 200;
  private static final String KEY = "00112233445566778899aabbccddeeff";

  private final HandlingRun.Place place;
  private final EventSource source;
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private int runs;

  private HandlingBench(HandlingRun.Place place, EventSource source) {
    this.place = place;
    this.source = source;
  }

  /**
   * Runs the benchmark.
   *
   * @param args file for the result as JSON, not used, city pack, open petitions
   */
  public static void main(String[] args) throws Exception {
    PackFiles files = PackFiles.load(Path.of(args[2]));
    CityPack pack = CityPack.of(files);
    Path work = Files.createTempDirectory("minyi-bench");
    JobSettings settings = settings(args[2], work);
    List<List<PetitionEvent>> lives = SimulatedLives.of(files, settings.pseudonymKey());
    EventSource source = new EventSource(receipts(lives), pack.units().get(0).name());
    MiniCluster cluster = new MiniCluster(cluster());
    try {
      cluster.start();
      HandlingBench bench =
          new HandlingBench(new HandlingRun.Place(cluster, settings, files), source);
      new LedgerRates(lives, PackRules.read(files).orElseThrow(), pack).measure(bench::put);
      BenchResult result = bench.run(Long.parseLong(args[3]));
      Files.write(Path.of(args[0]), new ObjectMapper().writeValueAsBytes(result));
    } finally {
      cluster.closeAsync().get();
      FileUtils.deleteDirectory(work.toFile());
    }
    System.out.println("READY");
  }

  private BenchResult run(long open) throws Exception {
    state(WARM_UP, WARM_UP);
    List<Map<String, Double>> few = new ArrayList<>();
    for (int run = 0; run < FEW_RUNS; run++) {
      few.add(state(FEW, FEW));
    }
    for (String name : few.get(0).keySet()) {
      put("few" + name, Percentile.of(few.stream().mapToDouble(f -> f.get(name)).toArray(), 50));
    }
    state(open, Math.min(open, MOST_MEASURED)).forEach((name, value) -> put("many" + name, value));
    alerts();
    double ratio = figures.get("manyEventsPerSecond") / figures.get("fewEventsPerSecond");
    return new BenchResult("handling", ratio, "manyEventsPerSecond", "fewEventsPerSecond", figures);
  }

  /**
   * Loads so many open petitions, then measures, then looks what the state weighs.
   *
   * @param measured events, each on another petition, so that each is the fourth of its own
   */
  private Map<String, Double> state(long open, long measured) throws Exception {
    String name = "state-" + runs++;
    long toLoad = OpenPetitions.LOADED * open;
    try (HandlingRun run = HandlingRun.documents(place, name, source.open(open))) {
      long begin = run.await(1);
      long loaded = run.await(toLoad);
      long end = run.await(toLoad + measured);
      AbstractCheckpointStats usual = run.checkpoint(CheckpointType.CONFIGURED);
      AbstractCheckpointStats full = run.checkpoint(CheckpointType.FULL);
      Map<String, Double> found = new LinkedHashMap<>();
      found.put("Open", (double) open);
      found.put("LoadedPerSecond", toLoad * NANOS / (loaded - begin));
      found.put("EventsPerSecond", measured * NANOS / (end - loaded));
      found.put("CheckpointMillis", (double) usual.getEndToEndDuration());
      found.put("CheckpointMegabytes", usual.getCheckpointedSize() / 1e6);
      found.put("FullCheckpointMillis", (double) full.getEndToEndDuration());
      found.put("FullCheckpointMegabytes", full.getStateSize() / 1e6);
      found.put("BytesPerPetition", (double) full.getStateSize() / open);
      return found;
    }
  }

  private void alerts() throws Exception {
    String name = "alerts";
    long events = (long) ALERT_SECONDS * ALERT_EVENTS_PER_SECOND;
    try (HandlingRun run =
        HandlingRun.alerts(place, name, source.late(name, events, ALERT_EVENTS_PER_SECOND))) {
      run.awaitEnd();
    }
    double[] millis = Tally.of(name).alertMillis();
    put("alertEvents", (double) events);
    put("eventsThatAlerted", millis.length);
    put("alertMillisP50", Percentile.of(millis, 50));
    put("alertMillisP99", Percentile.of(millis, 99));
    put("alertMillisMost", Percentile.of(millis, 100));
  }

  private void put(String name, double figure) {
    figures.put(name, figure);
    System.out.println(name + " " + figure);
  }

  private static List<PetitionEvent> receipts(List<List<PetitionEvent>> lives) {
    return lives.stream()
        .flatMap(List::stream)
        .filter(event -> event.type() == EventType.RECEIVED)
        .toList();
  }

  /** The servers that they name are never asked. */
  private static JobSettings settings(String city, Path work) {
    return JobSettings.of(
        Map.of(
            "MINYI_KAFKA_BOOTSTRAP",
            "127.0.0.1:9092",
            "MINYI_ELASTICSEARCH_URL",
            "http://127.0.0.1:9200",
            "MINYI_CITY",
            city,
            "MINYI_PSEUDONYM_KEY",
            KEY,
            "MINYI_CHECKPOINT_FOLDER",
            work.resolve("checkpoints").toUri().toString(),
            "MINYI_PARALLELISM",
            "1"));
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
        .setNumSlotsPerTaskManager(1)
        .build();
  }
}
