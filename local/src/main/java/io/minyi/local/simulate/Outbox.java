package io.minyi.local.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.city.Channel;
import io.minyi.city.CityPack;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Records on their way, in order of arrival. That of an event is only written when it arrives, so
 * that weeks of events that are still to come cost little memory.
 */
final class Outbox {

  /** A petition whose life is being told, under the channel's name and number. */
  record Told(String source, String sourceId, List<Life.Step> steps, long number) {}

  private record Pending(
      Instant at, long number, SimulatedRecord sound, Told told, int step, boolean isRepeat) {}

  private final CityPack pack;
  private final long seed;
  private final EventRecords events;
  private final Faults faults;
  private final PriorityQueue<Pending> pending =
      new PriorityQueue<>(Comparator.comparing(Pending::at).thenComparing(Pending::number));
  private long count;

  Outbox(CityModel city, ChannelRecords records, long seed) {
    this.pack = city.pack();
    this.seed = seed;
    this.events = new EventRecords(city, records);
    this.faults = new Faults(records);
  }

  boolean hasBefore(Instant moment) {
    return !pending.isEmpty() && pending.peek().at().isBefore(moment);
  }

  SimulatedRecord next() {
    Pending next = pending.remove();
    return next.told() == null ? next.sound() : event(next);
  }

  /** Sends a petition, now and then broken first. */
  void send(SimulatedRecord sound, String id, Draws draws) {
    if (!draws.chance(Faults.RATE)) {
      pending.add(new Pending(sound.at(), count++, sound, null, 0, false));
      return;
    }
    Channel channel = pack.channel(sound.channel()).orElseThrow();
    SimulatedRecord broken = faults.broken(sound, pack.mapping(channel), id, draws);
    pending.add(new Pending(broken.at(), count++, broken, null, 0, false));
    Instant again = sound.at().plus(Duration.ofSeconds(30 + draws.below(1200)));
    SimulatedRecord late =
        new SimulatedRecord(
            again, sound.channel(), sound.sourceChannel(), sound.payload(), sound.truth());
    pending.add(new Pending(again, count++, late, null, 0, false));
  }

  /** Small delays of reporting, some long ones, some records twice: so order is not given. */
  void tell(Told told) {
    Draws draws = Draws.of(seed, "reports", told.number());
    for (int i = 0; i < told.steps().size(); i++) {
      double mean = draws.chance(0.02) ? 21_600 : draws.chance(0.003) ? 200_000 : 90;
      Instant at = told.steps().get(i).at().plusSeconds((long) draws.exponential(mean));
      pending.add(new Pending(at, count++, null, told, i, false));
      if (draws.chance(0.01)) {
        Instant again = at.plusSeconds(5 + (long) draws.exponential(900));
        pending.add(new Pending(again, count++, null, told, i, true));
      }
    }
  }

  private SimulatedRecord event(Pending next) {
    Told told = next.told();
    Life.Step step = told.steps().get(next.step());
    String serial = "E" + told.number() + "-" + (next.step() + 1);
    Draws draws = Draws.of(seed, "event " + next.step(), told.number());
    ObjectNode payload = events.record(step, told.source(), told.sourceId(), serial, draws);
    Truth truth =
        new Truth.OfEvent(
            told.source() + ":" + told.sourceId(),
            step.type().name(),
            step.at().toString(),
            next.step() + 1,
            next.isRepeat());
    String channel = events.channel().id();
    SimulatedRecord sound = new SimulatedRecord(next.at(), channel, channel, payload, truth);
    if (!next.isRepeat() && draws.chance(Faults.RATE)) {
      Instant again = next.at().plusSeconds(30 + draws.below(1200));
      pending.add(new Pending(again, count++, null, told, next.step(), true));
      return faults.broken(sound, events.mapping(), serial, draws);
    }
    return sound;
  }
}
