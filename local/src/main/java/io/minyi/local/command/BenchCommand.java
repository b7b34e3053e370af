package io.minyi.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.local.bench.BenchResult;
import io.minyi.local.bench.FairnessBench;
import io.minyi.local.bench.HandlingBench;
import io.minyi.local.bench.IntakeBench;
import io.minyi.local.bench.TextBench;
import io.minyi.local.process.ChildProcess;
import io.minyi.local.stack.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures. */
@Command(
    name = "bench",
    description = "Measures; every figure is a ratio of two things run in the same run.",
    footer = "%nExample:%n  ./minyi bench text --json")
final class BenchCommand implements Callable<Integer> {

  private static final Duration LIMIT = Duration.ofMinutes(30);

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Of ${COMPLETION-CANDIDATES}; all if none is given.")
  private List<Bench> names = List.of(Bench.values());

  @Option(
      names = "--petitions",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many for intake (default: ${DEFAULT-VALUE}).")
  private int petitions;

  @Option(
      names = "--open",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Open petitions in the state for handling (default: ${DEFAULT-VALUE}).")
  private int open;

  @Mixin private Output output;

  /** What can be measured. */
  enum Bench {
    intake(IntakeBench.class, "-Xmx1g"),
    text(TextBench.class, "-Xmx2g"),
    handling(HandlingBench.class, "-Xmx1g"),
    fairness(FairnessBench.class, "-Xmx256m");

    private final Class<?> main;
    private final String heap;

    Bench(Class<?> main, String heap) {
      this.main = main;
      this.heap = heap;
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<BenchResult> results = new ArrayList<>();
    for (Bench bench : names) {
      results.add(measure(bench));
    }
    output.write(results, results.stream().map(BenchCommand::text).collect(Collectors.joining()));
    return Minyi.OK;
  }

  private BenchResult measure(Bench bench) throws IOException, InterruptedException {
    Installation installation = Installation.current();
    Path result = Files.createTempFile("minyi-bench", ".json");
    Path log = Files.createTempFile("minyi-bench", ".log");
    try (ChildProcess child =
        ChildProcess.start(
            new ChildProcess.Spec(
                "bench",
                installation.local(),
                bench.main.getName(),
                List.of(
                    result.toString(),
                    String.valueOf(petitions),
                    installation.city("shenzhen").toString(),
                    String.valueOf(open)),
                List.of(
                    bench.heap,
                    "-XX:+UseG1GC",
                    "-Dminyi.root=" + installation.root(),
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--add-opens=java.base/java.util=ALL-UNNAMED"),
                Map.of(),
                log,
                Pattern.compile("^READY")))) {
      System.err.println("measuring " + bench + "; see " + log);
      child.awaitReady(LIMIT);
    }
    return new ObjectMapper().readValue(result.toFile(), BenchResult.class);
  }

  private static String text(BenchResult result) {
    StringBuilder text =
        new StringBuilder(
            "%s  %.2f  (%s over %s)%n"
                .formatted(result.name(), result.ratio(), result.of(), result.over()));
    result
        .figures()
        .forEach((name, value) -> text.append("  %-22s %,12.2f%n".formatted(name, value)));
    return text.toString();
  }
}
