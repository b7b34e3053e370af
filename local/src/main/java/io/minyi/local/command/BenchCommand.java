package io.minyi.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.local.bench.BenchResult;
import io.minyi.local.bench.IntakeBench;
import io.minyi.local.process.ChildProcess;
import io.minyi.local.stack.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures. */
@Command(
    name = "bench",
    description = "Measures; every figure is a ratio of two things run in the same run.",
    footer = "%nExample:%n  ./minyi bench intake --json")
final class BenchCommand implements Callable<Integer> {

  private static final Duration LIMIT = Duration.ofMinutes(30);

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "intake; all if none is given.")
  private List<String> names = List.of("intake");

  @Option(
      names = "--petitions",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int petitions;

  @Mixin private Output output;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!names.equals(List.of("intake"))) {
      throw new UsageException("NAME must be one of intake, was " + String.join(" ", names));
    }
    Installation installation = Installation.current();
    Path result = Files.createTempFile("minyi-bench", ".json");
    Path log = Files.createTempFile("minyi-bench", ".log");
    try (ChildProcess child =
        ChildProcess.start(
            new ChildProcess.Spec(
                "bench",
                installation.local(),
                IntakeBench.class.getName(),
                List.of(
                    result.toString(),
                    String.valueOf(petitions),
                    installation.city("shenzhen").toString()),
                List.of(
                    "-Xmx1g",
                    "-XX:+UseG1GC",
                    "-Dminyi.root=" + installation.root(),
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--add-opens=java.base/java.util=ALL-UNNAMED"),
                Map.of(),
                log,
                Pattern.compile("^READY")))) {
      System.err.println("measuring; see " + log);
      child.awaitReady(LIMIT);
    }
    BenchResult intake = new ObjectMapper().readValue(result.toFile(), BenchResult.class);
    output.write(List.of(intake), text(intake));
    return Minyi.OK;
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
