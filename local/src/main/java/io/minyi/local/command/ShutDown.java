package io.minyi.local.command;

import java.util.concurrent.CountDownLatch;

/** Ctrl-C and the signal of {@code down}: stops what was started before the process ends. */
final class ShutDown {

  private ShutDown() {}

  /** Closes in the order given when the process is told to end, then opens the latch. */
  static void inOrder(CountDownLatch stopped, AutoCloseable... closeables) {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> closeAll(stopped, closeables), "shut-down"));
  }

  private static void closeAll(CountDownLatch stopped, AutoCloseable... closeables) {
    System.err.println("stopping");
    for (AutoCloseable closeable : closeables) {
      try {
        closeable.close();
      } catch (Exception e) {
        System.err.println("minyi: " + e.getMessage());
      }
    }
    stopped.countDown();
  }
}
