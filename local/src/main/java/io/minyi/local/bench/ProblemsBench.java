package io.minyi.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.CityPack;
import io.minyi.hotspot.problem.Background;
import io.minyi.hotspot.problem.Problem;
import io.minyi.hotspot.problem.Problems;
import io.minyi.hotspot.problem.Telling;
import io.minyi.hotspot.problem.Voice;
import io.minyi.local.simulate.CitySimulator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Milliseconds that a petition costs on one core to find its problem, settling each day included:
 * when 10⁴ problems are live and when more than 10⁵ are, and when 10⁵ petitions are history and
 * when 10⁶ are, of which all but those of a year are forgotten.
 *
 * <p>Memories of {@value #FEW} and {@value #MANY} problems are made by placing simulated petitions
 * one by one and only then settled and measured (some merge: {@code live} is what is left) over
 * {@value #MEASURED_DAYS} days. The history is {@value #TEXTS} simulated petitions again and again,
 * {@value #LIVE_OF_HISTORY} a year. Processor time of this thread; simulating does not count.
 */
public final class ProblemsBench {

  /** Of all channels: so many that all of them fit into the year that is remembered. */
  private static final int SIMULATED_PER_DAY = 4_000;

  private static final int PER_DAY = 1_000;
  private static final int MEASURED_DAYS = 3;
  private static final int FEW = 10_000;
  private static final int MANY = 110_000;
  private static final int MOST_DAYS = 1_000;
  private static final int TEXTS = 20_000;
  private static final int LIVE_OF_HISTORY = 2_000;
  private static final int STRETCH = 50_000;
  private static final int SHORT_HISTORY = 100_000;
  private static final int LONG_HISTORY = 1_000_000;
  private static final Duration STEP =
      Duration.ofDays(Problem.FORGET_DAYS).dividedBy(LIVE_OF_HISTORY);

  private final Background background = Background.shipped();
  private final SimulatedTellings petitions;
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private final List<Telling> texts = new ArrayList<>();

  private ProblemsBench(CitySimulator simulator) {
    petitions = new SimulatedTellings(simulator);
  }

  /**
   * Runs the benchmark.
   *
   * @param args file for the result as JSON, number that does not matter, folder of the city pack
   */
  public static void main(String[] args) throws IOException {
    ProblemsBench bench =
        new ProblemsBench(
            CitySimulator.of(
                CityPack.read(Path.of(args[2])),
                7,
                LocalDate.of(2023, 1, 2),
                MOST_DAYS,
                SIMULATED_PER_DAY));
    bench.live();
    bench.history();
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

  /** With few and with many live problems. */
  private void live() {
    Problems problems = new Problems(background);
    List<String> names = List.of("Few", "Many");
    List<Integer> sizes = List.of(FEW, MANY);
    for (int i = 0; i < sizes.size(); i++) {
      double before = usedBytes();
      problems = filled(problems, sizes.get(i));
      if (i > 0) {
        figures.put("bytesAProblem", (usedBytes() - before) / (sizes.get(i) - sizes.get(i - 1)));
      }
      long settling = 0;
      long start = cpuNanos();
      long simulating = 0;
      for (int taken = 0; taken < MEASURED_DAYS * PER_DAY; taken++) {
        long moment = cpuNanos();
        Telling telling = next();
        simulating += cpuNanos() - moment;
        problems.take(telling);
        if ((taken + 1) % PER_DAY == 0) {
          moment = cpuNanos();
          problems.settle();
          problems.changes();
          settling += cpuNanos() - moment;
        }
      }
      double petitions = 1e6 * MEASURED_DAYS * PER_DAY;
      figures.put("millisAt" + names.get(i), (cpuNanos() - start - simulating) / petitions);
      figures.put("settleMillisAt" + names.get(i), settling / petitions);
      System.out.println(figures);
    }
    figures.put("live", (double) problems.snapshot().size());
  }

  /** A memory of so many problems, all of them settled. */
  private Problems filled(Problems problems, int size) {
    int live = problems.snapshot().size();
    while (live < size) {
      for (int i = live; i < size; i++) {
        problems.take(next());
      }
      live = problems.snapshot().size();
    }
    List<Problem> settled =
        problems.snapshot().stream()
            .map(
                p ->
                    new Problem(
                        p.id(), p.members(), p.near(), p.links(), p.apart(), p.lineage(), false))
            .toList();
    return Problems.restore(background, settled, problems.clock());
  }

  /** With a short and with a long history behind it. */
  private void history() {
    Problems problems = new Problems(background);
    Instant first = texts.get(0).voice().time();
    Instant day = first;
    long start = cpuNanos();
    for (int taken = 1; taken <= LONG_HISTORY; taken++) {
      Instant time = first.plus(STEP.multipliedBy(taken));
      problems.take(at(texts.get(taken % TEXTS), taken, time));
      if (time.isAfter(day.plus(Duration.ofDays(1)))) {
        problems.settle();
        problems.changes();
        day = time.truncatedTo(ChronoUnit.DAYS);
      }
      if (taken % STRETCH == 0) {
        double millis = (cpuNanos() - start) / 1e6 / STRETCH;
        int live = problems.snapshot().size();
        System.out.println(taken + " petitions, " + live + " problems, " + millis + " ms");
        if (taken == SHORT_HISTORY || taken == LONG_HISTORY) {
          String name = taken == SHORT_HISTORY ? "Short" : "Long";
          figures.put("millisAt" + name + "History", millis);
          figures.put("bytesAt" + name + "History", usedBytes());
        }
        start = cpuNanos();
      }
    }
    figures.put("liveAfterHistory", (double) problems.snapshot().size());
  }

  private static Telling at(Telling told, int number, Instant time) {
    Voice voice = told.voice();
    return new Telling(
        new Voice(
            voice.id() + "-" + number,
            voice.author(),
            time,
            0,
            0,
            voice.title(),
            voice.areas(),
            voice.place(),
            voice.answer()),
        told.text(),
        told.names(),
        told.matter(),
        told.accused());
  }

  private Telling next() {
    Telling telling = petitions.next();
    if (texts.size() < TEXTS) {
      texts.add(telling);
    }
    return telling;
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
