package io.minyi.local.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** A file of records in one of the formats that the commands take. */
public final class RecordFile {

  private RecordFile() {}

  /** Hears of every row. */
  public interface Rows {
    void accept(Row row) throws IOException;
  }

  /** Formats by the ending of the file's name. */
  private interface Format {
    void read(InputStream in, Rows rows) throws IOException;
  }

  /**
   * Reads a file from its first row to its last.
   *
   * @param file {@code .csv}, {@code .tsv}, {@code .jsonl}, {@code .xlsx}, or {@code -} for JSON
   *     Lines on standard input
   * @throws IOException if it cannot be read, with file, line, rule and value
   */
  public static void read(Path file, Rows rows) throws IOException {
    if (file.toString().equals("-")) {
      new JsonLines("standard input").read(System.in, rows);
      return;
    }
    Format format = format(file);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new NoSuchFileException(file + " cannot be read: no such file");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      format.read(in, rows);
    }
  }

  private static Format format(Path file) throws IOException {
    String name = file.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
      return new CsvRows(name)::read;
    }
    if (lower.endsWith(".jsonl")) {
      return new JsonLines(name)::read;
    }
    if (lower.endsWith(".xlsx")) {
      return new ExcelRows(name)::read;
    }
    throw new IOException(name + " must end in .csv, .tsv, .jsonl or .xlsx");
  }
}
