package io.minyi.hotspot.problem;

import java.time.Instant;

/**
 * A turn in the life of a problem that involves another problem, or itself after a long silence.
 *
 * @param other id of the other problem, its own for a relapse
 * @param at event time
 */
public record Lineage(Turn turn, String other, Instant at) {

  /** What happened to the problem that carries the entry. */
  public enum Turn {
    /** Took in all petitions of the other. */
    ABSORBED,
    /** All its petitions went over to the other, which lives on. */
    MERGED_INTO,
    /** Began with petitions of the other. */
    SPLIT_FROM,
    /** Petitions went over to the other, which was new. */
    SPLIT_OFF,
    /** A person said that one of its petitions belongs elsewhere. */
    SEPARATED,
    /** Petitions came again after it had been closed. */
    RELAPSED
  }
}
