package io.minyi.local.command;

import picocli.CommandLine.Command;

@Command(name = "bench")
final class BenchCommand {}
