package io.minyi.handling;

import io.minyi.petition.EventType;
import java.util.Optional;

/**
 * When the matter was truly solved. That is known only afterwards, by a callback or the close, so
 * the clock is kept as it stood at each reply, and runs on beside.
 */
final class CitizenClock {

  private Optional<RunningClock> running = Optional.empty();
  private Optional<RunningClock> opening = Optional.empty();
  private Optional<End> reply = Optional.empty();
  private Optional<End> handling = Optional.empty();
  private Optional<End> end = Optional.empty();
  private boolean saidUnsolved;

  /**
   * A moment at which it may have ended.
   *
   * @param asOf the clock as it stood then, empty before the receipt
   */
  private record End(long minute, EventType type, Optional<RunningClock> asOf) {}

  void open(RunningClock clock) {
    running = Optional.of(clock);
    if (reply.isPresent() || handling.isPresent() || end.isPresent()) {
      opening = Optional.of(clock.endedCopy(clock.start(), EventType.RECEIVED));
    }
  }

  /** The clock as it would run on, empty before the receipt. */
  Optional<RunningClock> running() {
    return running;
  }

  boolean isOpen() {
    return running.isPresent() && end.isEmpty();
  }

  /** What the step says about it. */
  void follow(Step step) {
    switch (step.type()) {
      case HANDLED -> handling = step.isHandled() ? moment(step) : handling;
      case REPLIED -> reply = moment(step);
      case CALLBACK -> calledBack(step);
      case CLOSED -> endWith(saidUnsolved ? moment(step) : reply.or(() -> handling));
      case TERMINATED, MERGED -> endWith(moment(step));
      case REDO -> {
        reply = Optional.empty();
        handling = Optional.empty();
        end = Optional.empty();
        saidUnsolved = false;
      }
      default -> {}
    }
  }

  private void calledBack(Step step) {
    if (LifeRecord.isValid(step.event())) {
      saidUnsolved = !LifeRecord.isSolved(step.event());
      if (!saidUnsolved) {
        endWith(reply.or(() -> handling));
      }
    }
  }

  private void endWith(Optional<End> moment) {
    end = end.or(() -> moment);
  }

  private Optional<End> moment(Step step) {
    return Optional.of(
        new End(
            step.minute(),
            step.type(),
            running.map(clock -> clock.endedCopy(step.minute(), step.type()))));
  }

  /** The clock as it stands: ended where the matter is solved. */
  Optional<RunningClock> asItStands() {
    if (end.isEmpty()) {
      return running;
    }
    End at = end.get();
    return at.asOf.or(() -> opening.map(clock -> clock.endedCopy(clock.start(), at.type)));
  }
}
