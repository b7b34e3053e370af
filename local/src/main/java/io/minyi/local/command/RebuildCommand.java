package io.minyi.local.command;

import picocli.CommandLine.Command;

@Command(name = "rebuild")
final class RebuildCommand {}
