package io.minyi.local.bench;

import io.minyi.petition.EventType;
import io.minyi.petition.PetitionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Events of petitions that lay for weeks: what is told of each now reveals at once that a limit was
 * missed. Received and dispatched are told late; signed happens now, after its limit.
 */
final class LatePetitions {

  private static final Duration LAY = Duration.ofDays(14);
  private static final Duration UNTIL_DISPATCH = Duration.ofMinutes(10);
  private static final List<EventType> TOLD =
      List.of(EventType.RECEIVED, EventType.DISPATCHED, EventType.SIGNED);

  private final OpenPetitions petitions;
  private final Duration every;

  /**
   * Late petitions.
   *
   * @param every between two events
   */
  LatePetitions(OpenPetitions petitions, Duration every) {
    this.petitions = petitions;
    this.every = every;
  }

  /** The event of a number, from 0. */
  PetitionEvent event(long number) {
    long petition = number / TOLD.size();
    EventType type = TOLD.get((int) (number % TOLD.size()));
    Instant now = OpenPetitions.MORNING.plus(every.multipliedBy(number));
    Instant at =
        switch (type) {
          case RECEIVED -> now.minus(LAY);
          case DISPATCHED -> now.minus(LAY).plus(UNTIL_DISPATCH);
          default -> now;
        };
    return petitions.event(petition, number, type, at);
  }
}
