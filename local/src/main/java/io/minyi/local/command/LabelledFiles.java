package io.minyi.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Files of petitions, the column of the label, and how the other columns are called. */
final class LabelledFiles {

  @Mixin private DataFiles data;

  @Option(
      names = "--label",
      required = true,
      paramLabel = "COLUMN",
      description = "Column of the label.")
  private String label;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description =
          "Columns of the file; well-known names are found by themselves. A column 'tokens' is"
              + " text already cut by blanks.")
  private Map<String, String> columns = Map.of();

  String label() {
    return label;
  }

  /** Names of the files without folders. */
  List<String> names() {
    return data.names();
  }

  /** A reader of such files that has read nothing yet. */
  LabelledPetitions petitions() {
    return new LabelledPetitions(label, columns);
  }

  /** Reads all files one after the other. */
  void read(LabelledPetitions petitions, LabelledPetitions.Reader reader) throws IOException {
    for (Path file : data.files()) {
      petitions.read(file, reader);
    }
  }
}
