package io.minyi.intake;

import java.util.Map;

/**
 * A record in our fields, not yet checked; all values are texts.
 *
 * @param channel the kept channel it counts under
 * @param sourceChannel the channel's name at the source
 * @param isLifeEvent an event of a petition's life rather than a petition
 * @param fields by the words of {@link io.minyi.city.ChannelMapping.Field}; empty ones absent
 * @param details further facts of a life event
 */
public record MappedRecord(
    RecordOrigin origin,
    String channel,
    String sourceChannel,
    boolean isLifeEvent,
    Map<String, String> fields,
    Map<String, String> details) {

  public MappedRecord {
    fields = Map.copyOf(fields);
    details = Map.copyOf(details);
  }
}
