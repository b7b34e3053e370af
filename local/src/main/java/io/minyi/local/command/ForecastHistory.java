package io.minyi.local.command;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.handling.HandlingRules;
import io.minyi.handling.forecast.ObserveCases;
import io.minyi.handling.forecast.ObserveHistory;
import io.minyi.handling.forecast.PastHandling;
import io.minyi.local.handling.EventFile;
import io.minyi.local.stack.Installation;
import io.minyi.text.reader.PetitionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Past handling for the forecast: files of life events, or registers of cases. */
final class ForecastHistory {

  private static final int MOST_SHOWN = 10;

  @Mixin private DataFiles files;

  @Option(
      names = "--rules",
      paramLabel = "R",
      description = "A file of rules or the name of a preset (default: those of the city pack).")
  private String rulesName;

  @Option(
      names = "--city",
      paramLabel = "DIR",
      defaultValue = "shenzhen",
      description = "City pack, or none (default: ${DEFAULT-VALUE}).")
  private String city;

  @Option(
      names = "--limit",
      paramLabel = "DAYS",
      defaultValue = "15",
      description =
          "Natural days that a case of a register may take (default: ${DEFAULT-VALUE}); life events"
              + " go by the rules.")
  private int limitDays;

  private long refused;

  List<String> names() {
    return files.names();
  }

  PackFiles pack() throws IOException {
    return city.equals("none")
        ? new PackFiles(Map.of())
        : PackFiles.load(Installation.current().city(city));
  }

  PastHandling read() throws IOException {
    if (limitDays < 1) {
      throw new UsageException("--limit must be at least 1 day, was " + limitDays);
    }
    PackFiles packFiles = pack();
    CityPack pack = city.equals("none") ? CityPack.none() : CityPack.of(packFiles);
    int registers = 0;
    for (Path file : files.files()) {
      registers += RegisterFile.isRegister(file) ? 1 : 0;
    }
    if (registers != 0 && registers != files.files().size()) {
      throw new UsageException("--data must be registers or life events, was both: " + names());
    }
    return registers > 0 ? register(packFiles, pack) : events(packFiles, pack);
  }

  private PastHandling register(PackFiles packFiles, CityPack pack) throws IOException {
    PetitionReader reader = PetitionReader.of(packFiles);
    RegisterFile register =
        new RegisterFile(pack.zone(), text -> ForecastHistory.matter(reader, text));
    for (Path file : files.files()) {
      register.read(file, this::refuse);
    }
    if (register.undecided() > 0) {
      System.err.println(register.undecided() + " cases have no outcome and do not count");
    }
    return ObserveCases.of(register.cases(), limitDays, pack.calendar(), pack.zone());
  }

  /** The upper levels of the matter that a text is about. */
  private static String matter(PetitionReader reader, String text) {
    return text.isBlank() ? "" : reader.read("", text, "").matter().id();
  }

  private PastHandling events(PackFiles packFiles, CityPack pack) throws IOException {
    HandlingRules rules = new RulesOption(rulesName, city, packFiles).read();
    EventFile events = new EventFile(pack, rules.zone());
    for (Path file : files.files()) {
      events.read(file, this::refuse);
    }
    int petitions = events.events().size();
    Progress progress = new Progress("petitions");
    PastHandling past =
        ObserveHistory.of(
            events.events(), rules, pack.calendar(), done -> progress.show(done, petitions));
    progress.end();
    return past;
  }

  private void refuse(String fault) {
    refused++;
    if (refused <= MOST_SHOWN) {
      System.err.println(fault);
    }
  }

  /** Says on stderr what was left out, and gives the exit code. */
  int report() {
    if (refused > 0) {
      System.err.println(refused + " rows were refused");
    }
    return refused > 0 ? Minyi.FAILED : Minyi.OK;
  }
}
