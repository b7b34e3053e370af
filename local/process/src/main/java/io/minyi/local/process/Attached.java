package io.minyi.local.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Runs another main class and ends the process when its parent is gone: the parent holds the other
 * end of standard input, which closes with it, however it dies.
 */
public final class Attached {

  /** How long an orderly stop may take before the process is ended regardless. */
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private Attached() {}

  /**
   * Runs a main class.
   *
   * @param args the main class, then its arguments
   */
  public static void main(String[] args) throws Exception {
    Thread watch = new Thread(Attached::endWithParent, "parent-watch");
    watch.setDaemon(true);
    watch.start();
    try {
      Class.forName(args[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      e.getCause().printStackTrace();
      System.exit(1);
    }
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // the parent sends nothing; only the end counts
      }
    } catch (IOException e) {
      // a broken pipe says the same as its end
    }
    Thread last = new Thread(Attached::haltLate, "last-resort");
    last.setDaemon(true);
    last.start();
    System.exit(0);
  }

  private static void haltLate() {
    try {
      Thread.sleep(STOP_LIMIT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
