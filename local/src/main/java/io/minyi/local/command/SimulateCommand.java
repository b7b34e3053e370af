package io.minyi.local.command;

import picocli.CommandLine.Command;

@Command(name = "simulate")
final class SimulateCommand {}
