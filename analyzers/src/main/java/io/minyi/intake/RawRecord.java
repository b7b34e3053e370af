package io.minyi.intake;

import io.minyi.index.Headers;
import io.minyi.index.Topics;
import io.minyi.petition.SourcePosition;
import java.time.Instant;
import java.util.Map;

/**
 * A record as it stands in a raw topic, identities and all; it goes no further than {@link
 * MapChannel}.
 *
 * @param ingestTime when it reached the log (broker time)
 * @param value the bytes that the channel sent
 * @param headers by the names of {@link Headers}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record RawRecord(
    SourcePosition source, Instant ingestTime, byte[] value, Map<String, String> headers) {

  public RawRecord {
    headers = headers == null ? Map.of() : Map.copyOf(headers);
  }

  /** Where it came from; needs no look at the value. */
  public RecordOrigin origin() {
    String topic = source.topic();
    String ofTopic =
        topic.startsWith(Topics.RAW_PREFIX) ? topic.substring(Topics.RAW_PREFIX.length()) : topic;
    return new RecordOrigin(
        source,
        ingestTime,
        headers.getOrDefault(Headers.CHANNEL, ofTopic),
        headers.getOrDefault(Headers.FILE, ""),
        row());
  }

  private long row() {
    try {
      return Long.parseLong(headers.getOrDefault(Headers.ROW, "0"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
