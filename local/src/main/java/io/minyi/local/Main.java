package io.minyi.local;

import io.minyi.local.command.Minyi;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The {@code minyi} command. */
public final class Main {

  private Main() {}

  /**
   * Runs a command and ends with its exit code: 0 well, 1 something was refused or failed, 2 wrong
   * usage.
   */
  public static void main(String[] args) {
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    System.exit(Minyi.run(args));
  }

  /** UTF-8 whatever the locale says. */
  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
