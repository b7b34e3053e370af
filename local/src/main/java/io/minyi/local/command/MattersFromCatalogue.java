package io.minyi.local.command;

import io.minyi.text.matter.MatterClassifier;
import java.io.IOException;
import java.nio.file.Path;

/** The classifier that knows nothing but a catalogue. */
final class MattersFromCatalogue {

  private MattersFromCatalogue() {}

  static MatterClassifier read(Path catalogue) throws IOException {
    throw new UsageException("--catalogue " + catalogue + " is not there yet");
  }
}
