package io.minyi.local.command;

import io.minyi.city.CityPack;
import io.minyi.city.CityPackException;
import io.minyi.city.Fault;
import io.minyi.local.stack.Installation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
      List<Fault> faults = List.of();
      String text;
      try {
        CityPack pack = CityPack.read(Installation.current().city(folder));
        text =
            "%s %s: no faults; %d channels, %d areas, %d matters, %d duties, %d units"
                .formatted(
                    pack.id(),
                    pack.version(),
                    pack.channels().size(),
                    pack.areas().all().size(),
                    pack.matters().all().size(),
                    pack.duties().size(),
                    pack.units().size());
      } catch (CityPackException e) {
        faults = e.faults();
        text = e.getMessage();
      }
      output.write(Map.of("faults", faults), text);
      return faults.isEmpty() ? Minyi.OK : Minyi.FAILED;
    }
  }
}
