package io.minyi.local.command;

import io.minyi.local.file.RecordFile;
import io.minyi.local.file.Row;
import io.minyi.text.place.AddressExample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Addresses with known parts from files; broken lines are told, counted and left out. */
final class KnownAddresses {

  private static final int MOST_SHOWN = 10;

  private final List<AddressExample> examples = new ArrayList<>();
  private long refused;

  /** Reads a file to its end. */
  void read(Path file) throws IOException {
    RecordFile.read(file, row -> take(file, row));
  }

  private void take(Path file, Row row) {
    if (row.defect().isPresent()) {
      refuse(file, row, row.defect().get().name() + " " + row.defect().get().chinese());
      return;
    }
    try {
      examples.add(AddressExample.of(row.record()));
    } catch (IllegalArgumentException e) {
      refuse(file, row, e.getMessage());
    }
  }

  private void refuse(Path file, Row row, String why) {
    refused++;
    if (refused <= MOST_SHOWN) {
      System.err.println(file + ":" + row.line() + " " + why);
    }
  }

  /**
   * The addresses.
   *
   * @throws UsageException if there is none
   */
  List<AddressExample> examples() {
    if (examples.isEmpty()) {
      throw new UsageException(
          "--data must have at least one address with its parts, has none; "
              + refused
              + " lines were refused");
    }
    return examples;
  }

  /** Says how many lines were refused, and the exit code. */
  int report() {
    if (refused > 0) {
      System.err.printf("%d of %d lines were refused%n", refused, refused + examples.size());
    }
    return refused > 0 ? Minyi.FAILED : Minyi.OK;
  }
}
