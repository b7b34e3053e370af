package io.minyi.dashboards.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after {@value #PER_NAME} failures for a name from an address, or {@value
 * #PER_ADDRESS} from an address, within five minutes nobody is let in there until the first of them
 * is five minutes old.
 */
final class LoginThrottle {

  static final int PER_NAME = 5;
  static final int PER_ADDRESS = 30;
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int KEYS = 10_000;

  private final Clock clock;

  /** Failures by key; ends with the window or when there are too many keys, eldest first. */
  private final Map<String, Deque<Instant>> failures =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > KEYS;
        }
      };

  LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  /** How long to wait before the next attempt; zero if it may be made now. */
  synchronized Duration delay(String name, String address) {
    Duration byName = delay(name + "\n" + address, PER_NAME);
    Duration byAddress = delay(address, PER_ADDRESS);
    return byName.compareTo(byAddress) > 0 ? byName : byAddress;
  }

  synchronized void failed(String name, String address) {
    failures.computeIfAbsent(name + "\n" + address, key -> new ArrayDeque<>()).add(clock.instant());
    failures.computeIfAbsent(address, key -> new ArrayDeque<>()).add(clock.instant());
  }

  synchronized void succeeded(String name, String address) {
    failures.remove(name + "\n" + address);
  }

  private Duration delay(String key, int limit) {
    Deque<Instant> times = failures.getOrDefault(key, new ArrayDeque<>());
    Instant now = clock.instant();
    while (!times.isEmpty() && !times.peek().plus(WINDOW).isAfter(now)) {
      times.poll();
    }
    return times.size() < limit ? Duration.ZERO : Duration.between(now, times.peek().plus(WINDOW));
  }
}
