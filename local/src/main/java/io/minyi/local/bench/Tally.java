package io.minyi.local.bench;

import io.minyi.index.Indices;
import io.minyi.jobs.index.IndexDocument;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What went into a job and came out of it, for the process that runs and measures it. Sources and
 * sinks are shipped as copies and find theirs by its name.
 */
final class Tally {

  private static final Map<String, Tally> ALL = new ConcurrentHashMap<>();

  private final AtomicLong petitions = new AtomicLong();
  private final Map<Long, Long> toldNanos = new ConcurrentHashMap<>();
  private final Map<Long, Long> alertNanos = new ConcurrentHashMap<>();

  private Tally() {}

  /** The one of that name. */
  static Tally of(String name) {
    return ALL.computeIfAbsent(name, n -> new Tally());
  }

  /** An event was made. */
  void told(long number) {
    toldNanos.put(number, System.nanoTime());
  }

  /** A document left the job; the first alert counts that an event brought about. */
  void take(IndexDocument document) {
    if (document.index().equals(Indices.PETITIONS.alias())) {
      petitions.incrementAndGet();
    } else if (document.index().equals(Indices.ALERTS.alias())) {
      alertNanos.putIfAbsent(document.source().offset(), System.nanoTime());
    }
  }

  /** Documents of petitions so far, one for each event that was new. */
  long petitions() {
    return petitions.get();
  }

  /** Milliseconds from each event that brought about an alert to its first. */
  double[] alertMillis() {
    return alertNanos.entrySet().stream()
        .mapToDouble(alert -> (alert.getValue() - toldNanos.get(alert.getKey())) / 1e6)
        .toArray();
  }
}
