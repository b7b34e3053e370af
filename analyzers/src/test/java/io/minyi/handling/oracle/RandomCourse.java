package io.minyi.handling.oracle;

import io.minyi.petition.EventType;

/** What comes next in a life, as one who watches it from afar would guess. */
final class RandomCourse {

  private static final String UNDER_WAY =
      " CONTACTED*2 COHANDLER_ADDED*2 WHISTLE*2 PAUSED*5 EXTENSION_REQUESTED*5 CORRECTED*2"
          + " CLASSIFIED ARBITRATED REPLIED*2 SUPERVISED NORMALISED SPLIT REDACTED RECEIVED";

  private final Dice dice;
  private String stage = "awaited";
  private boolean isReturning;
  private boolean isExtending;
  private boolean isPaused;
  private boolean wasReturned;
  private boolean hasHelpers;
  private boolean isCalling;

  RandomCourse(Dice dice) {
    this.dice = dice;
  }

  /** Nothing more of interest will come. */
  boolean isDone() {
    return stage.equals("over") && dice.falls(60);
  }

  boolean hasHelpers() {
    return hasHelpers;
  }

  EventType next() {
    EventType type =
        dice.falls(9) ? dice.any(EventType.values()) : EventType.valueOf(dice.weighted(likely()));
    follow(type);
    return type;
  }

  private String likely() {
    return switch (stage) {
      case "awaited" -> "RECEIVED*30 DISPATCHED*3 CLASSIFIED*2";
      case "received" ->
          "CLASSIFIED*5 DISPATCHED*15 NORMALISED CORRECTED RECEIVED TERMINATED"
              + (wasReturned ? " ARBITRATED*8" : "");
      case "dispatched" -> "SIGNED*12 RETURN_REQUESTED*6 HANDLED*2" + UNDER_WAY + pending();
      case "signed" -> "HANDLED*9 RETURN_REQUESTED*2" + UNDER_WAY + pending();
      case "handled" -> "REPLIED*10 CALLBACK*4 REDO*4 CLOSED*2 CORRECTED";
      case "replied" -> "CALLBACK*9 REDO*5 CLOSED*2 REPLIED CONTACTED TERMINATED";
      case "rated" -> "CLOSED*4 REDO*6 CALLBACK*2 REPLIED CONTACTED MERGED";
      case "closed" -> "REDO*5 CALLBACK*2 CLASSIFIED CORRECTED SUPERVISED REPORTED_IN";
      default -> "CLASSIFIED RECEIVED CORRECTED RESUMED RETURN_APPROVED TERMINATED MERGED REDO";
    };
  }

  private String pending() {
    return (isReturning ? " RETURN_APPROVED*14 RETURN_REJECTED*6 ARBITRATED*3" : "")
        + (isExtending ? " EXTENSION_APPROVED*30 EXTENSION_REJECTED*4" : "")
        + (isPaused ? " RESUMED*16 PAUSED*2" : "")
        + (hasHelpers ? " HANDLED*3 SIGNED" : "")
        + (isCalling ? " REPORTED_IN*8" : "");
  }

  private void follow(EventType type) {
    boolean isUnderWay = stage.equals("dispatched") || stage.equals("signed");
    switch (type) {
      case RECEIVED -> stage = stage.equals("awaited") ? "received" : stage;
      case DISPATCHED -> stage = isUnderWay || isOver() ? stage : "dispatched";
      case SIGNED -> stage = stage.equals("dispatched") ? "signed" : stage;
      case RETURN_REQUESTED -> isReturning = isUnderWay;
      case RETURN_APPROVED -> {
        stage = isReturning ? "received" : stage;
        wasReturned |= isReturning;
        isReturning = false;
      }
      case RETURN_REJECTED -> isReturning = false;
      case ARBITRATED -> {
        stage = isUnderWay || (wasReturned && stage.equals("received")) ? "dispatched" : stage;
        isReturning = false;
      }
      case COHANDLER_ADDED -> hasHelpers = true;
      case WHISTLE -> isCalling = true;
      case PAUSED -> isPaused = isUnderWay;
      case RESUMED -> isPaused = false;
      case EXTENSION_REQUESTED -> isExtending = isUnderWay;
      case EXTENSION_APPROVED, EXTENSION_REJECTED -> isExtending = false;
      case HANDLED -> stage = isUnderWay ? "handled" : stage;
      case REPLIED -> stage = stage.equals("handled") ? "replied" : stage;
      case CALLBACK -> stage = stage.equals("handled") || stage.equals("replied") ? "rated" : stage;
      case REDO -> stage = isAfter() ? "dispatched" : stage;
      case CLOSED -> stage = isAfter() ? "closed" : stage;
      case TERMINATED, MERGED -> stage = "over";
      default -> {}
    }
  }

  private boolean isAfter() {
    return stage.equals("handled")
        || stage.equals("replied")
        || stage.equals("rated")
        || stage.equals("closed");
  }

  private boolean isOver() {
    return isAfter() || stage.equals("over");
  }
}
