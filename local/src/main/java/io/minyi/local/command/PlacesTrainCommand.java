package io.minyi.local.command;

import io.minyi.text.place.AddressExample;
import io.minyi.text.place.AddressFigures;
import io.minyi.text.place.AddressModel;
import io.minyi.text.place.TrainAddresses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the tagger of address parts. */
@Command(
    name = "train",
    description = {
      "Trains the tagger of address parts, prints its figures on every fifth address (by a model",
      "that learnt from the others), and writes the model of all and its card (MODEL.md)."
    },
    footer = "%nExample:%n  ./minyi places train --data addresses.jsonl --model addresses.model")
final class PlacesTrainCommand implements Callable<Integer> {

  @Mixin private DataFiles data;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "Where the model goes.")
  private Path model;

  @Mixin private Output output;

  private final Progress progress = new Progress("rounds of training");
  private int rounds;

  @Override
  public Integer call() throws IOException {
    KnownAddresses addresses = new KnownAddresses();
    for (Path file : data.files()) {
      addresses.read(file);
    }
    List<AddressExample> examples = addresses.examples();
    AddressFigures figures;
    AddressModel learnt;
    try {
      TrainAddresses training = new TrainAddresses(this::show);
      figures = training.heldBack(examples);
      learnt = training.train(examples);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--data cannot be learnt from: " + e.getMessage());
    }
    progress.end();
    Output.write(model, learnt.bytes());
    Output.write(
        model.resolveSibling(model.getFileName() + ".md"),
        card(learnt, figures, examples.size()).getBytes(StandardCharsets.UTF_8));
    output.write(figures, figures.text());
    return addresses.report();
  }

  private void show(int round) {
    rounds++;
    progress.show(rounds, 2L * TrainAddresses.ROUNDS);
  }

  private String card(AddressModel learnt, AddressFigures figures, int count) {
    return """
        # Model card: tagger of address parts
        - Learnt from %,d addresses of %s; %,d weights; it holds no address.
        - Figures below: every fifth address, by a model that learnt from the other four fifths.
          A span counts only if its part and both ends are right.
        - Limits: made for written addresses, not for sentences; parts it does not know are never
          found; a part that it holds for less probable than ½ is left out.

        ```
        %s
        ```
        """
        .formatted(count, data.names(), learnt.weightCount(), figures.text());
  }
}
