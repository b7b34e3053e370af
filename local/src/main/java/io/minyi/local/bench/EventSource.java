package io.minyi.local.bench;

import io.minyi.jobs.handling.LoggedEvent;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/** Sources of made events, as the log would hold them; each in one reader, in order. */
final class EventSource {

  private final List<byte[]> receipts;
  private final String unit;

  /**
   * Sources.
   *
   * @param receipts whose content the petitions have by turns
   * @param unit that has them all
   */
  EventSource(List<PetitionEvent> receipts, String unit) {
    this.receipts = receipts.stream().map(PetitionJson::write).toList();
    this.unit = unit;
  }

  /** How the events of a run follow from the petitions. */
  private interface Plan extends Serializable {
    LongFunction<PetitionEvent> events(OpenPetitions petitions);
  }

  /** So many open petitions, then contacts without end, as fast as the job takes them. */
  Source<LoggedEvent, ?, ?> open(long open) {
    return new DataGeneratorSource<>(
        new Made(receipts, unit, open, petitions -> petitions::event),
        Long.MAX_VALUE,
        TypeInformation.of(LoggedEvent.class));
  }

  /** So many events of petitions that are late, in even steps; a tally hears of each. */
  Source<LoggedEvent, ?, ?> late(String tally, long events, int perSecond) {
    Duration every = Duration.ofSeconds(1).dividedBy(perSecond);
    return new DataGeneratorSource<>(
        new Made(
            receipts, unit, events, petitions -> noted(new LatePetitions(petitions, every), tally)),
        events,
        RateLimiterStrategy.perSecond(perSecond),
        TypeInformation.of(LoggedEvent.class));
  }

  private static LongFunction<PetitionEvent> noted(LatePetitions petitions, String tally) {
    return number -> {
      Tally.of(tally).told(number);
      return petitions.event(number);
    };
  }

  private static final class Made implements GeneratorFunction<Long, LoggedEvent> {

    private static final long serialVersionUID = 1L;

    private final ArrayList<byte[]> receipts;
    private final String unit;
    private final long open;
    private final Plan plan;
    private transient LongFunction<PetitionEvent> events;

    Made(List<byte[]> receipts, String unit, long open, Plan plan) {
      this.receipts = new ArrayList<>(receipts);
      this.unit = unit;
      this.open = open;
      this.plan = plan;
    }

    @Override
    public void open(SourceReaderContext context) throws IOException {
      List<PetitionEvent> read = new ArrayList<>();
      for (byte[] receipt : receipts) {
        read.add(PetitionJson.read(receipt, PetitionEvent.class));
      }
      events = plan.events(new OpenPetitions(read, unit, open));
    }

    @Override
    public LoggedEvent map(Long number) {
      PetitionEvent event = events.apply(number);
      return new LoggedEvent(
          event.petition(), event.id(), event.eventTime(), PetitionJson.write(event));
    }
  }
}
