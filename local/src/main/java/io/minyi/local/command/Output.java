package io.minyi.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Option;

/** Where a result goes and in which form. */
final class Output {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--json", description = "One JSON document instead of text for people.")
  boolean isJson;

  @Option(names = "--out", paramLabel = "FILE", description = "Writes the result to a file.")
  private Path file;

  /** Writes a result: the file is there whole or not at all. */
  void write(Object json, String text) throws IOException {
    String content =
        isJson
            ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json)
            : text.stripTrailing();
    if (file == null) {
      System.out.println(content);
      return;
    }
    write(file, (content + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file that is there whole or not at all, and the folder it lies in. */
  static void write(Path file, byte[] bytes) throws IOException {
    Path whole = file.toAbsolutePath();
    Files.createDirectories(whole.getParent());
    Path fresh = whole.resolveSibling(whole.getFileName() + ".new");
    Files.write(fresh, bytes);
    Files.move(fresh, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
