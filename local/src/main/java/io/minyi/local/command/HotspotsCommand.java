package io.minyi.local.command;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.ChannelMapping;
import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.hotspot.problem.HeatWeights;
import io.minyi.hotspot.problem.ProblemCard;
import io.minyi.local.file.KnownColumns;
import io.minyi.local.handling.EventTimes;
import io.minyi.local.hotspot.FileProblems;
import io.minyi.local.hotspot.HotspotJson;
import io.minyi.local.hotspot.PetitionFile;
import io.minyi.local.stack.Installation;
import io.minyi.text.reader.PetitionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The problems that the petitions of a file raise most, without any server. */
@Command(
    name = "hotspots",
    description = "Prints the problems that the petitions of a file raise most, hottest first.",
    footer = {
      "%nExamples:",
      "  ./minyi hotspots petitions.csv --top 10",
      "  ./minyi hotspots petitions.csv --from 2025-01-01 --to 2025-02-01 --city none --json"
    })
final class HotspotsCommand implements Callable<Integer> {

  private static final int MOST_SHOWN = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(paramLabel = "FILE", description = ".csv, .tsv, .jsonl, .xlsx or -")
  private Path file;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int top;

  @Option(names = "--from", paramLabel = "T", description = "Count petitions from that time on.")
  private String from;

  @Option(names = "--to", paramLabel = "T", description = "Count petitions before that time.")
  private String to;

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

  @Mixin private Sink sink;

  @Override
  public Integer call() throws IOException {
    if (top < 1) {
      throw new UsageException("--top must be 1 or more, was " + top);
    }
    ChannelMapping mapping = mapping();
    Instant first = moment(from, "--from", mapping, Instant.MIN);
    Instant end = moment(to, "--to", mapping, Instant.MAX);
    PetitionFile petitions = new PetitionFile(mapping, reader());
    Progress progress = new Progress("read");
    petitions.read(file, fault -> show(petitions, fault), done -> progress.show(done, 0));
    progress.end();
    List<ProblemCard> cards =
        new FileProblems(petitions.petitions()).between(first, end, HeatWeights.CHOSEN);
    List<ProblemCard> shown = cards.subList(0, Math.min(top, cards.size()));
    HotspotJson json = new HotspotJson(mapping.zone());
    sink.write(out -> write(shown, json, out));
    tell(petitions);
    return petitions.refused() > 0 ? Minyi.FAILED : Minyi.OK;
  }

  private void write(List<ProblemCard> cards, HotspotJson json, Writer out) throws IOException {
    if (sink.isJson) {
      JsonGenerator generator = JSON.createGenerator(out).useDefaultPrettyPrinter();
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      generator.writeStartArray();
      for (int i = 0; i < cards.size(); i++) {
        generator.writePOJO(json.of(i + 1, cards.get(i)));
      }
      generator.writeEndArray();
      generator.flush();
      out.write("\n");
      return;
    }
    for (int i = 0; i < cards.size(); i++) {
      out.write(json.line(i + 1, cards.get(i)));
    }
  }

  private static void show(PetitionFile petitions, String fault) {
    if (petitions.refused() <= MOST_SHOWN) {
      System.err.println(fault);
    }
  }

  private static void tell(PetitionFile petitions) {
    if (petitions.renewed() > 0) {
      System.err.println(
          petitions.renewed() + " rows took the place of earlier ones with the same id");
    }
    if (petitions.refused() > 0) {
      long all = petitions.petitions().size() + petitions.renewed() + petitions.refused();
      System.err.println(petitions.refused() + " of " + all + " rows were refused");
    }
  }

  private static Instant moment(
      String text, String option, ChannelMapping mapping, Instant otherwise) {
    return text == null
        ? otherwise
        : new EventTimes(mapping.zone())
            .read(text)
            .orElseThrow(
                () ->
                    new UsageException(option + " " + EventTimes.RULE + ", was \"" + text + "\""));
  }

  private ChannelMapping mapping() {
    try {
      return KnownColumns.mapping(columns);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
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
}
