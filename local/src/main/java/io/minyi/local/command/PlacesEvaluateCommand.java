package io.minyi.local.command;

import io.minyi.text.place.AddressFigures;
import io.minyi.text.place.AddressModel;
import io.minyi.text.place.AddressModelException;
import io.minyi.text.place.AddressTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the tagger on addresses whose parts are known. */
@Command(
    name = "evaluate",
    description = {
      "Prints precision, recall and F1 of address parts: a span counts only if its part and both",
      "ends are right. A line of the file is {\"text\",\"spans\":[{\"part\",\"start\",\"end\"}]},",
      "offsets in UTF-16 characters."
    },
    footer = "%nExample:%n  ./minyi places evaluate --data addresses.jsonl --json")
final class PlacesEvaluateCommand implements Callable<Integer> {

  @Mixin private DataFiles data;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A model of 'places train'; without it the one that comes with the project.")
  private Path model;

  @Mixin private Output output;

  @Override
  public Integer call() throws IOException {
    AddressTagger tagger = new AddressTagger(model());
    KnownAddresses addresses = new KnownAddresses();
    for (Path file : data.files()) {
      addresses.read(file);
    }
    AddressFigures figures = tagger.measure(addresses.examples());
    output.write(figures, figures.text());
    return addresses.report();
  }

  private AddressModel model() throws IOException {
    if (model == null) {
      return AddressModel.shipped();
    }
    try {
      return AddressModel.of(Files.readAllBytes(model));
    } catch (NoSuchFileException e) {
      throw new UsageException("--model " + model + " cannot be read: no such file");
    } catch (AddressModelException e) {
      throw new UsageException("--model " + model + " cannot be used: " + e.getMessage());
    }
  }
}
