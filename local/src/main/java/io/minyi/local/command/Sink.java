package io.minyi.local.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Option;

/** Where a long result goes while it is made. */
final class Sink {

  @Option(names = "--json", description = "One JSON document instead of text for people.")
  boolean isJson;

  @Option(names = "--out", paramLabel = "FILE", description = "Writes the result to a file.")
  private Path file;

  /** Writes a result bit by bit. */
  interface Result {
    void write(Writer out) throws IOException;
  }

  /** Writes a result: the file is there whole or not at all. */
  void write(Result result) throws IOException {
    if (file == null) {
      Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
      result.write(out);
      out.flush();
      return;
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (Writer out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
      result.write(out);
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
