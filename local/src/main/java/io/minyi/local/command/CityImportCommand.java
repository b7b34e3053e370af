package io.minyi.local.command;

import picocli.CommandLine.Command;

@Command(name = "cityimport")
final class CityImportCommand {}
