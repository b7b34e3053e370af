package io.minyi.handling;

import io.minyi.city.CityPack;
import io.minyi.city.Fault;
import io.minyi.city.PackFiles;
import io.minyi.city.Unit;
import io.minyi.handling.LimitRule.Dimension;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of handling of a city pack. */
public final class PackRules {

  /** Their file in the pack. */
  public static final String FILE = "handling.yaml";

  /** {@code handling.yaml:12 rule handle: limit must be …, was "x"}. */
  private static final Pattern SAID =
      Pattern.compile("(?:[^\\s:]+(?::([0-9]+))? )?(.*?)(?:, was \"(.*)\")?");

  private PackRules() {}

  /**
   * Reads them, if the pack has any.
   *
   * @throws IllegalArgumentException naming all faults at once
   */
  public static Optional<HandlingRules> read(PackFiles files) {
    return files
        .find(FILE)
        .map(bytes -> HandlingRules.read(new String(bytes, StandardCharsets.UTF_8), FILE));
  }

  /**
   * All that is wrong with them: by themselves, or where they name what the pack does not have.
   *
   * @param pack the pack of the same files; empty when that is faulty itself
   */
  public static List<Fault> faults(PackFiles files, Optional<CityPack> pack) {
    try {
      Optional<HandlingRules> rules = read(files);
      return rules.isPresent() && pack.isPresent() ? unknown(rules.get(), pack.get()) : List.of();
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage())
          .lines()
          .filter(line -> line.startsWith(FILE))
          .map(PackRules::fault)
          .toList();
    }
  }

  private static Fault fault(String line) {
    Matcher said = SAID.matcher(line);
    if (!said.matches()) {
      return new Fault(FILE, 0, "", line, "");
    }
    long number = said.group(1) == null ? 0 : Long.parseLong(said.group(1));
    String value = said.group(3) == null ? "" : said.group(3);
    return new Fault(FILE, number, "", said.group(2), value);
  }

  private static List<Fault> unknown(HandlingRules rules, CityPack pack) {
    List<Fault> faults = new ArrayList<>();
    Set<String> units = pack.units().stream().map(Unit::name).collect(Collectors.toSet());
    Set<String> channels =
        Stream.concat(
                pack.channels().stream().map(channel -> channel.id()),
                pack.absorbed().stream().map(channel -> channel.id()))
            .collect(Collectors.toSet());
    require(rules.units().keySet(), units::contains, "units", "a unit of units.csv", faults);
    for (LimitRule rule : rules.rules()) {
      for (Dimension dimension : Dimension.values()) {
        List<String> values = rule.when().getOrDefault(dimension, List.of());
        String column = "rule " + rule.id() + ": when." + dimension.word();
        switch (dimension) {
          case MATTER -> require(values, id -> begins(pack, id), column, "of matters.csv", faults);
          case CHANNEL -> require(values, channels::contains, column, "of channels.csv", faults);
          case UNIT -> require(values, units::contains, column, "a unit of units.csv", faults);
          default -> {}
        }
      }
    }
    if (!rules.zone().equals(pack.zone())) {
      faults.add(
          new Fault(FILE, 0, "zone", "must be the pack's, " + pack.zone(), "" + rules.zone()));
    }
    return faults;
  }

  private static boolean begins(CityPack pack, String id) {
    return pack.matters().all().stream().anyMatch(matter -> matter.id().startsWith(id));
  }

  private static void require(
      Iterable<String> values,
      Predicate<String> known,
      String column,
      String what,
      List<Fault> faults) {
    for (String value : values) {
      if (!known.test(value)) {
        faults.add(new Fault(FILE, 0, column, "must be " + what, value));
      }
    }
  }
}
