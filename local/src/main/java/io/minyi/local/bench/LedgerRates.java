package io.minyi.local.bench;

import io.minyi.city.CityPack;
import io.minyi.handling.HandlingEvent;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.HandlingRules;
import io.minyi.handling.LoggedHandling;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Ledgers that one core makes a second, against parsing the JSON of the same events. By turns in
 * one thread, in processor time, so that others on the machine hardly count; the median of the
 * rounds.
 */
final class LedgerRates {

  private static final int WARM_UP_ROUNDS = 3;
  private static final int ROUNDS = 7;
  private static final long ROUND_NANOS = Duration.ofSeconds(1).toNanos();

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final HandlingRules rules;
  private final CityPack pack;
  private final List<List<byte[]>> written;
  private final List<List<HandlingEvent>> told;
  private long kept;

  LedgerRates(List<List<PetitionEvent>> lives, HandlingRules rules, CityPack pack) {
    this.rules = rules;
    this.pack = pack;
    LoggedHandling logged = new LoggedHandling(pack);
    written = lives.stream().map(life -> life.stream().map(PetitionJson::write).toList()).toList();
    told = lives.stream().map(logged::of).toList();
  }

  /** Does something for the life of a number. */
  private interface Work {
    long of(int life) throws IOException;
  }

  /** Measures, and tells the figures by name. */
  void measure(BiConsumer<String, Double> figures) throws IOException {
    double[] ledgers = new double[ROUNDS];
    double[] parsed = new double[ROUNDS];
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      double ledger = perSecond(this::ledger);
      double parse = perSecond(this::parse);
      if (round >= 0) {
        ledgers[round] = ledger;
        parsed[round] = parse;
      }
    }
    if (kept == 0) {
      throw new IllegalStateException("nothing was computed");
    }
    double ledgerRate = Percentile.of(ledgers, 50);
    double parseRate = Percentile.of(parsed, 50);
    figures.accept("lives", (double) told.size());
    figures.accept("eventsPerLife", told.stream().mapToInt(List::size).average().orElse(0));
    figures.accept("ledgersPerSecond", ledgerRate);
    figures.accept("livesParsedPerSecond", parseRate);
    figures.accept("ledgersOverParsed", ledgerRate / parseRate);
  }

  private double perSecond(Work work) throws IOException {
    long begin = threads.getCurrentThreadCpuTime();
    long done = 0;
    long spent = 0;
    while (spent < ROUND_NANOS) {
      for (int life = 0; life < told.size(); life++) {
        kept += work.of(life);
      }
      done += told.size();
      spent = threads.getCurrentThreadCpuTime() - begin;
    }
    return done * 1e9 / spent;
  }

  private long ledger(int life) {
    List<HandlingEvent> events = told.get(life);
    Instant last = events.get(events.size() - 1).time();
    return HandlingLedger.of(events, rules, pack.calendar(), last).clocks().size();
  }

  private long parse(int life) throws IOException {
    long details = 0;
    for (byte[] event : written.get(life)) {
      details += PetitionJson.read(event, PetitionEvent.class).details().size() + 1;
    }
    return details;
  }
}
