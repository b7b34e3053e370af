package io.minyi.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.CityPack;
import io.minyi.city.Crosswalk;
import io.minyi.city.Fault;
import io.minyi.city.ImportMatters;
import io.minyi.city.Matter;
import io.minyi.city.MatterCatalogue;
import io.minyi.city.MatterCrosswalk;
import io.minyi.city.MatterList;
import io.minyi.city.MatterList.Columns;
import io.minyi.city.MatterList.ListRow;
import io.minyi.city.MatterList.Listed;
import io.minyi.city.PackCsv;
import io.minyi.local.file.RecordFile;
import io.minyi.local.file.Row;
import io.minyi.local.stack.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a catalogue and a crosswalk of a customer's official list. */
@Command(
    name = "import-matters",
    description = {
      "Makes matters.csv and crosswalk.csv of an official list (CSV or XLSX, a row an item).",
      "An item at the same path keeps the id it has in the city pack."
    },
    footer = {
      "%nExample:",
      "  ./minyi city import-matters list.xlsx --levels 一级分类,二级分类,三级分类 \\",
      "    --version town-2027.1 --from 2027-01-01 --out new-catalogue"
    })
final class CityImportCommand implements Callable<Integer> {

  private static final int MOST_SHOWN = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(paramLabel = "FILE", description = "The list: .csv, .tsv, .jsonl or .xlsx.")
  private Path file;

  @Option(
      names = "--levels",
      split = ",",
      defaultValue = "一级分类,二级分类,三级分类",
      description = "Columns of the levels (default: ${DEFAULT-VALUE}).")
  private List<String> levels;

  @Option(names = "--definition", defaultValue = "", description = "Column of the definition.")
  private String definition;

  @Option(names = "--cues", defaultValue = "", description = "Column of words that citizens use.")
  private String cues;

  @Option(names = "--grade", defaultValue = "", description = "Column of the grade: A, B or C.")
  private String grade;

  @Option(names = "--version", required = true, description = "Name of the new version.")
  private String version;

  @Option(names = "--from", required = true, description = "First day of the new version.")
  private LocalDate from;

  @Option(
      names = "--city",
      paramLabel = "DIR",
      defaultValue = "shenzhen",
      description = "Pack whose catalogue is replaced, or none (default: ${DEFAULT-VALUE}).")
  private String city;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
  private Path out;

  @Option(names = "--json", description = "One JSON document instead of text for people.")
  private boolean isJson;

  @Override
  public Integer call() throws IOException {
    CityPack pack =
        city.equals("none") ? CityPack.none() : CityPack.read(Installation.current().city(city));
    if (version.equals(pack.version())) {
      throw new UsageException("--version must differ from that of the pack, was " + version);
    }
    List<Fault> faults = new ArrayList<>();
    List<ListRow> rows = rows(faults);
    Listed listed = MatterList.read(name(), new Columns(levels, definition, cues, grade), rows);
    faults.addAll(listed.faults());
    List<Matter> matters = ImportMatters.of(listed.items(), pack.matters(), from);
    List<Crosswalk> crosswalk =
        MatterCrosswalk.of(pack.matters(), pack.version(), matters, version);
    Files.createDirectories(out);
    Files.writeString(out.resolve("matters.csv"), PackCsv.matters(matters));
    Files.writeString(out.resolve("crosswalk.csv"), PackCsv.crosswalks(crosswalk));
    report(pack.matters(), rows.size(), faults, matters, crosswalk);
    return faults.isEmpty() ? Minyi.OK : Minyi.FAILED;
  }

  private String name() {
    return file.getFileName().toString();
  }

  private List<ListRow> rows(List<Fault> faults) throws IOException {
    List<ListRow> rows = new ArrayList<>();
    RecordFile.read(
        file,
        row -> {
          if (row.defect().isPresent()) {
            faults.add(
                new Fault(name(), row.line(), "", row.defect().get().english(), row.broken()));
          } else {
            requireColumns(row);
            rows.add(new ListRow(row.line(), values(row)));
          }
        });
    return rows;
  }

  private void requireColumns(Row row) {
    Stream.concat(levels.stream(), Stream.of(definition, cues, grade))
        .filter(column -> !column.isEmpty() && !row.record().has(column))
        .findFirst()
        .ifPresent(
            missing -> {
              List<String> header = new ArrayList<>();
              row.record().fieldNames().forEachRemaining(header::add);
              throw new UsageException(
                  "%s must have the column %s, has %s".formatted(name(), missing, header));
            });
  }

  private static Map<String, String> values(Row row) {
    return row.record().properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText("")));
  }

  private void report(
      MatterCatalogue older,
      int rows,
      List<Fault> faults,
      List<Matter> matters,
      List<Crosswalk> crosswalk)
      throws IOException {
    long leaves = matters.stream().filter(matter -> matter.level() == 3).count();
    long toCheck = crosswalk.stream().filter(row -> row.note().contains("请核对")).count();
    faults.stream().limit(MOST_SHOWN).forEach(System.err::println);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("rows", rows);
    figures.put("faults", faults.size());
    figures.put("matters", matters.size());
    figures.put("thirdLevel", leaves);
    figures.put("olderMatters", older.all().size());
    figures.put("crosswalk", crosswalk.size());
    figures.put("crosswalkToCheck", toCheck);
    System.out.println(
        isJson
            ? JSON.writeValueAsString(figures)
            : """
            %d rows, %d faults: %d matters, %d of them at the third level
            crosswalk: %d of %d older matters, %d to be checked
            written to %s"""
                .formatted(
                    rows,
                    faults.size(),
                    matters.size(),
                    leaves,
                    crosswalk.size(),
                    older.all().size(),
                    toCheck,
                    out));
  }
}
