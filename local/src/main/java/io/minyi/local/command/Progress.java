package io.minyi.local.command;

import java.time.Duration;

/**
 * How far a command is: a line that is written over on a terminal, a line every ten seconds
 * elsewhere.
 */
final class Progress {

  private static final long ON_TERMINAL = Duration.ofMillis(200).toNanos();
  private static final long ELSEWHERE = Duration.ofSeconds(10).toNanos();
  private static final int WIDTH = 30;

  private final String what;
  private final boolean isTerminal = Boolean.getBoolean("minyi.terminal");
  private long next = System.nanoTime() + (isTerminal ? 0 : ELSEWHERE);
  private boolean isShown;

  Progress(String what) {
    this.what = what;
  }

  /**
   * Shows how far it is, if it is time to.
   *
   * @param total 0 when it is not known
   */
  void show(long done, long total) {
    if (System.nanoTime() >= next) {
      next = System.nanoTime() + (isTerminal ? ON_TERMINAL : ELSEWHERE);
      isShown = true;
      String line =
          total > 0
              ? "%s %s %,d of %,d".formatted(what, bar(done, total), done, total)
              : "%s %,d".formatted(what, done);
      System.err.print(isTerminal ? "\r" + line : line + "\n");
    }
  }

  private static String bar(long done, long total) {
    int full = (int) (WIDTH * done / total);
    return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "]";
  }

  /** Ends the line on a terminal. */
  void end() {
    if (isTerminal && isShown) {
      System.err.println();
    }
  }
}
