package io.minyi.jobs.handling;

import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;

/**
 * An event as the log holds it, with what the stream needs of it read out.
 *
 * <p>It goes over the network and into state as the bytes it came as: parsing them once where they
 * are needed costs a fraction of taking some hundred fields apart for every hop.
 *
 * @param petition the key
 * @param id of the event
 * @param eventTime when it happened
 * @param json the whole event, UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record LoggedEvent(String petition, String id, Instant eventTime, byte[] json)
    implements Serializable {

  /**
   * The event.
   *
   * @throws IOException if the message is no event
   */
  public PetitionEvent event() throws IOException {
    return PetitionJson.read(json, PetitionEvent.class);
  }
}
