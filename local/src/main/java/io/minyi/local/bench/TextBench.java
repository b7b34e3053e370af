package io.minyi.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.tokenizer.StandardTokenizer;
import io.minyi.city.CityPack;
import io.minyi.local.simulate.CitySimulator;
import io.minyi.local.simulate.SimulatedRecord;
import io.minyi.local.simulate.Truth;
import io.minyi.local.stack.Installation;
import io.minyi.text.Reading;
import io.minyi.text.hanlp.Segmenter;
import io.minyi.text.reader.PetitionReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Petitions of some 200 characters a second that one core reads in full, against HanLP's standard
 * segmentation alone on the same texts in the same process (JMH).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TextBench {

  private static final int PETITIONS = 2_000;
  private static final int SHORTEST = 150;
  private static final int LONGEST = 260;
  private static final LocalDate FROM = LocalDate.of(2025, 3, 3);

  private final List<Told> petitions = new ArrayList<>();
  private PetitionReader reader;
  private Segmenter segmenter;
  private int next;

  private record Told(String title, String text, String address) {}

  /**
   * Runs the benchmark.
   *
   * @param args file for the result as JSON
   */
  public static void main(String[] args) throws IOException, RunnerException {
    double before = usedMegabytes();
    CityPack pack = pack();
    double packed = usedMegabytes();
    PetitionReader reader = new PetitionReader(pack);
    reader.read("预热", "预热", "");
    double all = usedMegabytes();
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("packMegabytes", packed - before);
    figures.put("readerMegabytes", all - packed);
    System.out.println(reader.read("", "还在内存里", "").reader() + " " + figures);
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(TextBench.class.getName())
                    .forks(0)
                    .threads(1)
                    .warmupIterations(4)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(6)
                    .measurementTime(TimeValue.seconds(2))
                    .build())
            .run();
    for (RunResult result : results) {
      figures.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    BenchResult text =
        new BenchResult(
            "text",
            figures.get("fullReading") / figures.get("hanlpAlone"),
            "fullReading",
            "hanlpAlone",
            figures);
    Files.write(Path.of(args[0]), new ObjectMapper().writeValueAsBytes(text));
    System.out.println("READY");
  }

  private static double usedMegabytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  private static CityPack pack() throws IOException {
    return CityPack.read(Installation.current().city("shenzhen"));
  }

  /** Petitions of the simulated city, the same in every run. */
  @Setup
  public void prepare() throws IOException {
    CityPack pack = pack();
    reader = new PetitionReader(pack);
    segmenter = new Segmenter();
    CitySimulator simulator = CitySimulator.of(pack, 7, FROM, 30, 20_000);
    while (petitions.size() < PETITIONS) {
      SimulatedRecord record = simulator.next();
      String text = record.payload().path("诉求内容").asText();
      if (record.channel().equals(BenchRecords.CHANNEL)
          && record.truth() instanceof Truth.OfPetition
          && text.length() >= SHORTEST
          && text.length() <= LONGEST) {
        petitions.add(
            new Told(
                record.payload().path("标题").asText(),
                text,
                record.payload().path("事发地址").asText()));
      }
    }
  }

  /** Everything that a document says of a text. */
  @Benchmark
  public Reading fullReading() {
    Told told = told();
    return reader.read(told.title(), told.text(), told.address());
  }

  /** HanLP's standard segmentation of title and text, with names of people, as it comes. */
  @Benchmark
  public List<Term> hanlpAlone() {
    Told told = told();
    return StandardTokenizer.segment(told.title() + "。" + told.text());
  }

  /** The segmentation that the reader uses, without anything that follows. */
  @Benchmark
  public List<Segmenter.Word> cutAlone() {
    Told told = told();
    return segmenter.cut(told.title() + "。" + told.text());
  }

  private Told told() {
    next = (next + 1) % PETITIONS;
    return petitions.get(next);
  }
}
