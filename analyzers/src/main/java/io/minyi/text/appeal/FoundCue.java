package io.minyi.text.appeal;

/**
 * A cue in a field and how it stands there.
 *
 * @param kind its number in {@link Cues#kinds()}
 */
record FoundCue(int kind, Standing standing, int start, int end) {

  /** What the sentence says of the danger that a cue names. */
  enum Standing {
    /** It is there. */
    PRESENT(0),
    /** It could come: 万一, 隐患. */
    HYPOTHETICAL(1),
    /** It was: 去年. */
    PAST(2),
    /** It was and is over: 已扑灭. */
    OVER(3),
    /** It is told of, drilled or forbidden: 演练, 规定. */
    TOLD(4),
    /** It is not: 没有. */
    DENIED(5);

    /** Its number in features and models. */
    private final int number;

    Standing(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }
}
