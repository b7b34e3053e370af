package io.minyi.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.CityPack;
import io.minyi.hotspot.problem.Background;
import io.minyi.hotspot.problem.Problems;
import io.minyi.hotspot.problem.Telling;
import io.minyi.hotspot.problem.Voice;
import io.minyi.local.simulate.CitySimulator;
import io.minyi.local.simulate.SimulatedRecord;
import io.minyi.local.simulate.Truth;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Milliseconds that a petition costs on one core to find its problem, settling each day included,
 * when 10⁵ problems are live and when 10⁴ were, in one run over two simulated years: the second
 * year doubles the history and not what is live. Reading the petitions does not count.
 */
public final class ProblemsBench {

  private static final int PER_DAY = 1_000;
  private static final int DAYS = 1_000;
  private static final int FEW = 10_000;
  private static final int MANY = 100_000;
  private static final int STRETCH = 5_000;

  private final Problems problems = new Problems(Background.shipped());
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private final double before = usedBytes();
  private Instant day = Instant.MIN;
  private long spent;
  private long stretch;
  private long taken;
  private long settled;

  private ProblemsBench() {}

  /**
   * Runs the benchmark.
   *
   * @param args file for the result as JSON, number that does not matter, folder of the city pack
   */
  public static void main(String[] args) throws IOException {
    ProblemsBench bench = new ProblemsBench();
    bench.run(
        CitySimulator.of(
            CityPack.read(Path.of(args[2])), 7, LocalDate.of(2023, 1, 2), DAYS, PER_DAY));
    Map<String, Double> figures = bench.figures;
    BenchResult result =
        new BenchResult(
            "problems",
            figures.get("millisAtMany") / figures.get("millisAtFew"),
            "millisAtMany",
            "millisAtFew",
            figures);
    Files.write(Path.of(args[0]), new ObjectMapper().writeValueAsBytes(result));
    System.out.println("READY");
  }

  private void run(CitySimulator simulator) {
    int live = 0;
    while (simulator.hasNext() && !figures.containsKey("millisAtMany")) {
      SimulatedRecord record = simulator.next();
      if (record.channel().equals(BenchRecords.CHANNEL)
          && record.truth() instanceof Truth.OfPetition truth) {
        take(telling(record, truth));
        if (taken % STRETCH == 0) {
          live = problems.snapshot().size();
          measured(live);
        }
      }
    }
    figures.put("live", (double) live);
    figures.put("petitions", (double) taken);
    figures.put("settleMillisADay", settled / 1e6 / Math.max(1, taken / PER_DAY));
    figures.put("bytesAProblem", (usedBytes() - before) / live);
    figures.put(
        "petitionsOfTheBiggest",
        (double) problems.snapshot().stream().mapToInt(p -> p.members().size()).max().orElse(0));
  }

  private void take(Telling telling) {
    long start = cpuNanos();
    Instant today = telling.voice().time().truncatedTo(ChronoUnit.DAYS);
    if (today.isAfter(day)) {
      problems.settle();
      day = today;
      settled += cpuNanos() - start;
    }
    problems.take(telling);
    spent += cpuNanos() - start;
    taken++;
  }

  private void measured(int live) {
    double millis = (spent - stretch) / 1e6 / STRETCH;
    stretch = spent;
    System.out.println(taken + " petitions, " + live + " problems, " + millis + " ms");
    if (live >= FEW) {
      figures.putIfAbsent("millisAtFew", millis);
    }
    if (live >= MANY) {
      figures.put("millisAtMany", millis);
    }
  }

  private static Telling telling(SimulatedRecord record, Truth.OfPetition truth) {
    String address = record.payload().path("事发地址").asText();
    return new Telling(
        new Voice(
            truth.id(),
            String.valueOf(truth.author()),
            record.at(),
            0,
            0,
            record.payload().path("标题").asText(),
            told(truth),
            address,
            Voice.Answer.UNKNOWN),
        record.payload().path("诉求内容").asText(),
        address.isEmpty() ? List.of() : List.of(address),
        truth.matter(),
        "");
  }

  /** Codes of the areas that the petition names, city first, as a reader would find them. */
  private static List<String> told(Truth.OfPetition truth) {
    int depth = List.of("none", "district", "street", "community").indexOf(truth.told());
    return truth.areas().subList(0, Math.max(0, Math.min(depth, truth.areas().size())));
  }

  /** Of this thread: others on the machine do not count. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double usedBytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
