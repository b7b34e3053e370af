package io.minyi.dashboards.health;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records really stand between a position and the end of a partition.
 *
 * <p>A transaction ends with a marker that takes an offset of its own and is no record, so a reader
 * that has read everything still stands one short of the end. Where little is left, it is looked at
 * instead of subtracted.
 */
final class RecordsLeft {

  /** From here on a marker more or less does not matter. */
  private static final long LITTLE = 20;

  private static final Duration LONGEST = Duration.ofMillis(500);

  /** The last look at a partition; replaced by the next. */
  private record Look(long position, long left, long records) {}

  private final Consumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Look> looks = new HashMap<>();

  /**
   * @param consumer reads committed records only, belongs to no group
   */
  RecordsLeft(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  long of(TopicPartition partition, long position, long left) {
    if (left == 0 || left > LITTLE) {
      return left;
    }
    Look last = looks.get(partition);
    if (last == null || last.position() != position || last.left() != left) {
      last = new Look(position, left, count(partition, position, left));
      looks.put(partition, last);
    }
    return last.records();
  }

  private long count(TopicPartition partition, long position, long left) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, position);
    long records = 0;
    long waited = 0;
    while (consumer.position(partition) < position + left && waited < LONGEST.toMillis()) {
      records += consumer.poll(Duration.ofMillis(100)).count();
      waited += 100;
    }
    boolean isWhole = consumer.position(partition) >= position + left;
    return isWhole ? Math.min(records, left) : left;
  }
}
