package io.minyi.local.command;

import io.minyi.handling.forecast.BreachForecast;
import io.minyi.handling.forecast.ForecastFigures;
import io.minyi.handling.forecast.PastHandling;
import io.minyi.handling.forecast.TrainForecast;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Forecasts of breaches: which running clock will miss its limit within 72 hours. */
@Command(
    name = "forecast",
    description = "Learns from past handling which clocks breach within 72 hours, and measures it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ForecastCommand.Train.class, ForecastCommand.Evaluate.class})
final class ForecastCommand {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private ForecastCommand() {}

  /** Learns from past handling. */
  @Command(
      name = "train",
      description = {
        "Learns from life events (JSON Lines) or a register of cases (CSV with late or answered),",
        "prints figures on later moments of other petitions (by a model that has not seen them),",
        "and writes the model of all and its card (MODEL.md)."
      },
      footer =
          "%nExample:%n  ./minyi forecast train --data events.jsonl --model models/forecast.model")
  static final class Train implements Callable<Integer> {

    @Mixin private ForecastHistory history;

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "Is written.")
    private Path model;

    @Option(
        names = "--until",
        paramLabel = "DATE",
        description = "Learns only from what was known when that day began.")
    private LocalDate until;

    @Option(
        names = "--without-units",
        description = "Learns nothing of units by name: for units of another city.")
    private boolean isWithoutUnits;

    @Mixin private Output output;

    @Override
    public Integer call() throws IOException {
      PastHandling past = past();
      ForecastFigures figures;
      BreachForecast learnt;
      try {
        figures = TrainForecast.heldBack(past);
        learnt = TrainForecast.of(past, "learnt from " + String.join(", ", history.names()));
      } catch (IllegalArgumentException e) {
        throw new UsageException("--data cannot be learnt from: " + e.getMessage());
      }
      Output.write(model, learnt.file().orElseThrow());
      Output.write(
          model.resolveSibling(model.getFileName() + ".md"),
          card(past, figures).getBytes(StandardCharsets.UTF_8));
      output.write(figures, figures.text());
      return history.report();
    }

    private PastHandling past() throws IOException {
      PastHandling read = history.read();
      PastHandling known =
          until == null ? read : read.knownAt(until.atStartOfDay(ZONE).toInstant());
      return isWithoutUnits ? known.withoutUnits() : known;
    }

    private String card(PastHandling past, ForecastFigures figures) {
      return """
          # Model card: forecast of breaches
          - P(a running clock breaches within 72 hours), for clocks due within them; logistic hazard.
          - Learnt from %,d moments of clocks in %s%s; it holds no text and no petition.
          - Figures below: moments after 60 %% of all, of petitions that their model had not seen.
          - Limits: true for units, rules and times like those it learnt from; train it anew on the
            city's own history, and after a change of rules.

          ```
          %s
          ```
          """
          .formatted(
              past.samples().size(),
              history.names(),
              isWithoutUnits ? ", units left out" : "",
              figures.text().stripTrailing());
    }
  }

  /** Measures a model on past handling that it has not seen. */
  @Command(
      name = "evaluate",
      description = {
        "Measures a model on past handling that it has not seen, beside the share of the limit used",
        "alone: AUC, calibration, Brier, and, alarming as many clocks as breach, how many breaches",
        "are caught and how long before the due."
      },
      footer =
          "%nExample:%n  ./minyi forecast evaluate --data events.jsonl --model forecast.model --json")
  static final class Evaluate implements Callable<Integer> {

    @Mixin private ForecastHistory history;

    @Option(
        names = "--model",
        paramLabel = "FILE",
        description = "A model of 'forecast train'; without it the one of the city pack.")
    private Path model;

    @Option(
        names = "--from",
        paramLabel = "DATE",
        description = "Measures on moments since that day began.")
    private LocalDate from;

    @Mixin private Output output;

    @Override
    public Integer call() throws IOException {
      BreachForecast forecast = forecast();
      PastHandling read = history.read();
      PastHandling past = from == null ? read : read.since(from.atStartOfDay(ZONE).toInstant());
      if (past.samples().isEmpty()) {
        throw new UsageException(
            history.names() + " must cover 72 hours after clocks due then, had none");
      }
      ForecastFigures figures = ForecastFigures.of(forecast, past.samples());
      output.write(figures, figures.text());
      return history.report();
    }

    private BreachForecast forecast() throws IOException {
      try {
        return model == null
            ? BreachForecast.of(history.pack())
            : BreachForecast.of(Files.readAllBytes(model));
      } catch (NoSuchFileException e) {
        throw new UsageException("--model " + model + " cannot be read: no such file");
      } catch (IllegalArgumentException e) {
        throw new UsageException("--model " + model + " cannot be used: " + e.getMessage());
      }
    }
  }
}
