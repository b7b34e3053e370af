package io.minyi.dashboards.kafka;

/** What became of a record that was sent. */
public enum Delivery {
  /** All replicas have it. */
  TAKEN,
  /** The broker takes none of that size. */
  TOO_LARGE,
  /** Nobody confirmed it in time; it may be there all the same. */
  UNCONFIRMED
}
