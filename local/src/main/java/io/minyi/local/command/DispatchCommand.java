package io.minyi.local.command;

import io.minyi.text.duty.DispatchFigures;
import io.minyi.text.duty.DispatchModel;
import io.minyi.text.duty.DispatchModelFile;
import io.minyi.text.duty.TrainDispatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Suggestions of the unit that handles a case (分拨), by how earlier cases went. */
@Command(
    name = "dispatch",
    description = "Learns from past cases which unit takes what, and measures it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {DispatchCommand.Train.class, DispatchCommand.Evaluate.class})
final class DispatchCommand {

  private DispatchCommand() {}

  /** Files of cases and how their columns are called. */
  static final class CaseFiles {

    @Mixin private DataFiles files;

    @Option(
        names = "--columns",
        split = ",",
        paramLabel = "FIELD=COLUMN",
        description = CaseFile.COLUMNS)
    private Map<String, String> columns = Map.of();

    List<String> names() {
      return files.names();
    }

    CaseFile read() throws IOException {
      CaseFile cases = new CaseFile(columns);
      for (Path file : files.files()) {
        cases.read(file);
      }
      return cases;
    }
  }

  /** Learns from files of cases. */
  @Command(
      name = "train",
      description = "Learns from past cases which unit takes what, and writes a model.",
      footer = "%nExample:%n  ./minyi dispatch train --data cases.csv --model units.dispatch")
  static final class Train implements Callable<Integer> {

    @Mixin private CaseFiles data;

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "Is written.")
    private Path model;

    @Mixin private Output output;

    @Override
    public Integer call() throws IOException {
      CaseFile cases = data.read();
      Progress progress = new Progress("trained");
      DispatchModel learnt;
      try {
        learnt = TrainDispatch.of(cases.cases(), progress::show);
      } catch (IllegalArgumentException e) {
        throw new UsageException(data.names() + ": " + e.getMessage());
      }
      progress.end();
      DispatchModelFile.write(learnt, model);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("n", learnt.size());
      json.put("units", learnt.units());
      json.put("bytes", Files.size(model));
      output.write(
          json,
          "%s: learnt from %,d cases of %,d units, %,d bytes"
              .formatted(model, learnt.size(), learnt.units(), Files.size(model)));
      return cases.report();
    }
  }

  /** Measures a model on cases that it has not seen. */
  @Command(
      name = "evaluate",
      description = "Measures a model on cases that it has not seen.",
      footer =
          "%nExample:%n  ./minyi dispatch evaluate --data new.csv --model units.dispatch --json")
  static final class Evaluate implements Callable<Integer> {

    @Mixin private CaseFiles data;

    @Option(
        names = "--model",
        required = true,
        paramLabel = "FILE",
        description = "As dispatch train wrote it.")
    private Path model;

    @Mixin private Output output;

    @Override
    public Integer call() throws IOException {
      DispatchModel learnt = DispatchModelFile.read(model);
      CaseFile cases = data.read();
      DispatchFigures figures = DispatchFigures.of(learnt, cases.cases());
      if (figures.n() == 0) {
        throw new UsageException(data.names() + " must have cases with a unit, had none");
      }
      output.write(
          figures,
          """
          cases                 %,d
          first is right        %.3f
          among the first three %.3f
          decided at 93 %% right %.3f
          unknown units         %d"""
              .formatted(
                  figures.n(),
                  figures.top1(),
                  figures.top3(),
                  figures.coverageAt().get("0.93"),
                  figures.unknownUnits()));
      return cases.report();
    }
  }
}
