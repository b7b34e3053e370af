package io.minyi.local.command;

import picocli.CommandLine.Command;

/** The tagger of address parts. */
@Command(
    name = "places",
    description = "Trains and measures the tagger of address parts.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {PlacesTrainCommand.class, PlacesEvaluateCommand.class})
final class PlacesCommand {

  private PlacesCommand() {}
}
