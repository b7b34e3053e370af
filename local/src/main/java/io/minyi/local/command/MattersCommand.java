package io.minyi.local.command;

import picocli.CommandLine.Command;

/** Classifiers of matters. */
@Command(
    name = "matters",
    description = "Trains and measures classifiers of matters.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {MattersTrainCommand.class, MattersEvaluateCommand.class})
final class MattersCommand {

  private MattersCommand() {}
}
