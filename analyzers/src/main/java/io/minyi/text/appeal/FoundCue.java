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
    PRESENT,
    /** It could come: 万一, 隐患. */
    HYPOTHETICAL,
    /** It was: 去年. */
    PAST,
    /** It was and is over: 已扑灭. */
    OVER,
    /** It is told of, drilled or forbidden: 演练, 规定. */
    TOLD,
    /** It is not: 没有. */
    DENIED
  }
}
