package io.minyi.local.command;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Ctrl-C and the signal of {@code down}: stops what was started before the process ends. */
final class ShutDown {

  private ShutDown() {}

  /** Closes in the order given when the process is told to end. */
  static void inOrder(AutoCloseable first, AutoCloseable second, CountDownLatch stopped) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  close(first);
                  close(second);
                  stopped.countDown();
                },
                "shut-down"));
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      System.err.println("minyi: " + e.getMessage());
    } catch (Exception e) {
      throw new IllegalStateException("could not stop in order", e);
    }
  }
}
