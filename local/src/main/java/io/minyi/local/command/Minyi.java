package io.minyi.local.command;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root of the commands and what holds for all of them. */
@Command(
    name = "minyi",
    description = "Petition analytics: Kafka, Flink, Chinese NLP, Elasticsearch, dashboards.",
    mixinStandardHelpOptions = true,
    version = "minyi 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      ServeCommand.class,
      DownCommand.class,
      StatusCommand.class,
      ImportCommand.class,
      RebuildCommand.class,
      AnalyzeCommand.class,
      DispatchCommand.class,
      PlacesCommand.class,
      MattersCommand.class,
      SimulateCommand.class,
      BenchCommand.class,
      HandlingCommand.class,
      ForecastCommand.class,
      CityCommand.class
    })
public final class Minyi {

  /** All well. */
  static final int OK = 0;

  /** It ran, but records were refused or something failed. */
  static final int FAILED = 1;

  /** Wrong usage or unreadable input. */
  static final int USAGE = 2;

  @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show stack traces.")
  private boolean isDebug;

  /** Runs a command line and gives its exit code. */
  public static int run(String[] args) {
    Minyi root = new Minyi();
    return new CommandLine(root)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler((e, line, result) -> root.explain(e))
        .execute(args);
  }

  private int explain(Exception e) {
    if (isDebug) {
      e.printStackTrace();
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    System.err.println("minyi: " + message + (isDebug ? "" : hint(e)));
    return e instanceof UsageException || e instanceof IOException ? USAGE : FAILED;
  }

  private static String hint(Exception e) {
    return e instanceof RuntimeException && !(e instanceof UsageException)
        ? " (--debug shows where)"
        : "";
  }
}
