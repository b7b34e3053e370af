package io.minyi.handling;

/** What a petition waits for: the end of a pause, the answer to a request for an extension. */
final class Waits {

  private String ground = "";
  private long pausedSince = ZoneDays.NEVER;
  private long extensionAsked = ZoneDays.NEVER;

  void pause(String onGround, long minute) {
    ground = onGround;
    pausedSince = minute;
  }

  /** The ground that a PAUSED event tells, in its own word. */
  static String groundOf(HandlingEvent e) {
    return e.detail("ground").isEmpty() ? e.detail("reason") : e.detail("ground");
  }

  void resume() {
    ground = "";
  }

  void askExtension(long minute) {
    extensionAsked = minute;
  }

  void answerExtension() {
    extensionAsked = ZoneDays.NEVER;
  }

  void endAll() {
    resume();
    answerExtension();
  }

  /** Of the pause that is running, empty for none. */
  String ground() {
    return ground;
  }

  boolean isPaused() {
    return !ground.isEmpty();
  }

  long pausedSince() {
    return pausedSince;
  }

  boolean isExtensionPending() {
    return extensionAsked != ZoneDays.NEVER;
  }

  long extensionAsked() {
    return extensionAsked;
  }
}
