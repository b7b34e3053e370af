package io.minyi.intake;

import io.minyi.petition.EventType;
import java.time.Instant;
import java.util.Map;

/**
 * A record that keeps every rule of intake, identities still in it: the input of {@link
 * MaskPetition}.
 *
 * @param petition id of the petition, {@code <channel at the source>:<source id>}
 * @param type {@link EventType#RECEIVED} for a petition
 * @param author who wrote it in the channel's own terms, empty where unknown
 * @param mobile telephone of who wrote it
 * @param identity identity card of who wrote it
 */
public record ValidRecord(
    RecordOrigin origin,
    String channel,
    String sourceChannel,
    String petition,
    String sourceId,
    EventType type,
    Instant time,
    boolean isTimeAssumed,
    String title,
    String text,
    String address,
    String author,
    String mobile,
    String identity,
    long agree,
    long against,
    String unit,
    String role,
    Map<String, String> details) {

  public ValidRecord {
    details = Map.copyOf(details);
  }
}
