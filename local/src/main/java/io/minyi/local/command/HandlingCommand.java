package io.minyi.local.command;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.handling.HandlingEvent;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.HandlingRules;
import io.minyi.handling.Language;
import io.minyi.local.handling.EventFile;
import io.minyi.local.handling.EventTimes;
import io.minyi.local.handling.LedgerJson;
import io.minyi.local.handling.LedgerTable;
import io.minyi.local.stack.Installation;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Handling time of the petitions of a file of life events, without any server. */
@Command(
    name = "handling",
    description = "Prints the clocks, deadlines, breaches and illegal events of each petition.",
    footer = {
      "%nExamples:",
      "  ./minyi handling samples/handling/example.jsonl",
      "  ./minyi handling samples/handling/example.jsonl --rules anyang --json",
      "  ./minyi handling samples/handling/example.jsonl --why A-1 --language zh"
    })
final class HandlingCommand implements Callable<Integer> {

  private static final int MOST_SHOWN = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(paramLabel = "FILE", description = "Life events: .jsonl, .csv, .tsv, .xlsx or -")
  private Path file;

  @Option(
      names = "--rules",
      paramLabel = "R",
      description = "A file of rules or the name of a preset (default: those of the city pack).")
  private String rulesName;

  @Option(
      names = "--at",
      paramLabel = "T",
      description = "As of that time (default: the latest event's).")
  private String at;

  @Option(
      names = "--city",
      paramLabel = "DIR",
      defaultValue = "shenzhen",
      description = "City pack, or none (default: ${DEFAULT-VALUE}).")
  private String city;

  @Option(
      names = "--language",
      paramLabel = "L",
      defaultValue = "en",
      description = "zh or en (default: ${DEFAULT-VALUE}).")
  private Language language;

  @Option(
      names = "--why",
      paramLabel = "PETITION",
      description = "Why its most pressing deadline is when it is.")
  private String why;

  @Option(
      names = "--clock",
      paramLabel = "CLOCK",
      description = "With --why: another clock, such as handle or redo.")
  private String clock;

  @Mixin private Sink sink;

  private CityPack pack;
  private HandlingRules rules;

  @Override
  public Integer call() throws IOException {
    PackFiles files =
        city.equals("none")
            ? new PackFiles(Map.of())
            : PackFiles.load(Installation.current().city(city));
    pack = city.equals("none") ? CityPack.none() : CityPack.of(files);
    rules = new RulesOption(rulesName, city, files).read();
    EventFile events = new EventFile(pack, rules.zone());
    events.read(file, fault -> show(events, fault));
    Instant moment = moment(events.events());
    if (why == null) {
      sink.write(out -> all(events.events(), moment, out));
    } else {
      String answer =
          new WhyAnswer(rules, pack.calendar(), language)
              .of(events.events(), why, clock, moment, sink.isJson);
      sink.write(out -> out.write(answer + "\n"));
    }
    if (events.refused() > 0) {
      System.err.println(
          events.refused() + " of " + (events.read() + events.refused()) + " rows were refused");
    }
    return events.refused() > 0 ? Minyi.FAILED : Minyi.OK;
  }

  private static void show(EventFile events, String fault) {
    if (events.refused() <= MOST_SHOWN) {
      System.err.println(fault);
    }
  }

  private Instant moment(Map<String, List<HandlingEvent>> events) {
    if (at != null) {
      return new EventTimes(rules.zone())
          .read(at)
          .orElseThrow(
              () -> new UsageException("--at " + EventTimes.RULE + ", was \"" + at + "\""));
    }
    return events.values().stream()
        .flatMap(List::stream)
        .map(HandlingEvent::time)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private HandlingLedger ledger(Collection<HandlingEvent> events, Instant moment) {
    return HandlingLedger.of(events, rules, pack.calendar(), moment);
  }

  private void all(Map<String, List<HandlingEvent>> events, Instant moment, Writer out)
      throws IOException {
    Progress progress = new Progress("ledgers");
    LedgerTable table = new LedgerTable(language, rules.zone());
    LedgerJson json = new LedgerJson(rules.zone());
    JsonGenerator generator = JSON.createGenerator(out).useDefaultPrettyPrinter();
    generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    long done = 0;
    if (sink.isJson) {
      generator.writeStartArray();
    }
    for (Map.Entry<String, List<HandlingEvent>> petition : events.entrySet()) {
      HandlingLedger ledger = ledger(petition.getValue(), moment);
      if (sink.isJson) {
        generator.writePOJO(json.of(petition.getKey(), ledger));
      } else {
        out.write(table.of(petition.getKey(), ledger) + "\n");
      }
      progress.show(++done, events.size());
    }
    if (sink.isJson) {
      generator.writeEndArray();
      generator.flush();
    } else {
      out.write(table.sum());
    }
    out.write("\n");
    progress.end();
  }
}
