package io.minyi.local.command;

import picocli.CommandLine.Command;

@Command(name = "analyze")
final class AnalyzeCommand {}
