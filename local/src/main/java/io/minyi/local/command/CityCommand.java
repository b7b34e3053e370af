package io.minyi.local.command;

import io.minyi.city.CityPack;
import io.minyi.city.CityPackException;
import io.minyi.city.Fault;
import io.minyi.city.PackFiles;
import io.minyi.handling.PackRules;
import io.minyi.local.stack.Installation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** City packs. */
@Command(
    name = "city",
    description = "City packs.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CityCommand.Check.class, CityImportCommand.class})
final class CityCommand {

  private CityCommand() {}

  /** All faults of a pack at once. */
  @Command(
      name = "check",
      description =
          "Shows all faults of a city pack at once, each with file, line, rule and value.",
      footer = "%nExample:%n  ./minyi city check cities/shenzhen")
  static final class Check implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Folder of the pack.")
    private String folder;

    @Mixin private Output output;

    @Override
    public Integer call() throws IOException {
      PackFiles files = PackFiles.load(Installation.current().city(folder));
      List<Fault> faults = new ArrayList<>();
      Optional<CityPack> pack = Optional.empty();
      try {
        pack = Optional.of(CityPack.of(files));
      } catch (CityPackException e) {
        faults.addAll(e.faults());
      }
      faults.addAll(PackRules.faults(files, pack));
      String text =
          faults.isEmpty() ? sizes(pack.orElseThrow()) : new CityPackException(faults).getMessage();
      output.write(Map.of("faults", faults), text);
      return faults.isEmpty() ? Minyi.OK : Minyi.FAILED;
    }

    private static String sizes(CityPack pack) {
      return "%s %s: no faults; %d channels, %d areas, %d matters, %d duties, %d units"
          .formatted(
              pack.id(),
              pack.version(),
              pack.channels().size(),
              pack.areas().all().size(),
              pack.matters().all().size(),
              pack.duties().size(),
              pack.units().size());
    }
  }
}
