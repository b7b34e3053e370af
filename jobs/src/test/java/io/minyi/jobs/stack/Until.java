package io.minyi.jobs.stack;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Looks again and again until something holds. */
public final class Until {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private Until() {}

  /** Waits until a condition holds; fails with what was waited for after the limit. */
  public static void holds(String what, Duration limit, Callable<Boolean> condition)
      throws Exception {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + limit + ": " + what);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Waits until an assertion holds; fails with its message after the limit. */
  public static void asserted(Duration limit, ThrowingCallable assertion) throws Throwable {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      try {
        assertion.call();
        return;
      } catch (AssertionError e) {
        if (System.nanoTime() > end) {
          throw e;
        }
      }
      LockSupport.parkNanos(10 * PAUSE.toNanos());
    }
  }

  /** Lets time pass that is itself what a test is about, e.g. how long a server is away. */
  public static void passed(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
