package io.minyi.local.command;

import io.minyi.city.CityPack;
import io.minyi.local.simulate.WriteSimulation;
import io.minyi.local.stack.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a simulated city. */
@Command(
    name = "simulate",
    description = "Writes petitions, the events of their life, and the truth about them.",
    footer = "%nExample:%n  ./minyi simulate --days 7 --per-day 1000 --seed 1 --out /tmp/city")
final class SimulateCommand implements Callable<Integer> {

  @Option(names = "--days", paramLabel = "N", required = true, description = "How many days.")
  private int days;

  @Option(
      names = "--per-day",
      paramLabel = "N",
      required = true,
      description = "Petitions on a mean working day.")
  private int perDay;

  @Option(
      names = "--seed",
      paramLabel = "S",
      required = true,
      description = "Same seed, same city.")
  private long seed;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
  private Path out;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      defaultValue = "2026-01-05",
      description = "First day (default: ${DEFAULT-VALUE}).")
  private LocalDate from;

  @Option(
      names = "--city",
      paramLabel = "DIR",
      defaultValue = "shenzhen",
      description = "City pack.")
  private String city;

  @Option(names = "--json", description = "One JSON document instead of text for people.")
  private boolean isJson;

  @Override
  public Integer call() throws IOException {
    if (days < 1 || perDay < 1) {
      throw new UsageException(
          "--days and --per-day must be at least 1, were " + days + " and " + perDay);
    }
    CityPack pack = CityPack.read(Installation.current().city(city));
    WriteSimulation.Written written =
        new WriteSimulation(pack).write(out, seed, from, days, perDay);
    String text =
        isJson
            ? "{\"petitions\":%d,\"events\":%d,\"faults\":%d,\"bursts\":%d}"
            : "%,d petitions, %,d events, %,d faulty records, %,d bursts";
    System.out.println(
        text.formatted(written.petitions(), written.events(), written.faults(), written.bursts()));
    return Minyi.OK;
  }
}
