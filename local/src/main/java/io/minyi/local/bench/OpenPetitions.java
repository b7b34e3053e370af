package io.minyi.local.bench;

import io.minyi.petition.EventType;
import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.SourcePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Events of a city with so many open petitions: first each is received, dispatched and signed, then
 * one contact after another comes for petitions all over the city, never twice for one before all
 * had theirs. All happen within minutes on a working morning, so that nothing falls due.
 */
final class OpenPetitions {

  /** Events of each petition until all are open. */
  static final int LOADED = 3;

  static final String TOPIC = "petition-events";

  /** 09:00 on a Monday in Shenzhen. */
  static final Instant MORNING = Instant.parse("2025-03-03T01:00:00Z");

  private static final Duration STEP = Duration.ofMinutes(2);
  private static final long STRIDE = Integer.MAX_VALUE; // a prime, so that it meets all petitions
  private static final List<EventType> OPENING =
      List.of(EventType.RECEIVED, EventType.DISPATCHED, EventType.SIGNED);

  private final List<PetitionEvent> receipts;
  private final String unit;
  private final long open;

  /**
   * A city.
   *
   * @param receipts whose content the petitions have by turns
   * @param unit that has them all
   * @param open how many petitions
   */
  OpenPetitions(List<PetitionEvent> receipts, String unit, long open) {
    this.receipts = List.copyOf(receipts);
    this.unit = unit;
    this.open = open;
  }

  /** The event of a number, from 0. */
  PetitionEvent event(long number) {
    int round = (int) Math.min(number / open, LOADED);
    long petition = round < LOADED ? number % open : number * STRIDE % open;
    EventType type = round < LOADED ? OPENING.get(round) : EventType.CONTACTED;
    return event(petition, number, type, MORNING.plus(STEP.multipliedBy(round)));
  }

  /** An event of a petition, the so manyth of the log. */
  PetitionEvent event(long petition, long number, EventType type, Instant at) {
    PetitionEvent receipt = receipts.get((int) (petition % receipts.size()));
    boolean isReceipt = type == EventType.RECEIVED;
    return new PetitionEvent(
        "bench-" + number,
        receipt.channel() + ":bench-" + petition,
        type,
        at,
        at,
        receipt.channel(),
        receipt.sourceChannel(),
        "bench-" + petition,
        isReceipt ? "" : unit,
        "",
        receipt.packVersion(),
        new SourcePosition(TOPIC, 0, number),
        isReceipt ? receipt.content() : PetitionContent.NONE,
        type == EventType.DISPATCHED ? Map.of("to", unit) : Map.of(),
        List.of());
  }
}
