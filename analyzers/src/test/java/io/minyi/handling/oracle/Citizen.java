package io.minyi.handling.oracle;

import io.minyi.petition.EventType;
import java.util.Optional;

/** The citizen's clock: it runs on, but may be shown as ended where the matter was solved. */
final class Citizen {

  private Run live;
  private Run atStart;
  private Run ended;
  private Run atReply;
  private Run atHandling;
  private boolean isTalkedTo;
  private boolean isReplied;
  private boolean wasSolved;

  /** What it ends with, before it has begun: the matter was solved before its receipt came. */
  private Optional<EventType> endsWith = Optional.empty();

  void start(Run run) {
    live = run;
    atStart = run.copy();
    endsWith.ifPresent(type -> end(run.startedAt, type));
  }

  Run live() {
    return live;
  }

  Run shown() {
    return ended == null ? live : ended;
  }

  /** Remembers how it would stand if it ended here. */
  void reach(EventType type, long minute) {
    Run here = live == null ? null : live.copy();
    if (here != null) {
      here.end(minute, type.name());
    }
    if (type == EventType.REPLIED) {
      isReplied = true;
      atReply = here;
    } else {
      atHandling = here;
    }
  }

  void redo() {
    ended = null;
    isReplied = false;
    isTalkedTo = false;
    wasSolved = false;
    endsWith = Optional.empty();
  }

  void callBack(boolean isSolved) {
    isTalkedTo = true;
    wasSolved = isSolved;
    if (isSolved) {
      endWhereSolved();
    }
  }

  void close(long minute) {
    if (isTalkedTo && !wasSolved) {
      end(minute, EventType.CLOSED);
    } else {
      endWhereSolved();
    }
  }

  void end(long minute, EventType type) {
    if (live != null && ended == null) {
      ended = live.copy();
      ended.end(minute, type.name());
    }
  }

  private void endWhereSolved() {
    EventType type = isReplied ? EventType.REPLIED : EventType.HANDLED;
    if (live == null && endsWith.isEmpty()) {
      endsWith = Optional.of(type);
    }
    if (live == null || ended != null) {
      return;
    }
    ended = isReplied ? atReply : atHandling;
    if (ended == null) {
      ended = atStart.copy();
      ended.end(atStart.startedAt, type.name());
    }
  }
}
