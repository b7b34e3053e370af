package io.minyi.dashboards.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RecordsLeftTest {

  private static final TopicPartition PARTITION = new TopicPartition("petition-events", 0);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final RecordsLeft left = new RecordsLeft(consumer);

  @Test
  void much_is_subtracted_not_read() {
    assertThat(left.of(PARTITION, 0, 5_000)).isEqualTo(5_000);
    assertThat(left.of(PARTITION, 5_000, 0)).isZero();
    assertThat(consumer.assignment()).isEmpty();
  }

  @Test
  void records_are_counted_where_little_is_left() {
    consumer.schedulePollTask(
        () -> {
          consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
          consumer.addRecord(record(7));
          consumer.addRecord(record(8));
        });
    assertThat(left.of(PARTITION, 7, 2)).isEqualTo(2);
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset) {
    return new ConsumerRecord<>(PARTITION.topic(), 0, offset, new byte[0], new byte[0]);
  }
}
