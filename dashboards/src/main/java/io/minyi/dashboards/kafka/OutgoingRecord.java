package io.minyi.dashboards.kafka;

import java.util.Map;
import java.util.Optional;

/**
 * A record for the log.
 *
 * @param key records of one key keep their order; without one they are spread
 * @param headers by their names
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record OutgoingRecord(
    String topic, Optional<byte[]> key, byte[] value, Map<String, String> headers) {

  public OutgoingRecord {
    headers = Map.copyOf(headers);
  }
}
