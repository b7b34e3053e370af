package io.minyi.local.command;

import picocli.CommandLine.Command;

@Command(name = "demo")
final class DemoCommand {}
