package io.minyi.petition;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/** Where in the log a record stands: the raw record that an event or a refusal was made from. */
public record SourcePosition(String topic, int partition, long offset)
    implements Comparable<SourcePosition>, Serializable {

  private static final long serialVersionUID = 1L;

  private static final Comparator<SourcePosition> ORDER =
      Comparator.comparing(SourcePosition::topic)
          .thenComparingInt(SourcePosition::partition)
          .thenComparingLong(SourcePosition::offset);

  public SourcePosition {
    Objects.requireNonNull(topic, "topic");
  }

  @Override
  public int compareTo(SourcePosition other) {
    return ORDER.compare(this, other);
  }

  /** {@code topic/partition/offset}, as people and dead-letter ids name it. */
  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
