package io.minyi.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.CityPack;
import io.minyi.index.Headers;
import io.minyi.index.Topics;
import io.minyi.jobs.kafka.KafkaEnds;
import io.minyi.local.kafka.Lag;
import io.minyi.local.kafka.RawSender;
import io.minyi.local.simulate.CitySimulator;
import io.minyi.local.simulate.SimulatedRecord;
import io.minyi.local.stack.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sends a simulated city into the raw topics: what lies behind as fast as intake takes it, what
 * lies ahead when its time comes, both at once.
 *
 * <p>How far it came is kept, so that a second start goes on from there; a record sent twice is the
 * same petition, so a little overlap does no harm.
 */
public final class CityFeed implements AutoCloseable {

  private static final String FILE = "simulation.json";
  private static final int YEARS_AHEAD = 2;
  private static final int DAYS_IN_YEAR = 365;

  /** So many records may wait before intake; what happens live then waits a few seconds at most. */
  private static final long MOST_WAITING = 8_000;

  private static final int RECORDS_BETWEEN_LOOKS = 2_000;
  private static final Duration SAVE_EVERY = Duration.ofSeconds(5);

  private final ObjectMapper json = new ObjectMapper();
  private final CityPack pack;
  private final StateFolder state;
  private final String kafka;
  private final Clock clock;
  private final Consumer<String> progress;
  private final RawSender sender;
  private final Saved begun;
  private final Instant start;
  private volatile boolean isPastSent;
  private volatile boolean isClosing;

  /**
   * The simulation that a state folder holds.
   *
   * @param from first day, ISO
   * @param perDay petitions on a mean working day
   * @param sentUntil everything that arrived before has been sent, ISO
   */
  public record Saved(long seed, String from, int perDay, String sentUntil) {}

  private CityFeed(
      CityPack pack,
      StateFolder state,
      String kafka,
      Clock clock,
      Saved begun,
      Consumer<String> progress) {
    this.pack = pack;
    this.state = state;
    this.kafka = kafka;
    this.clock = clock;
    this.begun = begun;
    this.progress = progress;
    sender = new RawSender(kafka);
    start = clock.instant();
  }

  /**
   * Begins to send; goes on with what the folder holds, else begins a new city.
   *
   * @param pastDays days of past of a new city
   * @param perDay petitions on a mean working day of a new city
   */
  public static CityFeed start(
      CityPack pack,
      StateFolder state,
      String kafka,
      Clock clock,
      int pastDays,
      int perDay,
      Consumer<String> progress)
      throws IOException {
    LocalDate today = LocalDate.now(clock.withZone(pack.zone()));
    LocalDate from = today.minusDays(pastDays);
    Saved fresh =
        new Saved(
            today.toEpochDay(),
            from.toString(),
            perDay,
            from.atStartOfDay(pack.zone()).toInstant().toString());
    Saved begun = state.read(FILE, Saved.class).orElse(fresh);
    if (!pack.calendar().years().contains(today.getYear())) {
      progress.accept(
          "the calendar has no data for " + today.getYear() + "; the city counts plain weeks");
    }
    CityFeed feed = new CityFeed(pack, state, kafka, clock, begun, progress);
    feed.state.write(FILE, begun);
    feed.startThread("city-past", feed::sendPast);
    feed.startThread("city-live", feed::sendLive);
    return feed;
  }

  /** Work that may fail. */
  private interface Work {
    void run() throws Exception;
  }

  private void startThread(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (Exception e) {
                if (!isClosing) {
                  progress.accept(name + " stopped: " + e.getMessage());
                }
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  private CitySimulator simulator() {
    LocalDate from = LocalDate.parse(begun.from());
    int days =
        (int) (LocalDate.now(clock.withZone(pack.zone())).toEpochDay() - from.toEpochDay())
            + YEARS_AHEAD * DAYS_IN_YEAR;
    return CitySimulator.of(pack, begun.seed(), from, days, begun.perDay());
  }

  private void sendPast() throws IOException, InterruptedException {
    CitySimulator simulator = simulator();
    Instant after = Instant.parse(begun.sentUntil());
    Instant saved = clock.instant();
    long sent = 0;
    try (Lag lag = new Lag(kafka)) {
      while (!isClosing && simulator.hasNext()) {
        SimulatedRecord record = simulator.next();
        if (record.at().isAfter(start)) {
          break;
        }
        if (record.at().isAfter(after)) {
          send(record);
          sent++;
          if (sent % RECORDS_BETWEEN_LOOKS == 0) {
            awaitRoom(lag);
          }
          if (clock.instant().isAfter(saved.plus(SAVE_EVERY))) {
            sender.flush();
            save(record.at());
            saved = clock.instant();
            progress.accept(
                "past of the city: sent until " + record.at().atZone(pack.zone()).toLocalDate());
          }
        }
      }
    }
    if (!isClosing) {
      sender.flush();
      save(start);
      isPastSent = true;
      progress.accept("past of the city: %,d records sent".formatted(sent));
    }
  }

  private void awaitRoom(Lag lag) throws InterruptedException {
    while (!isClosing
        && lag.of(KafkaEnds.INTAKE_GROUP, topic -> Topics.RAW.matcher(topic).matches())
            > MOST_WAITING) {
      Thread.sleep(200);
    }
  }

  private void sendLive() throws IOException, InterruptedException {
    CitySimulator simulator = simulator();
    Instant saved = clock.instant();
    while (!isClosing && simulator.hasNext()) {
      SimulatedRecord record = simulator.next();
      if (record.at().isAfter(start)) {
        long wait = Duration.between(clock.instant(), record.at()).toMillis();
        if (wait > 0) {
          Thread.sleep(wait);
        }
        send(record);
        if (isPastSent && clock.instant().isAfter(saved.plus(SAVE_EVERY))) {
          sender.flush();
          save(record.at());
          saved = clock.instant();
        }
      }
    }
  }

  private void send(SimulatedRecord record) throws IOException {
    Map<String, String> headers =
        record.sourceChannel().equals(record.channel())
            ? Map.of()
            : Map.of(Headers.CHANNEL, record.sourceChannel());
    byte[] value = json.writeValueAsString(record.payload()).getBytes(StandardCharsets.UTF_8);
    sender.send(Topics.raw(record.channel()), null, value, headers, position -> {});
  }

  private void save(Instant until) throws IOException {
    synchronized (this) {
      if (!isClosing) {
        state.write(FILE, new Saved(begun.seed(), begun.from(), begun.perDay(), until.toString()));
      }
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      isClosing = true;
    }
    sender.close();
  }
}
