package io.minyi.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.ChannelMapping;
import io.minyi.city.ChannelMapping.Field;
import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.identity.MaskIdentities;
import io.minyi.identity.Masked;
import io.minyi.local.file.KnownColumns;
import io.minyi.local.file.RecordFile;
import io.minyi.local.file.Row;
import io.minyi.local.stack.Installation;
import io.minyi.text.Reading;
import io.minyi.text.reader.PetitionReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the petitions of a file, without any server. */
@Command(
    name = "analyze",
    description = "Prints what is understood of each petition of a file, a JSON line each.",
    footer = "%nExample:%n  ./minyi analyze petitions.csv --columns text=留言详情,title=留言主题")
final class AnalyzeCommand implements Callable<Integer> {

  private static final int MOST_SHOWN = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(paramLabel = "FILE", description = ".csv, .tsv, .jsonl, .xlsx or -")
  private Path file;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description = "Columns of the file; well-known names are found by themselves.")
  private Map<String, String> columns = Map.of();

  @Option(
      names = "--city",
      paramLabel = "DIR",
      defaultValue = "shenzhen",
      description = "City pack, or none for text alone (default: ${DEFAULT-VALUE}).")
  private String city;

  @Option(names = "--out", paramLabel = "FILE", description = "Writes the result to a file.")
  private Path out;

  private final MaskIdentities identities = new MaskIdentities();
  private ChannelMapping mapping;
  private PetitionReader reader;
  private long broken;
  private long read;

  @Override
  public Integer call() throws IOException {
    mapping = mapping();
    reader = reader();
    if (out == null) {
      BufferedWriter lines =
          new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
      analyze(lines);
      lines.flush();
    } else {
      Path fresh = out.resolveSibling(out.getFileName() + ".new");
      try (BufferedWriter lines = Files.newBufferedWriter(fresh)) {
        analyze(lines);
      }
      Files.move(fresh, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
    if (broken > 0) {
      System.err.println(broken + " of " + (read + broken) + " rows were refused");
    }
    return broken > 0 ? Minyi.FAILED : Minyi.OK;
  }

  private PetitionReader reader() throws IOException {
    if (city.equals("none")) {
      return new PetitionReader(CityPack.none());
    }
    try {
      return PetitionReader.of(PackFiles.load(Installation.current().city(city)));
    } catch (UncheckedIOException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private ChannelMapping mapping() {
    try {
      return KnownColumns.mapping(columns);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private void analyze(BufferedWriter lines) throws IOException {
    Progress progress = new Progress("analyzed");
    RecordFile.read(
        file,
        row -> {
          if (row.defect().isPresent()) {
            refuse(row, row.defect().get().name() + " " + row.defect().get().chinese());
          } else if (mapping.value(row.record(), Field.TEXT).isEmpty()) {
            refuse(row, "text must not be empty");
          } else {
            read++;
            lines.write(JSON.writeValueAsString(line(row)));
            lines.newLine();
            progress.show(read, 0);
          }
        });
    progress.end();
  }

  private void refuse(Row row, String why) {
    broken++;
    if (broken <= MOST_SHOWN) {
      System.err.println(file + ":" + row.line() + " " + why);
    }
  }

  private Map<String, Object> line(Row row) {
    Masked title = identities.mask("title", mapping.value(row.record(), Field.TITLE));
    Masked text = identities.mask("text", mapping.value(row.record(), Field.TEXT));
    Masked address = identities.mask("address", mapping.value(row.record(), Field.ADDRESS));
    Reading reading = reader.read(title.text(), text.text(), address.text());
    String id = mapping.value(row.record(), Field.ID);
    return AnalyzedLine.of(
        id.isEmpty() ? String.valueOf(row.number()) : id,
        title,
        text,
        mapping.value(row.record(), Field.TIME),
        reading);
  }
}
