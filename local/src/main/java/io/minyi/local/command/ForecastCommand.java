package io.minyi.local.command;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.handling.HandlingRules;
import io.minyi.handling.forecast.BreachForecast;
import io.minyi.handling.forecast.ForecastFigures;
import io.minyi.handling.forecast.ObserveHistory;
import io.minyi.handling.forecast.PastHandling;
import io.minyi.handling.forecast.TrainForecast;
import io.minyi.local.handling.EventFile;
import io.minyi.local.stack.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  private static final int MOST_SHOWN = 10;

  private ForecastCommand() {}

  /** Files of life events and the rules that their clocks run by. */
  static final class History {

    @Mixin private DataFiles files;

    @Option(
        names = "--rules",
        paramLabel = "R",
        description = "A file of rules or the name of a preset (default: those of the city pack).")
    private String rulesName;

    @Option(
        names = "--city",
        paramLabel = "DIR",
        defaultValue = "shenzhen",
        description = "City pack, or none (default: ${DEFAULT-VALUE}).")
    private String city;

    private long refused;
    private long rows;

    List<String> names() {
      return files.names();
    }

    PackFiles pack() throws IOException {
      return city.equals("none")
          ? new PackFiles(Map.of())
          : PackFiles.load(Installation.current().city(city));
    }

    PastHandling read() throws IOException {
      PackFiles packFiles = pack();
      CityPack pack = city.equals("none") ? CityPack.none() : CityPack.of(packFiles);
      HandlingRules rules = new RulesOption(rulesName, city, packFiles).read();
      EventFile events = new EventFile(pack, rules.zone());
      for (Path file : files.files()) {
        events.read(file, fault -> show(events, fault));
      }
      refused = events.refused();
      rows = events.read() + events.refused();
      int petitions = events.events().size();
      Progress progress = new Progress("petitions");
      PastHandling past =
          ObserveHistory.of(
              events.events(), rules, pack.calendar(), done -> progress.show(done, petitions));
      progress.end();
      return past;
    }

    private static void show(EventFile events, String fault) {
      if (events.refused() <= MOST_SHOWN) {
        System.err.println(fault);
      }
    }

    /** Says on stderr what was left out, and gives the exit code. */
    int report() {
      if (refused > 0) {
        System.err.println(refused + " of " + rows + " rows were refused");
      }
      return refused > 0 ? Minyi.FAILED : Minyi.OK;
    }
  }

  /** Learns from files of life events. */
  @Command(
      name = "train",
      description = {
        "Learns from past life events, prints figures on later moments of other petitions (by a",
        "model that has not seen them), and writes the model of all and its card (MODEL.md)."
      },
      footer =
          "%nExample:%n  ./minyi forecast train --data events.jsonl --model models/forecast.model")
  static final class Train implements Callable<Integer> {

    @Mixin private History history;

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "Is written.")
    private Path model;

    @Option(
        names = "--without-units",
        description = "Leaves out what was learnt of units by name: for units of another city.")
    private boolean isWithoutUnits;

    @Mixin private Output output;

    @Override
    public Integer call() throws IOException {
      PastHandling read = history.read();
      PastHandling past = isWithoutUnits ? read.withoutUnits() : read;
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

  /** Measures a model on a history that it has not seen. */
  @Command(
      name = "evaluate",
      description = {
        "Measures a model on life events that it has not seen, beside the share of the limit used",
        "alone: AUC, calibration error, Brier, lead time before the due where 80 % are caught."
      },
      footer =
          "%nExample:%n  ./minyi forecast evaluate --data events.jsonl --model forecast.model --json")
  static final class Evaluate implements Callable<Integer> {

    @Mixin private History history;

    @Option(
        names = "--model",
        paramLabel = "FILE",
        description = "A model of 'forecast train'; without it the one of the city pack.")
    private Path model;

    @Mixin private Output output;

    @Override
    public Integer call() throws IOException {
      BreachForecast forecast = forecast();
      PastHandling past = history.read();
      if (past.samples().isEmpty()) {
        throw new UsageException(
            history.names() + " must cover 72 hours after clocks due then, had none");
      }
      ForecastFigures figures = ForecastFigures.of(forecast, past.samples());
      output.write(figures, figures.text());
      return history.report();
    }

    private BreachForecast forecast() throws IOException {
      if (model == null) {
        return BreachForecast.of(history.pack());
      }
      try {
        return BreachForecast.of(Files.readAllBytes(model));
      } catch (NoSuchFileException e) {
        throw new UsageException("--model " + model + " cannot be read: no such file");
      } catch (IllegalArgumentException e) {
        throw new UsageException("--model " + model + " cannot be used: " + e.getMessage());
      }
    }
  }
}
